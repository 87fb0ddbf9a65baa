import { type Bytes, fromBase64, type Random, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'

/** Argon2id (RFC 9106). Memory in KiB, passes and lanes as the RFC's m, t and p; the salt is base64 of 16 bytes. */
export interface Kdf {
  readonly name: 'argon2id'
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
}

export type Strength = Pick<Kdf, 'memoryKiB' | 'passes' | 'lanes'>

/** Derives 32 bytes with Argon2id. Given from outside, so that what uses it does not choose between WebAssembly and other ways. */
export type Argon2id = (passphrase: Bytes, salt: Bytes, kdf: Kdf) => Promise<Bytes>

/** RFC 9106 section 4, second recommended option, with one lane: more lanes buy no speed in WebAssembly. */
export const leastStrength: Strength = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

// A stored parameter is read before anything proves who wrote it. Below the floor it is a downgrade, above the ceiling a trap.
const floor: Strength = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }
const ceiling: Strength = { memoryKiB: 1024 * 1024, passes: 10, lanes: 16 }

const targetMs = 500

/** As many passes as take about half a second, where the least strength took so many milliseconds; never fewer than it has. */
export function strengthFor(leastTookMs: number): Strength {
  const passes = Math.round((leastStrength.passes * targetMs) / Math.max(1, leastTookMs))
  return { ...leastStrength, passes: Math.min(ceiling.passes, Math.max(leastStrength.passes, passes)) }
}

export const newKdf = (strength: Strength, random: Random): Kdf => ({
  name: 'argon2id',
  ...strength,
  salt: toBase64(random(16)),
})

/**
 * What a passphrase is worth: 32 bytes.
 *
 * @throws {Failure} `bad-kdf` when the stored parameters are outside the floor and the ceiling, before anything is derived;
 *   `damaged` when the salt is none; `wrong-passphrase` for an empty one, which no vault has.
 */
export async function passphraseSecret(passphrase: string, kdf: Kdf, argon2id: Argon2id): Promise<Bytes> {
  checkKdf(kdf)
  if (passphrase === '') throw new Failure('wrong-passphrase')
  // NFC, so that an accent typed on another keyboard is the same passphrase.
  return argon2id(utf8(passphrase.normalize('NFC')), stored(kdf.salt), kdf)
}

/** Base64 as it was read from disk. @throws {Failure} `damaged` when it is none. */
export function stored(base64: unknown): Bytes {
  try {
    return fromBase64(base64 as string)
  } catch {
    throw new Failure('damaged')
  }
}

function checkKdf(kdf: Kdf): void {
  const within = (['memoryKiB', 'passes', 'lanes'] as const).every(
    name => Number.isInteger(kdf?.[name]) && kdf[name] >= floor[name] && kdf[name] <= ceiling[name],
  )
  if (kdf?.name !== 'argon2id' || !within) throw new Failure('bad-kdf')
}
