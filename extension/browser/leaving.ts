import { Failure } from '../../src/failure.ts'
import { api } from './api.ts'
import type { DocumentAt } from './document.ts'
import { inTime } from './in-time.ts'

/**
 * What a page answers, as long as its tab shows it. Neither browser answers for a page that it keeps alive to be gone back to, nor
 * for one that keeps its thread to itself. What such a page is asked to do late it refuses by itself.
 *
 * @throws {Failure} `page-changed` once the tab shows another document; else as `inTime`.
 */
export async function whileThere<T>(page: DocumentAt, answer: Promise<T>): Promise<T> {
  const left = Promise.withResolvers<never>()
  const look = async (tabId: number) => {
    if (tabId !== page.tabId || (await shownIn(tabId)) === page.documentId) return
    // What it said as it left may be on its way.
    setTimeout(() => left.reject(new Failure('page-changed')), lastWordMs)
  }
  const onUpdated = (tabId: number) => void look(tabId)
  api.tabs.onUpdated.addListener(onUpdated)
  try {
    void look(page.tabId)
    return await inTime(Promise.race([answer, left.promise]))
  } finally {
    api.tabs.onUpdated.removeListener(onUpdated)
  }
}

const lastWordMs = 500

/** The top document of a tab; `undefined` where it is of an origin that nothing was granted for. */
async function shownIn(tabId: number): Promise<string | undefined> {
  const order = { target: { tabId }, injectImmediately: true, func: () => undefined }
  const [injected] = await api.scripting.executeScript(order).catch(() => [])
  return injected?.documentId
}
