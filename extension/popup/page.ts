import { useEffect, useState } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { type Offer, offerFor, takesCodes } from '../../src/offer.ts'
import { fingerprint } from '../../src/vault/fingerprint.ts'
import { scanPicture } from '../browser/scan.ts'
import { capture, frontTab, type Look, lookAt } from '../browser/tab.ts'

/** What the popup has seen so far of the page it was opened on. */
export type PageView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'seen'
      readonly look: Look
      /** `undefined` until the picture has been looked through. */
      readonly qrTexts: readonly string[] | undefined
      readonly fingerprint: string | undefined
    }

/** Looks at the page once, when the popup opens: its form and text first, then its picture. */
export function usePage(): PageView {
  const [page, setPage] = useState<PageView>({ kind: 'looking' })
  useEffect(() => {
    seePage(setPage).catch(() => setPage({ kind: 'unreadable' }))
  }, [])
  return page
}

async function seePage(show: (page: PageView) => void): Promise<void> {
  const look = await lookAt(await frontTab())
  const codes = look.recoveryCodes
  const seen = {
    kind: 'seen',
    look,
    fingerprint: codes.length > 0 ? await fingerprint(codes) : undefined,
  } as const
  show({ ...seen, qrTexts: undefined })
  show({ ...seen, qrTexts: await qrTextsOf(look) })
}

/** A picture that cannot be taken or read is one without a code: the page's form and text still count. */
async function qrTextsOf(look: Look): Promise<string[]> {
  try {
    return await scanPicture(await capture(look.page), 'quick')
  } catch {
    return []
  }
}

/** What the popup puts on top for the page; nothing as long as it is unknown. */
export function offerOf(page: PageView, accounts: Accounts): Offer {
  if (page.kind === 'looking') return { kind: 'nothing' }
  if (page.kind === 'unreadable') return { kind: 'unreadable' }
  const { look, qrTexts, fingerprint } = page
  return offerFor({ ...look, host: look.page.host, qrTexts, fingerprint }, accounts)
}

/** Where a rolling code would be filled now: the look at a page that asks for one, on a host that may be filled. */
export function askingLook(
  page: PageView,
): (Look & { readonly page: { readonly host: string } }) | undefined {
  if (page.kind !== 'seen' || !takesCodes(page.look.asks)) return undefined
  const { host } = page.look.page
  return host === undefined ? undefined : { ...page.look, page: { ...page.look.page, host } }
}

/** Whether the card of this offer has a button that Enter presses. */
export const hasAction = ({ kind }: Offer): boolean =>
  kind === 'add' || kind === 'keep-codes' || kind === 'fill' || kind === 'recover'
