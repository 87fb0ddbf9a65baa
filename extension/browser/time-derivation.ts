import { argon2id } from '../../src/vault/argon2.ts'
import { leastStrength, newKdf } from '../../src/vault/kdf.ts'
import { random } from './random.ts'

/** How long the least derivation takes here, in milliseconds. */
export async function timeDerivation(): Promise<number> {
  const beganMs = performance.now()
  await argon2id(random(16), random(16), newKdf(leastStrength, random))
  return performance.now() - beganMs
}
