import { api } from './api.ts'
import { inDocument } from './document.ts'
import { inTime } from './in-time.ts'
import type { Page } from './tab.ts'

/** How much larger a page is drawn, and the browsers' own limit. */
const factor = 2.5
const most = 5

const name = 'zoomed'

interface Zoomed {
  readonly tabId: number
  readonly documentId: string
  readonly before: number
}

/** Does the work with the page zoomed in, and puts its zoom back. */
export async function zoomedIn<T>(page: Page, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const { tabId, documentId } = page
  const before = await api.tabs.getZoom(tabId)
  // For this tab alone and until it moves on, so that no site stays zoomed; Firefox has only the zoom of a site.
  await api.tabs.setZoomSettings(tabId, { mode: 'automatic', scope: 'per-tab' }).catch(() => undefined)
  await api.storage.session.set({ [name]: { tabId, documentId, before } satisfies Zoomed })
  await api.tabs.setZoom(tabId, Math.min(most, before * factor))
  try {
    await inTime(inDocument(page, untilDrawn), signal)
    return await work()
  } finally {
    await putZoomBack(tabId)
  }
}

/** Puts back what a popup that was closed in the midst of it left zoomed in this tab; nothing where its page has moved on since. */
export async function putZoomBack(tabId: number | undefined): Promise<void> {
  const zoomed = (await api.storage.session.get(name))[name] as Zoomed | undefined
  if (zoomed === undefined || zoomed.tabId !== tabId) return
  await api.storage.session.remove(name)
  const isThere = await inTime(inDocument(zoomed, () => true)).catch(() => false)
  if (!isThere) return
  await api.tabs.setZoom(zoomed.tabId, zoomed.before)
  await api.tabs.setZoomSettings(zoomed.tabId, { scope: 'per-origin' }).catch(() => undefined)
}

// Serialised and run in the page's isolated world: it can use nothing of this module. The second frame shows what the first drew.
const untilDrawn = (): Promise<boolean> =>
  new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))
