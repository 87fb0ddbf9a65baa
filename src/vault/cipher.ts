import { type Bytes, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'

export const nonceBytes = 12

/** HKDF with SHA-256 (RFC 5869); 32 bytes. */
export async function derive(key: Bytes, salt: Bytes, info: string): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) },
    material,
    256,
  )
  return new Uint8Array(bits)
}

/** AES-256-GCM with a 16-byte tag at the end (NIST SP 800-38D). */
export async function encrypt(key: Bytes, nonce: Bytes, text: Bytes, associated: Bytes): Promise<Bytes> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associated } as const
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, text))
}

/** @throws {Failure} `damaged` when key, nonce, text or associated data is not what it was sealed with. */
export async function decrypt(key: Bytes, nonce: Bytes, sealed: Bytes, associated: Bytes): Promise<Bytes> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associated } as const
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, sealed))
  } catch {
    throw new Failure('damaged')
  }
}

/** Fields in a fixed order as JSON: the bytes that a signature or a tag covers do not depend on how an object was built. */
export const canonical = (...fields: readonly unknown[]): Bytes => utf8(JSON.stringify(fields))
