import type { Reading } from '../../src/form/order.ts'
import { api } from './api.ts'

/** One document, and no other that may have taken its place. */
export interface DocumentAt {
  readonly tabId: number
  readonly documentId: string
}

/** Runs one function of a content script in one document. */
export async function inDocument<T>(
  { tabId, documentId }: DocumentAt,
  run: (argument: never) => unknown,
  ...args: unknown[]
): Promise<T> {
  const target = { tabId, documentIds: [documentId] }
  const [injected] = await api.scripting.executeScript({ target, func: run as () => unknown, args })
  return injected?.result as T
}

/** Puts the reader into the top document of a tab, or into one document alone; gives back which document that was. */
export async function injectReader({
  tabId,
  documentId,
}: {
  readonly tabId: number
  readonly documentId?: string
}): Promise<string | undefined> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] }
  // With a slash in front: Firefox takes a path without one as relative to the page that asks.
  const [injected] = await api.scripting.executeScript({
    target,
    files: ['/content/find.js', '/content/read.js'],
  })
  return injected?.documentId
}

/** What a document that has the reader asks for and shows. */
export const readIn = (at: DocumentAt): Promise<Reading> => inDocument<Reading>(at, callRead)

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callRead = (): unknown => (globalThis as { latchkeyRead?: () => unknown }).latchkeyRead?.()
