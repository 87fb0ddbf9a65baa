import { api } from './api.ts'

// The context menu of an image cannot look by itself: it opens the popup, which finds the wish here. Kept in memory alone.

const name = 'asked-to-look'

export const askToLook = (tabId: number): Promise<void> => api.storage.session.set({ [name]: tabId })

/** Whether the popup was opened to look hard at this tab; told once, and forgotten where it was another. */
export async function takeAsked(tabId: number | undefined): Promise<boolean> {
  const asked: unknown = (await api.storage.session.get(name))[name]
  if (asked !== undefined) await api.storage.session.remove(name)
  return asked !== undefined && asked === tabId
}
