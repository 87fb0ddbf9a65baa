import { api } from './api.ts'
import { makeWish, type Wish } from './wish.ts'

// Hosts that the browser lets Latchkey look at without being asked each time: the person allows them one by one, and no other
// permission is ever asked for.

const localSites = new Set(['localhost', '127.0.0.1'])

/** The pattern of a site, as permissions and content scripts have it; they know no port. */
export const patternOf = (site: string): string => `${localSites.has(site) ? 'http' : 'https'}://${site}/*`

/** The one site that a pattern is for; `undefined` for one that covers more, of which nothing is used. */
export const siteIn = (pattern: string): string | undefined =>
  /^(?:https?|\*):\/\/([^/*]+)\/\*$/.exec(pattern)?.[1]

/** All sites that are allowed. A browser can be told to allow more than was asked for; of that nothing is used. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await api.permissions.getAll()
  return [...new Set(origins.map(siteIn).filter(site => site !== undefined))].toSorted()
}

export const isGranted = (site: string): Promise<boolean> =>
  api.permissions.contains({ origins: [patternOf(site)] })

/**
 * Asks the browser to ask the person. Call it in the press itself, before anything is awaited. Chrome closes the popup under its
 * question, and what the popup sent after that is lost: what is to follow goes first, as a wish, and belongs to
 * `permissions.onAdded` in the background.
 */
export async function askForSite(site: string, wish: Wish): Promise<boolean> {
  const [, yes] = await Promise.all([makeWish(wish), api.permissions.request({ origins: [patternOf(site)] })])
  return yes
}

export const giveBack = (site: string): Promise<boolean> =>
  api.permissions.remove({ origins: [patternOf(site)] })

/** Calls back whenever a site was allowed or taken back, here or in the browser's own settings. Returns what ends that. */
export function onGrantChange(listener: () => void): () => void {
  const events = [api.permissions.onAdded, api.permissions.onRemoved]
  for (const event of events) event.addListener(listener)
  return () => {
    for (const event of events) event.removeListener(listener)
  }
}
