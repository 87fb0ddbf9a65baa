import { type Bytes, fromBase64, type Random, toBase64 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { canonical, decrypt, derive, encrypt, nonceBytes } from './cipher.ts'
import { decodeDocument, encodeDocument, type VaultDocument } from './document.ts'
import type { Envelope, Header } from './envelope.ts'
import { type Envelope1, headerBytes1 } from './format-1.ts'
import { fieldsOf } from './slots.ts'

const headerBytes = (header: Header): Bytes =>
  canonical(
    'latchkey vault',
    header.format,
    header.vaultId,
    header.generation,
    header.epoch,
    header.drawerKey,
    header.slots.map(slot => [slot.id, slot.publicKey, slot.wrapped, slot.commit, ...fieldsOf(slot)]),
  )

const documentKey = (rootKey: Bytes, vaultId: Bytes): Promise<Bytes> =>
  derive(rootKey, vaultId, 'latchkey document')

/** Seals a document under the root key, with everything readable in the envelope as associated data. */
export async function seal(
  document: VaultDocument,
  header: Header,
  rootKey: Bytes,
  random: Random,
): Promise<Envelope> {
  const nonce = random(nonceBytes)
  const key = await documentKey(rootKey, fromBase64(header.vaultId))
  const sealed = await encrypt(key, nonce, encodeDocument(document), headerBytes(header))
  return { ...header, nonce: toBase64(nonce), sealed }
}

/** @throws {Failure} `damaged` when anything in the envelope was changed, `unknown-format` when a later version wrote it. */
export async function open(envelope: Envelope | Envelope1, rootKey: Bytes): Promise<VaultDocument> {
  if (envelope.format !== 1 && envelope.format !== 2) throw new Failure('unknown-format')
  const { vaultId, nonce, associated } = readable(envelope)
  const key = await documentKey(rootKey, vaultId)
  return decodeDocument(await decrypt(key, nonce, envelope.sealed, associated))
}

/** An edited envelope may hold anything where a field was: that is damage, not a crash. */
function readable(envelope: Envelope | Envelope1): Record<'vaultId' | 'nonce' | 'associated', Bytes> {
  try {
    const associated = envelope.format === 1 ? headerBytes1(envelope) : headerBytes(envelope)
    return { vaultId: fromBase64(envelope.vaultId), nonce: fromBase64(envelope.nonce), associated }
  } catch {
    throw new Failure('damaged')
  }
}
