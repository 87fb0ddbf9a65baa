import { type Bytes, fromBase64, type Random, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { decodeDocument, encodeDocument, type VaultDocument } from './document.ts'
import type { Envelope, Header } from './envelope.ts'

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

const headerBytes = (header: Header): Bytes =>
  canonical(
    'latchkey vault',
    header.format,
    header.vaultId,
    header.generation,
    header.drawerKey,
    header.slots.map(slot => [
      slot.id,
      slot.type,
      slot.kdf.name,
      slot.kdf.memoryKiB,
      slot.kdf.passes,
      slot.kdf.lanes,
      slot.kdf.salt,
      slot.nonce,
      slot.wrapped,
      slot.commit,
    ]),
  )

const documentKey = (rootKey: Bytes, header: Header): Promise<Bytes> =>
  derive(rootKey, fromBase64(header.vaultId), 'latchkey document')

/** Seals a document under the root key, with everything readable in the envelope as associated data. */
export async function seal(
  document: VaultDocument,
  header: Header,
  rootKey: Bytes,
  random: Random,
): Promise<Envelope> {
  const nonce = random(nonceBytes)
  const key = await documentKey(rootKey, header)
  const sealed = await encrypt(key, nonce, encodeDocument(document), headerBytes(header))
  return { ...header, nonce: toBase64(nonce), sealed }
}

/** @throws {Failure} `damaged` when anything in the envelope was changed, `unknown-format` when a later version wrote it. */
export async function open(envelope: Envelope, rootKey: Bytes): Promise<VaultDocument> {
  if (envelope.format !== 1) throw new Failure('unknown-format')
  const [key, nonce, associated] = await readable(envelope, rootKey)
  return decodeDocument(await decrypt(key, nonce, envelope.sealed, associated))
}

/** An edited envelope may hold anything where a field was: that is damage, not a crash. */
async function readable(envelope: Envelope, rootKey: Bytes): Promise<[Bytes, Bytes, Bytes]> {
  try {
    return [await documentKey(rootKey, envelope), fromBase64(envelope.nonce), headerBytes(envelope)]
  } catch {
    throw new Failure('damaged')
  }
}
