import type { Place } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import { type Reading, takesCodes } from '../../src/form/order.ts'
import { fillableHost, pageAddress } from '../../src/site.ts'
import { api } from './api.ts'
import { inDocument, type MarkedDocument, putReaderOnTop, readIn } from './document.ts'
import { type Frame, frameThatAsks } from './frames.ts'
import { inTime } from './in-time.ts'

/** One document in one tab, as it was when the person opened a surface of ours on it. Consent is given for it alone. */
export interface Page extends MarkedDocument {
  readonly windowId: number
  readonly origin: string
  /** `undefined` where nothing may be filled: plain http, a file, a sandbox. */
  readonly host: string | undefined
  /** As `pageAddress` makes it, where the host is known. */
  readonly address: string | undefined
}

export interface Look extends Omit<Reading, 'origin'> {
  readonly page: Page
  /** The frame that asks for a code where the page itself does not. */
  readonly frame: Frame | undefined
  /** The person pointed at a field, which has the focus: that is what asks, whatever it looks like. */
  readonly into?: 'focused'
}

/** Where a rolling code would be filled now, if anywhere: the page itself before a frame in it. */
export function placeAsking({ asks, page: { host }, frame }: Look): Place | undefined {
  if (host === undefined) return undefined
  if (takesCodes(asks)) return { host }
  return frame === undefined ? undefined : { host: frame.host, inside: host }
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
    const documentId = await inTime(putReaderOnTop(tabId))
    if (documentId === undefined) throw new Failure('page-unreadable')
    const { origin, mark, ...reading } = await inTime(readIn({ tabId, documentId }))
    // A taken-over page process can claim any origin; the browser's own word for the tab has to agree.
    const address = await addressOf(tabId)
    const host = originIn(address) === origin ? fillableHost(origin) : undefined
    const known = host === undefined ? undefined : pageAddress(address ?? '')
    const page = { tabId, windowId, documentId, origin, mark, host, address: known }
    const asksItself = reading.asks !== 'none' || host === undefined
    return { ...reading, page, frame: asksItself ? undefined : await frameIn(tabId, origin, reading.frames) }
  } catch {
    throw new Failure('page-unreadable')
  }
}

/** A frame that does not answer is as if it did not ask. */
const frameIn = (...where: Parameters<typeof frameThatAsks>): Promise<Frame | undefined> =>
  inTime(frameThatAsks(...where)).catch(() => undefined)

/** The origin of what a tab shows, as the browser itself tells it under activeTab. */
export const originOf = async (tabId: number): Promise<string | undefined> => originIn(await addressOf(tabId))

const addressOf = async (tabId: number): Promise<string | undefined> => (await api.tabs.get(tabId)).url

const originIn = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined

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
