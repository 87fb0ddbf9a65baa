import { api } from './api.ts'

// When the popup opened by itself, by tab and site: a page that hides its field and shows it again, or loads itself anew, is not to
// take the keyboard over and over. Kept in memory alone.

const name = 'openings'
const restMs = 5 * 60_000

type Openings = Readonly<Record<string, number>>

const keyOf = (tabId: number, site: string): string => `${tabId} ${site}`

const stored = async (): Promise<Openings> => ((await api.storage.session.get(name))[name] as Openings) ?? {}

/** Whether the popup may open by itself there now; if so, it counts as opened. */
export async function openingIsDue(tabId: number, site: string): Promise<boolean> {
  const nowMs = Date.now()
  const recent = Object.entries(await stored()).filter(([, atMs]) => nowMs - atMs < restMs)
  if (recent.some(([key]) => key === keyOf(tabId, site))) return false
  await api.storage.session.set({ [name]: Object.fromEntries([...recent, [keyOf(tabId, site), nowMs]]) })
  return true
}

/** After a fill the next form is another matter. */
export async function answeredIn(tabId: number): Promise<void> {
  const others = Object.entries(await stored()).filter(([key]) => !key.startsWith(`${tabId} `))
  await api.storage.session.set({ [name]: Object.fromEntries(others) })
}
