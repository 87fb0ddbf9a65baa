import { type Bytes, utf8 } from '../../src/bytes.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { leastStrength, newKdf } from '../../src/vault/kdf.ts'

const passphrase = 'harbor violin amber lentil'
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** Milliseconds of one Argon2id derivation at the least strength of a new vault, in the page or the program this is called in. */
export async function deriveOnce(): Promise<number> {
  const startMs = performance.now()
  await argon2id(utf8(passphrase), random(16), newKdf(leastStrength, random))
  return performance.now() - startMs
}
