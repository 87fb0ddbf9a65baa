import type { Account, Place } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { hostOf, mayFill } from '../../src/site.ts'
import { inject, type MarkedDocument, putInto } from './document.ts'
import type { Frame } from './frames.ts'
import { isLate } from './in-time.ts'
import { whileThere } from './leaving.ts'
import { originOf, type Page } from './tab.ts'

export interface FillRequest extends Omit<FillOrder, 'origin' | 'inside' | 'untilMs'> {
  /** The document that the person consented to fill, taken when the popup opened or the shortcut was pressed. */
  readonly page: Page
  /** The frame in it that asks, where it is of another origin. */
  readonly frame?: Frame | undefined
  readonly account: Account
  /** The place that the person confirmed for this account just now, seeing all its names. */
  readonly confirmed?: Place | undefined
}

/** A page that does not answer for so long is not typed into when it does. */
const patienceMs = 10_000

/** After these the page may have the code, and perhaps the site too. */
export const mayBeTyped = (error: unknown): boolean =>
  error instanceof Failure && (error.code === 'field-altered' || error.code === 'page-left')

/**
 * The one way by which a code gets into a page. Call it only after consent on a surface of the browser's own.
 *
 * @throws {Failure} `insecure-page`; `host-not-confirmed` when the account was never used in this place and the person was
 *   not asked; `page-changed` when the document consented to is gone, `page-silent` when it does not answer; and what the
 *   page side found.
 */
export async function fillPage({ page, frame, account, confirmed, ...order }: FillRequest): Promise<void> {
  const place = placeOf(page, frame)
  if (!mayFill(account, place) && !isSame(place, confirmed)) throw new Failure('host-not-confirmed')
  if ((await originOf(page.tabId)) !== page.origin) throw new Failure('page-changed')
  const asking = frame ?? page
  const inside = frame === undefined ? {} : { inside: page.origin }
  const result = await orderFill(page, asking, {
    ...order,
    ...inside,
    origin: asking.origin,
    untilMs: Date.now() + patienceMs,
  })
  if (!result.ok) throw new Failure(result.code)
}

/** @throws {Failure} `insecure-page` where either of the two may not be filled. */
const placeOf = (page: Page, frame: Frame | undefined): Place =>
  frame === undefined
    ? { host: hostOf(page.origin) }
    : { host: hostOf(frame.origin), inside: hostOf(page.origin) }

const isSame = (place: Place, other: Place | undefined): boolean =>
  other !== undefined && place.host === other.host && place.inside === other.inside

async function orderFill(page: Page, at: MarkedDocument, order: FillOrder): Promise<FillResult> {
  try {
    await whileThere(page, putInto(at, '/content/find.js', '/content/fill.js'))
  } catch (error) {
    return { ok: false, code: isLate(error) ? 'page-silent' : 'page-changed' }
  }
  try {
    // Its own word on what it did counts, wherever it ran: without the mark it did nothing.
    const injected = await whileThere(page, inject(at, { func: callFill, args: [at.mark, order] }))
    return (injected?.result as FillResult | null | undefined) ?? { ok: false, code: 'page-left' }
  } catch {
    return { ok: false, code: 'page-left' }
  }
}

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callFill = (mark: string, order: FillOrder): unknown => {
  const world = globalThis as { latchkeyFill?: (order: FillOrder) => unknown; latchkeyMark?: string }
  // The document id alone is no proof: see `inject`.
  return world.latchkeyMark === mark ? world.latchkeyFill?.(order) : { ok: false, code: 'page-changed' }
}
