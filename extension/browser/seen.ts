import { api } from './api.ts'

// The newest save this browser has made, kept apart from the vault: should an older copy of the vault take its place, its number
// gives that away. It holds no secret, for a content script can read it in Firefox.

interface Save {
  readonly vaultId: string
  readonly generation: number
}

interface Seen extends Save {
  /** An older copy was in place when this was saved, and the person has not said that it is right. */
  readonly doubted: boolean
}

/** Remembers a save, once it is on disk. */
export const remember = ({ vaultId, generation }: Save, doubted: boolean): Promise<void> =>
  api.storage.local.set({ seen: { vaultId, generation, doubted } satisfies Seen })

/** Whether an older save, or another vault, stands where a newer one was seen. */
export async function isDoubted({ vaultId, generation }: Save): Promise<boolean> {
  const seen = await lastSeen()
  if (seen === undefined) return false
  return seen.vaultId !== vaultId || (seen.generation ?? 0) > generation || seen.doubted === true
}

/** Whether this browser ever saved a vault. */
export const anySeen = async (): Promise<boolean> => (await lastSeen()) !== undefined

const lastSeen = async (): Promise<Partial<Seen> | undefined> =>
  (await api.storage.local.get('seen'))['seen'] as Partial<Seen> | undefined
