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
  /** What the first look left in the document, out of the page's reach: no other document has it. */
  readonly mark: string
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
    const [injected] = await api.scripting.executeScript({ target: { tabId }, files: ['/content/read.js'] })
    const documentId = injected?.documentId
    if (documentId === undefined) throw new Failure('page-unreadable')
    const reading = inDocument<MarkedReading>({ tabId, documentId }, callRead, crypto.randomUUID())
    const { origin, asks, recoveryCodes, mark } = await reading
    // A taken-over page process can claim any origin; the browser's own word for the tab has to agree.
    const host = (await originOf(tabId)) === origin ? fillableHost(origin) : undefined
    return { asks, recoveryCodes, page: { tabId, windowId, documentId, origin, mark, host } }
  } catch {
    throw new Failure('page-unreadable')
  }
}

/** The origin of what a tab shows, as the browser itself tells it under activeTab. */
export async function originOf(tabId: number): Promise<string | undefined> {
  const { url } = await api.tabs.get(tabId)
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
}

type Script =
  | { readonly files: string[] }
  | { readonly func: (...args: never[]) => unknown; readonly args: unknown[] }

type Document = Pick<Page, 'tabId' | 'documentId'>

/**
 * Runs one function of a content script in one document, and gives back its value.
 *
 * @throws {Failure} `page-changed` when it ran in another; what the browser throws when there is no such document.
 */
export async function inDocument<T>(
  document: Document,
  func: (...args: never[]) => unknown,
  ...args: unknown[]
): Promise<T> {
  return (await injectOnly(document, { func, args })).result as T
}

/** Puts a content script into one document. @throws as `inDocument`. */
export const putInto = async (document: Document, file: string): Promise<void> =>
  void (await injectOnly(document, { files: [file] }))

async function injectOnly(document: Document, script: Script) {
  const injected = await inject(document, script)
  if (injected?.documentId !== document.documentId) throw new Failure('page-changed')
  return injected
}

/**
 * Runs a script, and says where. Chromium (156) runs one for a document that it keeps alive to go back to in the document that took
 * its place: what has an effect has to look for the mark before.
 */
export async function inject({ tabId, documentId }: Document, script: Script) {
  const target = { tabId, documentIds: [documentId] }
  const order = { target, ...script } as Parameters<typeof api.scripting.executeScript>[0]
  const [injected] = await api.scripting.executeScript(order)
  return injected
}

interface MarkedReading extends Reading {
  readonly mark: string
}

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callRead = (newMark: string): unknown => {
  const world = globalThis as { latchkeyRead?: () => object; latchkeyMark?: string }
  world.latchkeyMark ??= newMark
  const reading = world.latchkeyRead?.()
  return reading && { ...reading, mark: world.latchkeyMark }
}

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
