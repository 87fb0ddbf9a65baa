import { type Bytes, concat, fromBase64, type Random, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { canonical, decrypt, derive, encrypt, nonceBytes } from './seal.ts'

/** Argon2id (RFC 9106). Memory in KiB, passes and lanes as the RFC's m, t and p; the salt is base64 of 16 bytes. */
export interface Kdf {
  readonly name: 'argon2id'
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
}

/** One way in: the vault's keys, wrapped under a key that only the passphrase gives. */
export interface PassphraseSlot {
  readonly id: string
  readonly type: 'passphrase'
  readonly kdf: Kdf
  readonly nonce: string
  readonly wrapped: string
  /** HMAC that ties the slot to one key: GCM alone would let one ciphertext open under several. */
  readonly commit: string
}

/** What a slot gives: the key of the document, and the private half of the drawer. 32 bytes each. */
export interface VaultKeys {
  readonly rootKey: Bytes
  readonly drawerPrivateKey: Bytes
}

/** Derives 32 bytes with Argon2id. Given from outside, so that `src` does not choose between WebAssembly and other ways. */
export type Argon2id = (passphrase: Bytes, salt: Bytes, kdf: Kdf) => Promise<Bytes>

export const leastPassphraseLength = 10

// RFC 9106 section 4, second recommended option, with one lane: more lanes buy no speed in WebAssembly.
const strength = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }

// A stored parameter is read before anything proves who wrote it. Below the floor it is a downgrade, above the ceiling a trap.
const floor = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }
const ceiling = { memoryKiB: 1024 * 1024, passes: 10, lanes: 16 }

/** @throws {Failure} `passphrase-too-short` under ten characters. */
export async function wrapWithPassphrase(
  keys: VaultKeys,
  vaultId: string,
  passphrase: string,
  argon2id: Argon2id,
  random: Random,
): Promise<PassphraseSlot> {
  if ([...passphrase].length < leastPassphraseLength) throw new Failure('passphrase-too-short')
  const kdf: Kdf = { name: 'argon2id', ...strength, salt: toBase64(random(16)) }
  const id = toBase64(random(16))
  const nonce = random(nonceBytes)
  const associated = slotBytes({ id, type: 'passphrase', kdf }, vaultId)
  const key = await slotKeys(passphrase, id, kdf, argon2id)
  const wrapped = await encrypt(key.wrap, nonce, concat(keys.rootKey, keys.drawerPrivateKey), associated)
  const commit = await crypto.subtle.sign(
    'HMAC',
    await hmacKey(key.commit, 'sign'),
    concat(associated, nonce, wrapped),
  )
  return {
    id,
    type: 'passphrase',
    kdf,
    nonce: toBase64(nonce),
    wrapped: toBase64(wrapped),
    commit: toBase64(new Uint8Array(commit)),
  }
}

/**
 * @throws {Failure} `bad-kdf` when the stored parameters are outside the floor and the ceiling, before anything is derived;
 *   `wrong-passphrase` when the commitment does not fit; `damaged` when a field is not what was written.
 */
export async function unwrapWithPassphrase(
  slot: PassphraseSlot,
  vaultId: string,
  passphrase: string,
  argon2id: Argon2id,
): Promise<VaultKeys> {
  checkKdf(slot.kdf)
  const associated = slotBytes(slot, vaultId)
  const [nonce, wrapped, commit] = [slot.nonce, slot.wrapped, slot.commit].map(stored)
  if (nonce === undefined || wrapped === undefined || commit === undefined) throw new Failure('damaged')
  const key = await slotKeys(passphrase, slot.id, slot.kdf, argon2id)
  const mac = await hmacKey(key.commit, 'verify')
  const fits = await crypto.subtle.verify('HMAC', mac, commit, concat(associated, nonce, wrapped))
  if (!fits) throw new Failure('wrong-passphrase')
  const keys = await decrypt(key.wrap, nonce, wrapped, associated)
  return { rootKey: keys.slice(0, 32), drawerPrivateKey: keys.slice(32, 64) }
}

function stored(base64: string): Bytes {
  try {
    return fromBase64(base64)
  } catch {
    throw new Failure('damaged')
  }
}

function checkKdf(kdf: Kdf): void {
  const within = (['memoryKiB', 'passes', 'lanes'] as const).every(
    name => Number.isInteger(kdf[name]) && kdf[name] >= floor[name] && kdf[name] <= ceiling[name],
  )
  if (kdf.name !== 'argon2id' || !within) throw new Failure('bad-kdf')
}

const slotBytes = ({ id, type, kdf }: Pick<PassphraseSlot, 'id' | 'type' | 'kdf'>, vaultId: string): Bytes =>
  canonical('latchkey slot', vaultId, id, type, kdf.name, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt)

/** Two keys from one derivation (HKDF, RFC 5869): one wraps, the other commits. */
async function slotKeys(passphrase: string, id: string, kdf: Kdf, argon2id: Argon2id) {
  // NFC, so that an accent typed on another keyboard is the same passphrase.
  const secret = await argon2id(utf8(passphrase.normalize('NFC')), stored(kdf.salt), kdf)
  const salt = stored(id)
  return {
    wrap: await derive(secret, salt, 'latchkey wrap'),
    commit: await derive(secret, salt, 'latchkey commit'),
  }
}

const hmacKey = (key: Bytes, usage: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
