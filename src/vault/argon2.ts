import type { Argon2id } from './slots.ts'

/** Argon2id (RFC 9106) in WebAssembly; about 0.3 s at 64 MiB and three passes. Loaded when first asked for. */
export const argon2id: Argon2id = async (passphrase, salt, kdf) => {
  const wasm = await import('./argon2-wasm.ts')
  const derived = await wasm.argon2id({
    password: passphrase,
    salt,
    parallelism: kdf.lanes,
    iterations: kdf.passes,
    memorySize: kdf.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  })
  return Uint8Array.from(derived)
}
