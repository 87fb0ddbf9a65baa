import { isAsksMessage } from '../../src/form/order.ts'
import { accountsFor, fillableHost, nameOf } from '../../src/site.ts'
import { api } from '../browser/api.ts'
import { isGranted, siteIn } from '../browser/grants.ts'
import { markTab } from '../browser/mark.ts'
import { openingIsDue } from '../browser/openings.ts'
import { readVault } from '../browser/vault.ts'
import { watchAfterUpdate, watchedSites, watchGranted, watchSite } from '../browser/watching.ts'
import { anyWish, dropWish } from '../browser/wish.ts'
import { openPopup, openPopupAfterQuestion } from './popup.ts'

/** Who sent a message, as the browser itself says it. */
interface Sender {
  readonly id?: string
  readonly frameId?: number
  /** Chrome's alone. */
  readonly documentLifecycle?: string
  readonly origin?: string
  readonly tab?: { readonly id?: number; readonly windowId?: number }
}

/** On sites that the person allowed: marks the toolbar button, or opens the popup, when a page asks for a code. */
export function askByItself(): void {
  api.runtime.onInstalled.addListener(({ reason }) => void (reason === 'update' && watchAfterUpdate()))
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
  if (wish?.kind === 'look-into') return openPopupAfterQuestion(wish)
  if (wish?.kind === 'watch') await dropWish()
  for (const site of patterns.map(siteIn)) if (site !== undefined) await watchSite(site)
}

/** A page's process can be taken over and say anything: what counts is who the browser says it is, and what the person allowed. */
async function heard(asks: boolean, sender: Sender): Promise<void> {
  const { id, frameId, documentLifecycle = 'active', tab } = sender
  if (id !== api.runtime.id || frameId !== 0 || documentLifecycle !== 'active' || tab?.id === undefined)
    return
  const host = fillableHost(sender.origin ?? '')
  const mode = host === undefined ? undefined : (await watchedSites()).get(nameOf(host))
  if (host === undefined || mode === undefined || !(await isGranted(nameOf(host)))) return
  await markTab(tab.id, asks ? 'asks' : 'none')
  const wanted = asks && mode === 'open' && (await mayHaveCode(host)) && (await isInFront(tab.id))
  if (wanted && (await openingIsDue(tab.id, nameOf(host))))
    await openPopup({ windowId: tab.windowId }, { kind: 'unasked', tabId: tab.id })
}

/** Asked after the vault was read: the person may have gone to another tab meanwhile, and the popup would open over that. */
async function isInFront(tabId: number): Promise<boolean> {
  const { active, windowId } = await api.tabs.get(tabId)
  if (!active || windowId === undefined) return false
  return (await api.windows.get(windowId)).focused
}

/** Locked, it may; open, it has one or it has none. */
async function mayHaveCode(host: string): Promise<boolean> {
  const vault = await readVault()
  return (
    vault.kind === 'locked' ||
    (vault.kind === 'open' && accountsFor(vault.document.accounts, { host }).length > 0)
  )
}
