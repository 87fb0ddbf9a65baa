import { api } from './api.ts'

// The context menu of an image cannot look by itself: it opens the popup, which finds the wish here. Kept in memory alone.

const name = 'asked-to-look'

export const askToLook = (): Promise<void> => api.storage.session.set({ [name]: true })

/** Whether the popup was opened to look hard; told once. */
export async function takeAsked(): Promise<boolean> {
  const asked = (await api.storage.session.get(name))[name] === true
  if (asked) await api.storage.session.remove(name)
  return asked
}
