import { type AskingMode, type Askings, askingOn } from '../../src/asking.ts'
import { api } from './api.ts'
import { grantedSites, patternOf } from './grants.ts'

// Which sites are watched lies with the browser, as one content script for each mode: the background can tell while the vault is
// locked, and no file of ours names a site.

const watchScripts = ['/content/find.js', '/content/watch.js'] as const

const modes: readonly AskingMode[] = ['mark', 'open']
const idOf = (mode: AskingMode): string => `watch-${mode}`

/** How each watched site is answered to. */
export async function watchedSites(): Promise<ReadonlyMap<string, AskingMode>> {
  const scripts = await api.scripting.getRegisteredContentScripts({ ids: modes.map(idOf) })
  return new Map(
    modes.flatMap(mode =>
      (scripts.find(({ id }) => id === idOf(mode))?.matches ?? []).map(
        pattern => [new URL(pattern.slice(0, -1)).hostname, mode] as const,
      ),
    ),
  )
}

/**
 * Watches sites that are allowed, and no others: those that the vault says, where it is open; else the same as before, and all of
 * them by a mark where nothing is known, as after the browser has forgotten the scripts with an update.
 */
export const watchGranted = (askings?: Askings): Promise<void> =>
  navigator.locks.request('latchkey watching', async () => {
    const [sites, before] = await Promise.all([grantedSites(), watchedSites()])
    const modeIf = (site: string) =>
      askings === undefined
        ? (before.get(site) ?? (before.size === 0 ? 'mark' : undefined))
        : modeOf(askings, site)
    const wanted = new Map(sites.map(site => [site, modeIf(site)]))
    for (const mode of modes) await register(mode, sitesOf(wanted, mode), sitesOf(before, mode))
  })

function modeOf(askings: Askings, site: string): AskingMode | undefined {
  const asking = askingOn(askings, site)
  return asking === 'mark' || asking === 'open' ? asking : undefined
}

const sitesOf = (watched: ReadonlyMap<string, AskingMode | undefined>, mode: AskingMode): readonly string[] =>
  [...watched].filter(([, its]) => its === mode).map(([site]) => site)

async function register(
  mode: AskingMode,
  sites: readonly string[],
  before: readonly string[],
): Promise<void> {
  if (JSON.stringify(sites) === JSON.stringify(before)) return
  if (before.length > 0) await api.scripting.unregisterContentScripts({ ids: [idOf(mode)] })
  if (sites.length === 0) return
  await api.scripting.registerContentScripts([
    {
      id: idOf(mode),
      matches: sites.map(patternOf),
      js: [...watchScripts],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

/** Pages of the site that are open already begin to be watched too. */
export async function watchOpenTabs(site: string): Promise<void> {
  const tabs = await api.tabs.query({ url: patternOf(site) })
  const injected = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined ? [] : [api.scripting.executeScript({ target: { tabId }, files: [...watchScripts] })],
  )
  // A tab that is on its way elsewhere is none of them any more.
  await Promise.allSettled(injected)
}
