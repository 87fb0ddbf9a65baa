import type { FailureCode } from '../../src/failure.ts'
import type { FillOrder } from '../../src/form/order.ts'
import { api } from './api.ts'
import type { FrontTab } from './tab.ts'

// What a shortcut or the context menu cannot do by itself, it opens the popup for, which finds the wish here. Kept in memory alone.

/** What the person asked for, on which tab. */
export type Wish =
  /** To look hard for a QR code. */
  | { readonly kind: 'look'; readonly tabId: number }
  /** To fill a code into this document, once the vault is unlocked or the account is chosen. */
  | {
      readonly kind: 'fill'
      readonly tabId: number
      readonly documentId: string
      readonly into: FillOrder['into']
    }
  /** Only to hear why nothing was filled. */
  | { readonly kind: 'failed'; readonly tabId: number; readonly code: FailureCode }
  /** To let a site be watched: the browser has its question open, or had. */
  | { readonly kind: 'watch'; readonly site: string; readonly tabId?: undefined }
  /** To go on, once the person has allowed a frame of this page to be looked into. */
  | { readonly kind: 'look-into'; readonly tabId: number; readonly windowId: number }
  /** Nothing yet: the popup opened by itself. */
  | { readonly kind: 'unasked'; readonly tabId: number }

const name = 'wish'

export const makeWish = (wish: Wish): Promise<void> => api.storage.session.set({ [name]: wish })

export const dropWish = (): Promise<void> => api.storage.session.remove(name)

export const anyWish = async (): Promise<Wish | undefined> =>
  (await api.storage.session.get(name))[name] as Wish | undefined

/** What the popup was opened for on this tab; told once, and forgotten where it was another. */
export async function takeWish(tab: Promise<FrontTab>): Promise<Wish | undefined> {
  const [wish, { id }] = await Promise.all([anyWish(), tab])
  if (wish !== undefined) await dropWish()
  // Opened by itself it is not asked for, over whatever tab it came to stand.
  const anywhere = wish?.kind === 'watch' || wish?.kind === 'unasked'
  return anywhere || wish?.tabId === id ? wish : undefined
}
