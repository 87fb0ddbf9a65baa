import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, concat, fromBase64, textOf, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { leastShown } from '../recovery.ts'

// RFC 9180 section 7, base mode. Recovery codes beside the seed would make two factors one theft: the public half lets
// anyone with the open vault put codes in, and only a fresh proof of the passphrase brings the private half to take them out.
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

const encapsulatedBytes = 32
const info = utf8('latchkey drawer')

/** A new key pair, 32 bytes each (RFC 7748 section 6.1). */
export async function newDrawer(): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** Seals one account's codes: base64 of the encapsulated key and the ciphertext. The account's id is associated data. */
export async function putIn(codes: readonly string[], accountId: string, drawerKey: string): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(drawerKey))
  const sealed = await suite.seal({ recipientPublicKey, info }, utf8(JSON.stringify(codes)), utf8(accountId))
  return toBase64(concat(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct)))
}

/** @throws {Failure} `damaged` when it was not sealed to this drawer for this account. */
export async function takeOut(sealed: string, accountId: string, privateKey: Bytes): Promise<string[]> {
  try {
    const bytes = fromBase64(sealed)
    const recipientKey = await suite.kem.deserializePrivateKey(privateKey)
    const enc = bytes.slice(0, encapsulatedBytes)
    const text = await suite.open(
      { recipientKey, enc, info },
      bytes.slice(encapsulatedBytes),
      utf8(accountId),
    )
    return JSON.parse(textOf(new Uint8Array(text)))
  } catch {
    throw new Failure('damaged')
  }
}

/** What tells one set from another, whatever its order: SHA-256 over the sorted codes, base64. None of a set that could be guessed. */
export async function fingerprint(codes: readonly string[]): Promise<string | undefined> {
  if (codes.length < leastShown) return undefined
  return toBase64(
    new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(codes.toSorted())))),
  )
}
