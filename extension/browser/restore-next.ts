import { api } from './api.ts'

// A vault is made before a backup can be restored into it, here or in the popup: that one is to be restored is kept until then.

export const setRestoreNext = (next: boolean): Promise<void> =>
  next ? api.storage.session.set({ restoreNext: true }) : api.storage.session.remove('restoreNext')

export const isRestoreNext = async (): Promise<boolean> =>
  (await api.storage.session.get('restoreNext'))['restoreNext'] === true

/** As `isRestoreNext`, for once. */
export async function takeRestoreNext(): Promise<boolean> {
  const next = await isRestoreNext()
  if (next) await setRestoreNext(false)
  return next
}
