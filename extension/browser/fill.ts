import type { Account } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import { belongsTo, hostOf } from '../../src/site.ts'
import { inject, originOf, type Page, putInto } from './tab.ts'

export interface FillRequest extends Omit<FillOrder, 'origin'> {
  /** The document that the person consented to fill, taken when the popup opened or the shortcut was pressed. */
  readonly page: Page
  readonly account: Account
  /** The host that the person confirmed for this account just now, seeing both names. */
  readonly confirmedHost?: string
}

/** After these the page may have the code, and perhaps the site too. */
export const mayBeTyped = (error: unknown): boolean =>
  error instanceof Failure && (error.code === 'field-altered' || error.code === 'page-left')

/**
 * The one way by which a code gets into a page. Call it only after consent on a surface of the browser's own.
 *
 * @throws {Failure} `insecure-page`; `host-not-confirmed` when the account was never used on this host and the person was
 *   not asked; `page-changed` when the document consented to is gone; and what the page side found.
 */
export async function fillPage({ page, account, confirmedHost, ...order }: FillRequest): Promise<void> {
  const host = hostOf(page.origin)
  if (!belongsTo(account, host) && confirmedHost !== host) throw new Failure('host-not-confirmed')
  if ((await originOf(page.tabId)) !== page.origin) throw new Failure('page-changed')
  const result = await orderFill(page, { ...order, origin: page.origin })
  if (!result.ok) throw new Failure(result.code)
}

async function orderFill(page: Page, order: FillOrder): Promise<FillResult> {
  try {
    // By document id alone: a frame id would silently hit the page that was navigated to meanwhile.
    await putInto(page, '/content/fill.js')
  } catch {
    return { ok: false, code: 'page-changed' }
  }
  try {
    // Its own word on what it did counts, wherever it ran: without the mark it did nothing.
    const injected = await inject(page, { func: callFill, args: [page.mark, order] })
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
