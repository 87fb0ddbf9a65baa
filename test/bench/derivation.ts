import { type Bytes, utf8 } from '../../src/bytes.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { type Kdf, wrapWithPassphrase } from '../../src/vault/slots.ts'

const passphrase = 'harbor violin amber lentil'
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

let kdf: Promise<Kdf> | undefined

/** The parameters that a new vault gets, from the code that gives them. It derives once, which also warms it up. */
async function newVaultsKdf(): Promise<Kdf> {
  const keys = { rootKey: random(32), drawerPrivateKey: random(32) }
  return (await wrapWithPassphrase(keys, 'bench', passphrase, argon2id, random)).kdf
}

/** Milliseconds of one Argon2id derivation at the strength of a new vault, in the page or the program this is called in. */
export async function deriveOnce(): Promise<number> {
  kdf ??= newVaultsKdf()
  const strength = await kdf
  const salt = random(16)
  const startMs = performance.now()
  await argon2id(utf8(passphrase), salt, strength)
  return performance.now() - startMs
}
