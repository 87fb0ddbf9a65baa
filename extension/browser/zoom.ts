import { api } from './api.ts'
import { inDocument, type Page } from './tab.ts'

/** How much larger a page is drawn, and the browsers' own limit. */
const factor = 2.5
const most = 5

/** Does the work with the page zoomed in, and puts its zoom back. */
export async function zoomedIn<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const before = await api.tabs.getZoom(page.tabId)
  await api.tabs.setZoom(page.tabId, Math.min(most, before * factor))
  try {
    await inDocument(page, untilDrawn)
    return await work()
  } finally {
    await api.tabs.setZoom(page.tabId, before)
  }
}

// Serialised and run in the page's isolated world: it can use nothing of this module. The second frame shows what the first drew.
const untilDrawn = (): Promise<boolean> =>
  new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))
