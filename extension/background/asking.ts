import { type AskingMode, askingOn, siteOf } from '../../src/asking.ts'
import { isAsksMessage } from '../../src/form/order.ts'
import { accountsOf, hostOf } from '../../src/site.ts'
import { api } from '../browser/api.ts'
import { isGranted } from '../browser/grants.ts'
import { markTab } from '../browser/mark.ts'
import { changeVault, readVault, type Vault } from '../browser/vault.ts'
import { watchedSites, watchGranted, watchOpenTabs } from '../browser/watching.ts'
import { anyWish, dropWish } from '../browser/wish.ts'
import { openPopup } from './popup.ts'

/** Who sent a message, as the browser itself says it. */
interface Sender {
  readonly id?: string
  readonly frameId?: number
  readonly documentId?: string
  /** Chrome's alone. */
  readonly documentLifecycle?: string
  readonly origin?: string
  readonly tab?: { readonly id?: number; readonly windowId?: number; readonly active?: boolean }
}

/** On sites that the person allowed: marks the toolbar button, or opens the popup, when a page asks for a code. */
export function askByItself(): void {
  api.runtime.onInstalled.addListener(() => void watchGranted())
  api.runtime.onStartup.addListener(() => void watchGranted())
  api.permissions.onAdded.addListener(({ origins }) => void allowed(origins ?? []))
  api.permissions.onRemoved.addListener(() => void watchGranted())
  api.runtime.onMessage.addListener((message: unknown, sender: unknown) => {
    if (isAsksMessage(message)) void heard(message.asks, sender as Sender)
    // Nothing is ever answered to a page.
    return undefined
  })
}

/** The question of the browser closes the popup in Chrome, so that what follows from a yes is done here. */
async function allowed(patterns: readonly string[]): Promise<void> {
  const wish = await anyWish()
  // The permission was for a frame in a page: that is where the person goes on.
  if (wish?.kind === 'look-into') return void (await openPopup(wish, wish))
  if (wish?.kind === 'watch') await dropWish()
  const sites = patterns.map(pattern => new URL(pattern.replace(/\*$/, '')).hostname)
  if ((await readVault()).kind === 'open') {
    await changeVault(document => ({
      ...document,
      asking: {
        ...document.asking,
        ...Object.fromEntries(sites.map(site => [site, modeFor(document, site)])),
      },
    })).catch(() => undefined) // Locked in this moment: it is watched all the same.
  }
  await watchGranted(await askingsIf(await readVault()))
  for (const site of sites) await watchOpenTabs(site)
}

function modeFor({ asking }: { asking: Parameters<typeof askingOn>[0] }, site: string): AskingMode {
  return askingOn(asking, site) === 'open' ? 'open' : 'mark'
}

const askingsIf = async (vault: Vault) => (vault.kind === 'open' ? vault.document.asking : undefined)

/** A page's process can be taken over and say anything: what counts is who the browser says it is, and what the person allowed. */
async function heard(asks: boolean, sender: Sender): Promise<void> {
  const { id, frameId, documentId, documentLifecycle = 'active', tab } = sender
  if (id !== api.runtime.id || frameId !== 0 || documentLifecycle !== 'active' || tab?.id === undefined)
    return
  const host = fillable(sender.origin)
  const mode = host === undefined ? undefined : (await watchedSites()).get(siteOf(host))
  if (host === undefined || mode === undefined || !(await isGranted(siteOf(host)))) return
  await markTab(tab.id, asks ? 'asks' : 'none')
  const wanted = asks && mode === 'open' && documentId !== undefined
  if (wanted && (await isInFront(tab)) && (await mayHaveCode(host)) && (await firstTime(documentId)))
    await openPopup({ windowId: tab.windowId }, { kind: 'unasked', tabId: tab.id })
}

function fillable(origin: string | undefined): string | undefined {
  try {
    return hostOf(origin ?? '')
  } catch {
    return undefined
  }
}

async function isInFront({ active, windowId }: NonNullable<Sender['tab']>): Promise<boolean> {
  if (active !== true || windowId === undefined) return false
  const { focused } = await api.windows.get(windowId)
  return focused
}

/** Locked, it may; open, it has one or it has none. */
async function mayHaveCode(host: string): Promise<boolean> {
  const vault = await readVault()
  return (
    vault.kind === 'locked' || (vault.kind === 'open' && accountsOf(vault.document.accounts, host).length > 0)
  )
}

const openedFor = 'opened-for'

/** A page that hides its field and shows it again is not to open the popup over and over. */
async function firstTime(documentId: string): Promise<boolean> {
  const before = (await api.storage.session.get(openedFor))[openedFor]
  await api.storage.session.set({ [openedFor]: documentId })
  return before !== documentId
}
