import { api } from './api.ts'

// The newest save this browser has made, kept apart from the vault: should an older copy of the vault take its place, its number
// gives that away. It holds no secret, for a content script can read it in Firefox.

/** Where a save stands in the life of a vault. */
export interface Place {
  readonly vaultId: string
  readonly epoch: number
  readonly generation: number
}

/** What storage has of it; what was written by something else may lack anything. */
export type Seen = Partial<Kept>

interface Kept extends Place {
  /** An older copy was in place when this was saved, and the person has not said that it is right. */
  readonly doubted: boolean
}

/** Remembers a save, once it is on disk. */
export const remember = ({ vaultId, epoch, generation }: Place, doubted: boolean): Promise<void> =>
  api.storage.local.set({ seen: { vaultId, epoch, generation, doubted } satisfies Kept })

/** Whether an older save, one under an earlier root key, or another vault stands where a newer one was seen. */
export function isDoubted({ vaultId, epoch, generation }: Place, seen: Seen | undefined): boolean {
  if (seen === undefined) return false
  const older = (seen.generation ?? 0) > generation || (seen.epoch ?? 0) > epoch
  return seen.vaultId !== vaultId || older || seen.doubted === true
}

/** The newest save that this browser has made, if it ever made one. */
export const lastSeen = async (): Promise<Seen | undefined> =>
  (await api.storage.local.get('seen'))['seen'] as Seen | undefined

/** Chrome can keep `storage.local` from scripts that run in pages, Firefox cannot; no secret is in it in either. */
export async function keepFromPages(): Promise<void> {
  const local = api.storage.local as unknown as {
    setAccessLevel?(access: { accessLevel: string }): Promise<void>
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined)
}
