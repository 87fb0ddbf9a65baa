import { type Bytes, concat } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { canonical, decrypt, derive } from './cipher.ts'
import { type Kdf, stored } from './kdf.ts'
import type { VaultKeys } from './wrap.ts'

// The first format: one passphrase slot that wraps the keys itself. Read, and written anew in the present format when it is
// unlocked; never written.

export interface Slot1 {
  readonly id: string
  readonly type: 'passphrase'
  readonly kdf: Kdf
  readonly nonce: string
  readonly wrapped: string
  readonly commit: string
}

export interface Envelope1 {
  readonly format: 1
  readonly vaultId: string
  readonly generation: number
  readonly drawerKey: string
  readonly slots: readonly Slot1[]
  readonly nonce: string
  readonly sealed: Bytes
}

export const headerBytes1 = (header: Omit<Envelope1, 'nonce' | 'sealed'>): Bytes =>
  canonical(
    'latchkey vault',
    header.format,
    header.vaultId,
    header.generation,
    header.drawerKey,
    header.slots.map(({ id, type, kdf, nonce, wrapped, commit }) => [
      id,
      type,
      kdf.name,
      kdf.memoryKiB,
      kdf.passes,
      kdf.lanes,
      kdf.salt,
      nonce,
      wrapped,
      commit,
    ]),
  )

/** @throws {Failure} `wrong-passphrase` when the commitment does not fit the secret; `damaged` when a field is none. */
export async function unwrap1(slot: Slot1, vaultId: string, secret: Bytes): Promise<VaultKeys> {
  const { name, memoryKiB, passes, lanes, salt } = slot.kdf
  const kdf = [name, memoryKiB, passes, lanes, salt]
  const associated = canonical('latchkey slot', vaultId, slot.id, slot.type, ...kdf)
  const [id, nonce] = [stored(slot.id), stored(slot.nonce)]
  const [wrapped, commit] = [stored(slot.wrapped), stored(slot.commit)]
  const mac = await derive(secret, id, 'latchkey commit')
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', mac, hmac, false, ['verify'])
  const fits = await crypto.subtle.verify('HMAC', key, commit, concat(associated, nonce, wrapped))
  if (!fits) throw new Failure('wrong-passphrase')
  const keys = await decrypt(await derive(secret, id, 'latchkey wrap'), nonce, wrapped, associated)
  return { rootKey: keys.slice(0, 32), drawerPrivateKey: keys.slice(32, 64) }
}
