import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

// RFC 9180 by hand, the receiver's half of base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.

export type Reason = 'unknown-format' | 'malformed' | 'kdf-limits' | 'wrong-secret' | 'damaged'

/** Why something was not opened. It never carries what it was given. */
export class Refused extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8')

/** I2OSP(n, 2) */
const twoBytes = (n: number): Buffer => Buffer.from([n >> 8, n & 0xff])

const kem = Buffer.concat([bytesOf('KEM'), twoBytes(0x0020)])
const suite = Buffer.concat([bytesOf('HPKE'), twoBytes(0x0020), twoBytes(0x0001), twoBytes(0x0002)])
const nothing = Buffer.alloc(0)

export const hmac = (key: Uint8Array, data: Uint8Array): Buffer =>
  createHmac('sha256', key).update(data).digest()

/** RFC 5869, both steps. */
export const hkdf = (key: Uint8Array, salt: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32))

// RFC 9180 section 4: both steps of HKDF are labelled, and no output here is longer than one block.

const labeledExtract = (suiteId: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer =>
  hmac(salt, Buffer.concat([bytesOf('HPKE-v1'), suiteId, bytesOf(label), ikm]))

function labeledExpand(
  suiteId: Buffer,
  prk: Buffer,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const labeled = [twoBytes(length), bytesOf('HPKE-v1'), suiteId, bytesOf(label), info]
  return hmac(prk, Buffer.concat([...labeled, Buffer.from([1])])).subarray(0, length)
}

/** AES-256-GCM with the tag at the end. */
export function openAead(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Buffer {
  if (nonce.length !== 12 || sealed.length < 16) throw new Refused('malformed')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(associated)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = decipher.update(sealed.subarray(0, -16))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    throw new Refused('damaged')
  }
}

// Node reads raw keys only in a wrapping: RFC 8410 for the private key, RFC 8037 for the public one.

const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

const privateKeyFrom = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: 'der', type: 'pkcs8' })

const publicKeyFrom = (raw: Uint8Array): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(raw).toString('base64url') },
    format: 'jwk',
  })

export const publicKeyOf = (privateKey: Uint8Array): Buffer =>
  Buffer.from(createPublicKey(privateKeyFrom(privateKey)).export({ format: 'jwk' }).x ?? '', 'base64url')

/** The private key of DeriveKeyPair, RFC 9180 section 7.1.3. */
export function derivePrivateKey(input: Uint8Array): Buffer {
  const prk = labeledExtract(kem, nothing, 'dkp_prk', input)
  return labeledExpand(kem, prk, 'sk', nothing, 32)
}

function agree(privateKey: Uint8Array, enc: Uint8Array): Buffer {
  try {
    return diffieHellman({ privateKey: privateKeyFrom(privateKey), publicKey: publicKeyFrom(enc) })
  } catch {
    // A point of low order: RFC 9180 section 7.1.4 wants the all-zero result refused.
    throw new Refused('damaged')
  }
}

/** RFC 9180 section 4.1. */
export function decap(enc: Uint8Array, privateKey: Uint8Array): Buffer {
  const prk = labeledExtract(kem, nothing, 'eae_prk', agree(privateKey, enc))
  const context = Buffer.concat([enc, publicKeyOf(privateKey)])
  return labeledExpand(kem, prk, 'shared_secret', context, 32)
}

/** RFC 9180 section 5.1 in base mode: no pre-shared key. */
function keySchedule(shared: Buffer, info: Uint8Array): { key: Buffer; nonce: Buffer } {
  const pskIdHash = labeledExtract(suite, nothing, 'psk_id_hash', nothing)
  const infoHash = labeledExtract(suite, nothing, 'info_hash', info)
  const context = Buffer.concat([Buffer.from([0]), pskIdHash, infoHash])
  const secret = labeledExtract(suite, shared, 'secret', nothing)
  return {
    key: labeledExpand(suite, secret, 'key', context, 32),
    nonce: labeledExpand(suite, secret, 'base_nonce', context, 12),
  }
}

/** OpenBase of `enc ‖ ct`: the first and only message, so the nonce is the base nonce. */
export function openBase(
  privateKey: Uint8Array,
  info: string,
  associated: Uint8Array,
  sealed: Buffer,
): Buffer {
  if (sealed.length < 32 + 16) throw new Refused('malformed')
  const { key, nonce } = keySchedule(decap(sealed.subarray(0, 32), privateKey), bytesOf(info))
  return openAead(key, nonce, sealed.subarray(32), associated)
}
