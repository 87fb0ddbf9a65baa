import { Failure } from '../../src/failure.ts'
import type { Reading } from '../../src/form/order.ts'
import { hostOf } from '../../src/site.ts'
import { api } from './api.ts'

/** One document in one tab, as it was when the person opened a surface of ours on it. Consent is given for it alone. */
export interface Page {
  readonly tabId: number
  readonly windowId: number
  readonly documentId: string
  readonly origin: string
  /** `undefined` where nothing may be filled: plain http, a file, a sandbox. */
  readonly host: string | undefined
}

export interface Look extends Pick<Reading, 'asks' | 'recoveryCodes'> {
  readonly page: Page
}

/** As much of a tab as is needed here; all of it can be missing. */
export interface FrontTab {
  readonly id?: number | undefined
  readonly windowId?: number | undefined
  readonly url?: string | undefined
}

/** The tab that the toolbar popup was opened on. */
export async function frontTab(): Promise<FrontTab> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  return tab ?? {}
}

/**
 * Reads the top document of a tab that activeTab was granted for.
 *
 * @throws {Failure} `page-unreadable` where extensions may not look: browser pages, stores, the PDF viewer, an empty tab.
 */
export async function lookAt(tab: FrontTab): Promise<Look> {
  const { id: tabId, windowId, url } = tab
  // Firefox lets an empty tab be read, Chrome does not; there is nothing in it in either.
  const empty = url?.startsWith('about:') ?? false
  if (tabId === undefined || windowId === undefined || empty) throw new Failure('page-unreadable')
  try {
    // With a slash in front: Firefox takes a path without one as relative to the page that asks.
    const files = ['/content/find.js', '/content/read.js']
    const [injected] = await api.scripting.executeScript({ target: { tabId }, files })
    const documentId = injected?.documentId
    if (documentId === undefined) throw new Failure('page-unreadable')
    const { origin, asks, recoveryCodes } = await inDocument<Reading>({ tabId, documentId }, callRead)
    // A taken-over page process can claim any origin; the browser's own word for the tab has to agree.
    const host = (await originOf(tabId)) === origin ? fillableHost(origin) : undefined
    return { asks, recoveryCodes, page: { tabId, windowId, documentId, origin, host } }
  } catch {
    throw new Failure('page-unreadable')
  }
}

/** The origin of what a tab shows, as the browser itself tells it under activeTab. */
export async function originOf(tabId: number): Promise<string | undefined> {
  const { url } = await api.tabs.get(tabId)
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
}

/** Runs one function of a content script in one document, and in no other that may have taken its place. */
export async function inDocument<T>(
  { tabId, documentId }: Pick<Page, 'tabId' | 'documentId'>,
  run: (argument: never) => unknown,
  ...args: unknown[]
): Promise<T> {
  const target = { tabId, documentIds: [documentId] }
  const [injected] = await api.scripting.executeScript({ target, func: run as () => unknown, args })
  return injected?.result as T
}

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callRead = (): unknown => (globalThis as { latchkeyRead?: () => unknown }).latchkeyRead?.()

function fillableHost(origin: string): string | undefined {
  try {
    return hostOf(origin)
  } catch {
    return undefined // Not a failure yet: such a page can still show a QR code.
  }
}

/**
 * A screenshot of the page as it stands, as a data URL. As JPEG it is much smaller, and a code in it a little less sharp.
 *
 * @throws {Failure} `page-unreadable` when it may not be captured, `page-changed` when another document came in between.
 */
export async function capture(page: Page, format: 'png' | 'jpeg' = 'png'): Promise<string> {
  await inFront(page)
  let picture: string
  try {
    picture = await api.tabs.captureVisibleTab(page.windowId, { format })
  } catch {
    throw new Failure('page-unreadable')
  }
  await inFront(page)
  await inDocument(page, () => true).catch(() => {
    throw new Failure('page-changed')
  })
  return picture
}

/** A picture is of whatever tab stands in front, which need not be this page's any more. */
async function inFront({ tabId, windowId }: Page): Promise<void> {
  const tab = await api.tabs.get(tabId).catch(() => undefined)
  if (tab?.active !== true || tab.windowId !== windowId) throw new Failure('page-changed')
}
