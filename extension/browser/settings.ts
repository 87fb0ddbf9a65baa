import { api } from './api.ts'
import { closePopup } from './surface.ts'

/** Opens the options page in a tab, and closes the popup it was asked for in: the browser does not do so everywhere. */
export async function openSettings(): Promise<void> {
  await api.runtime.openOptionsPage()
  closePopup()
}

/** As `openSettings`, with something for the page to take, in the browser's memory for as long as that takes. */
export async function openSettingsWith(name: string, value: string): Promise<void> {
  await api.storage.session.set({ [name]: value })
  try {
    await openSettings()
  } catch (error) {
    await api.storage.session.remove(name)
    throw error
  }
}

/**
 * Calls back with each value of this name that is handed over, the one that waits already too: the page may have been open before.
 * Returns what ends that.
 */
export function onHanded(name: string, take: (value: string) => void): () => void {
  const look = () => takeHanded(name).then(value => value !== undefined && take(value))
  const changed = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    if (changes[name]?.newValue !== undefined) void look()
  }
  api.storage.session.onChanged.addListener(changed)
  void look()
  return () => api.storage.session.onChanged.removeListener(changed)
}

async function takeHanded(name: string): Promise<string | undefined> {
  const value: unknown = (await api.storage.session.get(name))[name]
  if (typeof value !== 'string') return undefined
  await api.storage.session.remove(name)
  return value
}
