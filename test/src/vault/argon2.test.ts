import { setFlagsFromString } from 'node:v8'
import { afterEach, expect, test, vi } from 'vitest'
import { utf8 } from '../../../src/bytes.ts'
import { argon2id } from '../../../src/vault/argon2.ts'
import type { Kdf } from '../../../src/vault/kdf.ts'

// What the reference program says: printf 'harbor violin amber lentil' | argon2 'sixteen bytes ok' -id -t 1 -k 6144 -r
const expected = 'b9e6d5ad81cc1f0ee2824d178800dadd1aa525178ba49e32b37d4bc64a6aa77d'

const strength = { name: 'argon2id', memoryKiB: 6144, passes: 1, lanes: 1, salt: '' } as const
const salt = utf8('sixteen bytes ok')
const derive = async (kdf: Kdf = strength) =>
  Buffer.from(await argon2id(utf8('harbor violin amber lentil'), salt, kdf)).toString('hex')

/** V8's own limit to each WebAssembly memory, in pages of 64 KiB. */
const limitWasm = (pages: number) => setFlagsFromString(`--wasm-max-mem-pages=${pages}`)

afterEach(() => {
  vi.unstubAllGlobals()
  limitWasm(65536)
})

test('Argon2id gives what the reference program gives', async () => {
  expect(await derive()).toBe(expected)
})

test('without WebAssembly it gives the same', async () => {
  vi.stubGlobal('WebAssembly', undefined)
  expect(await derive()).toBe(expected)
})

test('with too little memory for WebAssembly it gives the same', async () => {
  limitWasm(64)
  expect(await derive()).toBe(expected)
})

test('with too little memory for either it fails', async () => {
  limitWasm(64)
  await expect(derive({ ...strength, memoryKiB: 1024 * 1024 + 4 })).rejects.toThrow('"maxmem" limit was hit')
})

test('a fault in the call is not tried again in another way', async () => {
  await expect(argon2id(utf8('harbor'), utf8('short'), strength)).rejects.toThrow(
    'Salt should be at least 8 bytes long',
  )
})
