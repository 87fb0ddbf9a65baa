import { createContext, runInContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import { utf8 } from '../../../src/bytes.ts'
import { argon2id, inWasm } from '../../../src/vault/argon2.ts'

// A file of its own, since hash-wasm keeps what it once compiled, and what it once could not.

const [passphrase, salt] = [utf8('harbor violin amber lentil'), utf8('sixteen bytes ok')]
const strength = { name: 'argon2id', memoryKiB: 64, passes: 2, lanes: 1, salt: '' } as const

// What the reference program says: printf 'harbor violin amber lentil' | argon2 'sixteen bytes ok' -id -t 2 -k 64 -r
const expected = '3dd761b2e869e2fc803ead2ccbe9b37015a17dbed5f55bd3dc915ef241cbd57c'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('where policy forbids to compile WebAssembly, Argon2id gives the same without', async () => {
  // What V8 does under a content security policy without 'wasm-unsafe-eval'.
  const strict = createContext({}, { codeGeneration: { strings: true, wasm: false } })
  vi.stubGlobal('WebAssembly', runInContext('WebAssembly', strict))
  await expect(inWasm(passphrase, salt, strength, 32)).rejects.toThrow('Wasm code generation disallowed')
  expect(Buffer.from(await argon2id(passphrase, salt, strength)).toString('hex')).toBe(expected)
})
