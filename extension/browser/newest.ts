import type { Bytes } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { open } from '../../src/vault/seal.ts'
import type { Place } from './seen.ts'
import type { Session } from './session.ts'
import { generations, read, type StoredVault } from './store.ts'

/** The root key that a stored vault was sealed under, as a number. */
export const epochOf = (stored: StoredVault): number => (stored.format === 1 ? 1 : stored.epoch)

export type Keys = Pick<Session, 'rootKey' | 'vaultId' | 'epoch'>

/**
 * The newest generation that opens, and how the newest of all is numbered.
 *
 * @param given the numbers of all that there are, newest first, where they were just read.
 * @throws {Failure} `locked` when all was sealed under another root key since; else the newest one's, if none opens.
 */
export async function openNewest(keys: Keys, given?: readonly number[]) {
  const numbers = given ?? (await generations())
  let failure: unknown
  for (const number of numbers) {
    try {
      const envelope = await read(number)
      // Dropped since the numbers were read: a new root key was made.
      if (envelope === undefined) throw new Failure('locked')
      if (envelope.vaultId !== keys.vaultId) throw new Failure('damaged')
      // A later format may have no such number; opening tells.
      if (envelope.format === 2 && envelope.epoch !== keys.epoch) throw new Failure('locked')
      return { envelope, document: await openTwice(envelope, keys.rootKey), newest: numbers[0] ?? 0 }
    } catch (error) {
      // Only damage is stepped over. What a newer version wrote, or what could not be read just now, is not old.
      const known = error instanceof Failure && (error.code === 'damaged' || error.code === 'locked')
      if (!known) throw error
      failure ??= error
    }
  }
  throw failure ?? new Failure('no-vault')
}

export type Opened = Awaited<ReturnType<typeof openNewest>>

/** Where what opened stands. A damaged save after it counts as one; more than that nobody has vouched for. */
export const placeOf = ({ envelope, newest }: Opened): Place => ({
  vaultId: envelope.vaultId,
  epoch: epochOf(envelope),
  generation: envelope.generation === newest ? newest : envelope.generation + 1,
})

/** WebCrypto fails alike for a wrong tag and for want of memory. Damage is damage the second time, too. */
const openTwice = (envelope: StoredVault, rootKey: Bytes): Promise<VaultDocument> =>
  open(envelope, rootKey).catch(() => open(envelope, rootKey))
