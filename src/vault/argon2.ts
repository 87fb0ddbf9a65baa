import type { Bytes } from '../bytes.ts'
import type { Argon2id, Strength } from './kdf.ts'

/** One way to compute Argon2id (RFC 9106, version 0x13); the length of what it gives is in bytes. All give the same. */
export type Engine = (passphrase: Bytes, salt: Bytes, strength: Strength, length: number) => Promise<Bytes>

/** In WebAssembly: about 0.3 s at 64 MiB and three passes. Holds up the thread until it is done. */
export const inWasm: Engine = async (passphrase, salt, { memoryKiB, passes, lanes }, length) => {
  const wasm = await import('./argon2-wasm.ts')
  const derived = await wasm.argon2id({
    password: passphrase,
    salt,
    parallelism: lanes,
    iterations: passes,
    memorySize: memoryKiB,
    hashLength: length,
    outputType: 'binary',
  })
  return Uint8Array.from(derived)
}

/** In JavaScript: one to three seconds for the same work, in slices, so that a page still answers. */
export const inScript: Engine = async (passphrase, salt, { memoryKiB, passes, lanes }, length) => {
  const noble = await import('./argon2-noble.ts')
  const derived = await noble.argon2idAsync(passphrase, salt, {
    m: memoryKiB,
    t: passes,
    p: lanes,
    dkLen: length,
  })
  return Uint8Array.from(derived)
}

/**
 * Argon2id in WebAssembly, or in JavaScript where WebAssembly is switched off, forbidden by policy or short of memory. The
 * slower way is no weaker one: it gives the same bytes.
 *
 * @throws {RangeError} when there is no memory for it in JavaScript either.
 */
export const argon2id: Argon2id = async (passphrase, salt, kdf) => {
  try {
    return await inWasm(passphrase, salt, kdf, 32)
  } catch (error) {
    if (!isForLackOfWasm(error)) throw error
    return inScript(passphrase, salt, kdf, 32)
  }
}

/**
 * A browser reserves gigabytes of addresses for each WebAssembly memory and says RangeError when it has no more of them, while
 * an ordinary array of 64 MiB may still fit. Where that fails too, nothing is lost by having tried. Any other failure is a
 * fault in the call or in the library, which a second engine must not paper over.
 */
const isForLackOfWasm = (error: unknown): boolean =>
  typeof WebAssembly === 'undefined' ||
  error instanceof WebAssembly.CompileError ||
  error instanceof RangeError
