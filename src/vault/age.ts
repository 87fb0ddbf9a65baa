import type { Identity } from 'age-encryption'
import { type Bytes, textOf, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'

// The file format of age, https://age-encryption.org/v1, which `age` and others open: scrypt, ChaCha20-Poly1305.
// The library is loaded when first asked for: it brings key types of every kind, and showing codes needs none of it.

const intro = utf8('age-encryption.org/v1\n')
const armorIntro = '-----BEGIN AGE ENCRYPTED FILE-----'

/** The base-2 logarithm of scrypt's cost. 20 asks for 1 GiB of memory; more is a trap rather than a backup. */
const maxWorkFactor = 20

/** A binary age file with one scrypt recipient. About 1.3 s and 256 MiB at work factor 18, which is what `age` uses. */
export async function encrypt(plain: Bytes, passphrase: string, workFactor: number): Promise<Bytes> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return new Uint8Array(await encrypter.encrypt(plain))
}

/**
 * Opens an age file, binary or armored.
 *
 * @throws {Failure} `not-a-backup` when it is not one; `backup-not-for-passphrase` when its stanzas are for keys;
 *   `bad-kdf` when it asks for more work than anyone has, before any is done; `wrong-backup-passphrase` when the file key
 *   does not unwrap; `backup-damaged` for all else.
 */
export async function decrypt(file: Bytes, passphrase: string): Promise<Bytes> {
  const { Decrypter } = await import('age-encryption')
  const binary = startsAsAge(file) ? file : await unarmored(file)
  const decrypter = new Decrypter()
  // Identities are asked one after the other until one has the file key: the first looks, the last says that none had it.
  decrypter.addIdentity(inspector)
  decrypter.addPassphrase(passphrase)
  decrypter.addIdentity(lastOne)
  try {
    return new Uint8Array(await decrypter.decrypt(binary))
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('backup-damaged')
  }
}

const startsAsAge = (file: Bytes): boolean => intro.every((byte, at) => file[at] === byte)

async function unarmored(file: Bytes): Promise<Bytes> {
  const text = textIn(file)
  if (!text.trimStart().startsWith(armorIntro)) throw new Failure('not-a-backup')
  const { armor } = await import('age-encryption')
  try {
    return new Uint8Array(armor.decode(text))
  } catch {
    throw new Failure('backup-damaged')
  }
}

function textIn(file: Bytes): string {
  try {
    return textOf(file)
  } catch {
    throw new Failure('not-a-backup')
  }
}

const inspector: Identity = {
  unwrapFileKey(stanzas) {
    if (stanzas.length === 0) throw new Failure('backup-damaged')
    const scrypt = stanzas.find(({ args }) => args[0] === 'scrypt')
    if (scrypt === undefined) throw new Failure('backup-not-for-passphrase')
    if (Number(scrypt.args[2]) > maxWorkFactor) throw new Failure('bad-kdf')
    return null
  },
}

const lastOne: Identity = {
  unwrapFileKey() {
    throw new Failure('wrong-backup-passphrase')
  },
}
