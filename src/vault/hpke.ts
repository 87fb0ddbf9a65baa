import { type Bytes, concat } from '../bytes.ts'

// Hybrid Public Key Encryption, RFC 9180, base mode, by a library. Loaded when first asked for: showing codes needs none of it.

/** What is sealed is bound to what it is for, and to whatever else the two sides agree on. */
export interface Binding {
  readonly info: Bytes
  readonly associated: Bytes
}

export interface KeyPair {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

/** Length of the encapsulated key (RFC 9180 section 7.1, Nenc of DHKEM(X25519)). */
const encapsulatedBytes = 32

/** DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM: suites 0x0020, 0x0001, 0x0002 of RFC 9180 section 7. */
async function newSuite() {
  const { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
}

let suite: ReturnType<typeof newSuite> | undefined

const hpke = (): ReturnType<typeof newSuite> => {
  suite ??= newSuite()
  // What could not be loaded is tried anew when it is next asked for.
  suite.catch(() => {
    suite = undefined
  })
  return suite
}

/** A new key pair, 32 bytes each (RFC 7748 section 6.1). */
export async function newKeyPair(): Promise<KeyPair> {
  return serialized(await (await hpke()).kem.generateKeyPair())
}

/** The one key pair that belongs to this input (RFC 9180 section 7.1.3, DeriveKeyPair), which has 32 bytes of secret in it. */
export async function keyPairFrom(input: Bytes): Promise<KeyPair> {
  return serialized(await (await hpke()).kem.deriveKeyPair(input))
}

async function serialized(pair: { publicKey: unknown; privateKey: unknown }): Promise<KeyPair> {
  const { kem } = await hpke()
  const [publicKey, privateKey] = await Promise.all([
    kem.serializePublicKey(pair.publicKey as never),
    kem.serializePrivateKey(pair.privateKey as never),
  ])
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) }
}

/** The encapsulated key, 32 bytes, then the ciphertext with its tag of 16 (RFC 9180 section 6.1, SealBase). */
export async function sealTo(publicKey: Bytes, text: Bytes, { info, associated }: Binding): Promise<Bytes> {
  const suite = await hpke()
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, text, associated)
  return concat(new Uint8Array(enc), new Uint8Array(ct))
}

/** @throws when it was not sealed to this key with this binding. */
export async function openWith(
  privateKey: Bytes,
  sealed: Bytes,
  { info, associated }: Binding,
): Promise<Bytes> {
  const suite = await hpke()
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey)
  const enc = sealed.slice(0, encapsulatedBytes)
  return new Uint8Array(
    await suite.open({ recipientKey, enc, info }, sealed.slice(encapsulatedBytes), associated),
  )
}
