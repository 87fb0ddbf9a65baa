import { argon2id as derive } from 'hash-wasm'

// Stands in for `src/vault/argon2-wasm.ts` in the soak's pages. Thousands of times the same vault is put back and opened again with
// the same passphrases, and most of the soak's hours would go into deriving the same keys. What is derived is what it would be.

const derived = new Map<string, Promise<Uint8Array>>()

type Options = Parameters<typeof derive>[0] & { readonly password: Uint8Array; readonly salt: Uint8Array }

export function argon2id(options: Options): Promise<Uint8Array> {
  const { password, salt, ...strength } = options
  const key = JSON.stringify([[...password], [...salt], strength])
  const known = derived.get(key) ?? derive({ ...options, outputType: 'binary' })
  derived.set(key, known)
  return known
}
