import { Failure } from '../../src/failure.ts'
import type { Reading } from '../../src/form/order.ts'
import { api } from './api.ts'

/** One document, by the browser's own name for it. */
export interface DocumentAt {
  readonly tabId: number
  readonly documentId: string
}

/** With what the first look left in it, out of the page's reach: no other document has that. */
export interface MarkedDocument extends DocumentAt {
  readonly mark: string
}

type Script =
  | { readonly files: readonly string[] }
  | { readonly func: (...args: never[]) => unknown; readonly args: unknown[] }

/**
 * Runs a script, and says where. Chromium (156) runs one for a document that it keeps alive to go back to in the document that took
 * its place: what has an effect has to look for the mark before.
 */
export async function inject({ tabId, documentId }: DocumentAt, script: Script) {
  // By document id alone: a frame id would silently hit the page that was navigated to meanwhile.
  const target = { tabId, documentIds: [documentId] }
  const order = { target, ...script } as Parameters<typeof api.scripting.executeScript>[0]
  const [injected] = await api.scripting.executeScript(order)
  return injected
}

async function injectOnly(at: DocumentAt, script: Script) {
  const injected = await inject(at, script)
  if (injected?.documentId !== at.documentId) throw new Failure('page-changed')
  return injected
}

/**
 * Runs one function of a content script in one document, and gives back its value.
 *
 * @throws {Failure} `page-changed` when it ran in another; what the browser throws when there is no such document.
 */
export async function inDocument<T>(
  at: DocumentAt,
  func: (...args: never[]) => unknown,
  ...args: unknown[]
): Promise<T> {
  return (await injectOnly(at, { func, args })).result as T
}

/** Puts content scripts into one document. @throws as `inDocument`. */
export const putInto = async (at: DocumentAt, ...files: string[]): Promise<void> =>
  void (await injectOnly(at, { files }))

// With a slash in front: Firefox takes a path without one as relative to the page that asks.
const reader = ['/content/find.js', '/content/read.js']
const foreign = '/content/foreign.js'

/** Puts the reader into the top document of a tab, and gives back which document that was. */
export async function putReaderOnTop(tabId: number): Promise<string | undefined> {
  const [injected] = await api.scripting.executeScript({ target: { tabId }, files: [...reader] })
  return injected?.documentId
}

export const putReader = (at: DocumentAt): Promise<void> => putInto(at, ...reader)

export interface MarkedReading extends Reading {
  readonly mark: string
}

/**
 * What a document that has the reader asks for and shows. The first time leaves a mark in it, and where it has letters that are not
 * Latin, the words in them.
 */
export async function readIn(at: DocumentAt): Promise<MarkedReading> {
  const { lacksWords, ...reading } = await readOnce(at)
  if (!lacksWords) return reading
  await putInto(at, foreign)
  const { lacksWords: _, ...again } = await readOnce(at, true)
  return again
}

const readOnce = (at: DocumentAt, on = false): Promise<MarkedReading & { readonly lacksWords: boolean }> =>
  inDocument(at, callRead, crypto.randomUUID(), on)

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callRead = (newMark: string, on: boolean): unknown => {
  const world = globalThis as {
    latchkeyRead?: (on: boolean) => object
    latchkeyLacksWords?: () => boolean
    latchkeyMark?: string
  }
  // Not `??=`: an element of the page with that id answers to the name, but is not the global's own.
  if (!Object.hasOwn(world, 'latchkeyMark')) world.latchkeyMark = newMark
  const reading = world.latchkeyRead?.(on)
  return reading && { ...reading, mark: world.latchkeyMark, lacksWords: world.latchkeyLacksWords?.() }
}
