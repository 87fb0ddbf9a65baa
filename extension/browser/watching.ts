import { type AskingMode, type Askings, askingOn } from '../../src/asking.ts'
import { api } from './api.ts'
import { grantedSites, patternOf } from './grants.ts'
import { changeVault } from './vault.ts'

// Which sites are watched lies with the browser, as one content script for each mode: the background can tell while the vault is
// locked, and no file of ours names a site.

/** The words of all letters at once: nobody is asked by these pages for more, and all that they tell is whether they ask for a code. */
const watchScripts = ['/content/find.js', '/content/foreign.js', '/content/watch.js'] as const

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
 * Watches sites that are allowed, and no others: those that the vault says, where it is open; else the same as before.
 *
 * @param marked sites to be watched by a mark besides, while the vault cannot be asked.
 */
export const watchGranted = (askings?: Askings, marked: readonly string[] = []): Promise<void> =>
  navigator.locks.request('latchkey watching', async () => {
    const [sites, before] = await Promise.all([grantedSites(), watchedSites()])
    const modeIf = (site: string) =>
      askings === undefined
        ? (before.get(site) ?? (marked.includes(site) ? 'mark' : undefined))
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

/** The browser forgets content scripts with an update of the extension: until the vault is open, all allowed sites are marked. */
export async function watchAfterUpdate(): Promise<void> {
  const before = await watchedSites()
  await watchGranted(undefined, before.size === 0 ? await grantedSites() : [])
}

/** What follows from the person's yes for a site: it is kept, and watched from now on, in pages that are open too. */
export async function watchSite(site: string): Promise<void> {
  const mark = (asking: Askings): Askings => ({ ...asking, [site]: modeOf(asking, site) ?? 'mark' })
  // Locked in this moment it is watched all the same, and asked about again.
  const document = await changeVault(before => ({ ...before, asking: mark(before.asking) })).catch(
    () => undefined,
  )
  await watchGranted(document?.asking, [site])
  await watchOpenTabs(site)
}

async function watchOpenTabs(site: string): Promise<void> {
  const tabs = await api.tabs.query({ url: patternOf(site) })
  const injected = tabs.flatMap(({ id: tabId }) =>
    tabId === undefined ? [] : [api.scripting.executeScript({ target: { tabId }, files: [...watchScripts] })],
  )
  // A tab that is on its way elsewhere is none of them any more.
  await Promise.allSettled(injected)
}
