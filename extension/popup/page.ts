import { useLayoutEffect, useState } from 'preact/hooks'
import type { Accounts, Place } from '../../src/account.ts'
import type { Doubt } from '../../src/enroll/doubt.ts'
import type { Found } from '../../src/enroll/found.ts'
import { takesCodes } from '../../src/form/order.ts'
import { type Offer, offerFor } from '../../src/offer.ts'
import { fillableHost } from '../../src/site.ts'
import { fingerprint } from '../../src/vault/fingerprint.ts'
import { surface } from '../browser/surface.ts'
import { type FrontTab, type Look, lookAt, placeAsking } from '../browser/tab.ts'
import type { Wish } from '../browser/wish.ts'
import { putZoomBack } from '../browser/zoom.ts'
import { type LongLook, useLongLook } from './long-look.ts'
import type { SeenThrough } from './look-through.ts'
import { loadCards } from './parts.tsx'

/** Where the popup was opened, and what for, if anybody asked. */
export interface Opened {
  readonly tab: FrontTab
  readonly wish: Wish | undefined
}

/** What the popup has seen so far of the page it was opened on. */
export type PageView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable' }
  /** It stands beside the page, or in a tab of its own: there is none to look at. */
  | { readonly kind: 'apart' }
  | {
      readonly kind: 'seen'
      readonly look: Look
      /** What its QR codes are for; `undefined` until it has been looked through. */
      readonly found: readonly Found[] | undefined
      /** What is wrong with one that could not be read. */
      readonly doubt: Doubt
      readonly lookedHard: boolean
      readonly fingerprint: string | undefined
    }

export type SeenPage = Extract<PageView, { kind: 'seen' }>

/** Looks at the page once, when the popup opens: its form and text first, then its pictures. The rest is for the person to ask. */
export function usePage(opened: Opened): PageUse {
  const isApart = surface() !== 'popup'
  const [page, setPage] = useState<PageView>({ kind: isApart ? 'apart' : 'looking' })
  const longLook = useLongLook(setPage)
  const lookAgain = () =>
    void seePage(opened, setPage, longLook.start).catch(() => setPage({ kind: 'unreadable' }))
  useLayoutEffect(() => {
    if (!isApart) lookAgain()
  }, [])
  return { page, longLook, lookAgain, tabHost: isApart ? undefined : hostIn(opened.tab.url) }
}

interface PageUse {
  readonly page: PageView
  readonly longLook: LongLook
  /** After the person has allowed more of it to be seen. */
  readonly lookAgain: () => void
  /** As the browser tells it before anything was looked at: to sort by, not to fill by. */
  readonly tabHost: string | undefined
}

const hostIn = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? fillableHost(new URL(url).origin) : undefined

type Show = (next: (before: PageView) => PageView) => void

async function seePage(
  { tab, wish }: Opened,
  show: Show,
  lookHarder: (page: SeenPage) => void,
): Promise<void> {
  await putZoomBack(tab.id)
  const look = pointedAt(await lookAt(tab), wish)
  const codes = look.recoveryCodes
  const seen = {
    kind: 'seen',
    look,
    fingerprint: codes.length > 0 ? await fingerprint(codes) : undefined,
  } as const
  // What is known of the page and the card that follows from it are drawn at once: nothing moves twice.
  await loadCards()
  show(() => ({ ...seen, found: undefined, doubt: 'none', lookedHard: false }))
  const { found, doubt } = await codesOf(look)
  const whole = { ...seen, found, doubt, lookedHard: false }
  // A longer look that the person asked for meanwhile knows better.
  show(before => (before.kind === 'seen' && before.lookedHard ? before : whole))
  if (wish?.kind === 'look' && found.length === 0) lookHarder(whole)
}

/** A field that was right-clicked asks for a code because the person says so. */
function pointedAt(look: Look, wish: Wish | undefined): Look {
  const isMeant = wish?.kind === 'fill' && wish.into === 'focused' && wish.documentId === look.page.documentId
  if (!isMeant) return look
  const asks = takesCodes(look.asks) ? look.asks : 'code'
  return { ...look, asks, frame: undefined, into: 'focused' }
}

/** Where codes cannot be looked for there are none: the page's form and text still count. */
async function codesOf({ page }: Look): Promise<SeenThrough> {
  try {
    // Apart from the popup's own script, which has codes to show before this is needed.
    const { lookThrough } = await import('./look-through.ts')
    return await lookThrough(page, 'quick')
  } catch {
    return { found: [], doubt: 'none' }
  }
}

/** What the popup puts on top for the page; nothing as long as it is unknown. */
export function offerOf(page: PageView, accounts: Accounts): Offer {
  if (page.kind === 'looking' || page.kind === 'apart') return { kind: 'nothing' }
  if (page.kind === 'unreadable') return { kind: 'unreadable' }
  const { look, ...seen } = page
  return offerFor({ ...look, ...seen, host: look.page.host, place: placeAsking(look) }, accounts)
}

/** Where a rolling code would be filled now: what asks for one, on a host that may be filled. */
export interface Asking {
  readonly look: Look
  readonly place: Place
}

export function askingOf(page: PageView): Asking | undefined {
  const place = page.kind === 'seen' ? placeAsking(page.look) : undefined
  return page.kind !== 'seen' || place === undefined ? undefined : { look: page.look, place }
}

/** Nothing is to come any more that would put another card on top. */
export const isLookedAt = (page: PageView): boolean =>
  page.kind === 'seen' ? page.found !== undefined : page.kind !== 'looking'

/** The host that the page's accounts are sought by. */
export const hostOfPage = (page: PageView, tabHost: string | undefined): string | undefined =>
  askingOf(page)?.place.host ?? tabHost ?? (page.kind === 'seen' ? page.look.page.host : undefined)
