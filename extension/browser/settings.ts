import { api } from './api.ts'
import { closePopup } from './surface.ts'

const sectionNext = 'sectionNext'

/**
 * Opens the options page in a tab, and closes the popup it was asked for in: the browser does not do so everywhere.
 *
 * @param section its name, where it is not the one that is shown first.
 */
export async function openSettings(section?: string): Promise<void> {
  if (section !== undefined) return openSettingsWith(sectionNext, section)
  await showSettings()
  closePopup()
}

/** Calls back with each section that the settings are opened at. Returns what ends that. */
export const onSectionNext = (go: (section: string) => void): (() => void) => onHanded(sectionNext, go)

/** The page that is open already, wherever in it the person is: Firefox would open another one beside a section's address. */
async function showSettings(): Promise<void> {
  const [tab] = await api.tabs.query({ url: api.runtime.getURL('options/*') })
  if (tab?.id === undefined) return api.runtime.openOptionsPage()
  await api.tabs.update(tab.id, { active: true })
  if (tab.windowId !== undefined) await api.windows.update(tab.windowId, { focused: true })
}

/** As `openSettings`, with something for the page to take, in the browser's memory for as long as that takes. */
export async function openSettingsWith(name: string, value: string): Promise<void> {
  await handTo(name, value)
  try {
    await openSettings()
  } catch (error) {
    await api.storage.session.remove(name)
    throw error
  }
}

/** Hands something over to the settings page that is open, as to another section of the same one. */
export const handTo = (name: string, value: string): Promise<void> =>
  api.storage.session.set({ [name]: value })

/**
 * Calls back with the name of what is handed over, and takes it not: also with those that wait already. Returns what ends that.
 */
export function onWaiting(names: readonly string[], tell: (name: string) => void): () => void {
  const tellOf = (values: Readonly<Record<string, unknown>>) => {
    for (const name of names) if (values[name] !== undefined) tell(name)
  }
  const changed = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) =>
    tellOf(Object.fromEntries(names.map(name => [name, changes[name]?.newValue])))
  api.storage.session.onChanged.addListener(changed)
  void api.storage.session.get([...names]).then(tellOf)
  return () => api.storage.session.onChanged.removeListener(changed)
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
