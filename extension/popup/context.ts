import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import type { Look } from '../browser/tab.ts'
import type { Wish } from '../browser/wish.ts'
import type { Action } from '../ui/action.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import type { fillCode } from './deeds.ts'
import type { ListState } from './list-state.ts'
import type { LongLook } from './long-look.ts'
import type { PageView } from './page.ts'

export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'add' }
  | { readonly kind: 'details'; readonly id: string }

/** One line about what was just done, and how to take it back. */
export interface Status {
  readonly text: string
  readonly undo?: () => Promise<unknown>
}

/** What the open popup's parts share. */
export interface Popup {
  readonly vault: OpenVault
  readonly page: PageView
  readonly longLook: LongLook
  readonly lookAgain: () => void
  /** The host of the tab in front, as the browser tells it: to sort by, not to fill by. */
  readonly tabHost: string | undefined
  readonly list: ListState
  /** What the popup was opened for, or what was left open when it closed last. */
  readonly wish: Wish | undefined
  /** Fill, copy, keep and the like: one at a time in the whole popup. */
  readonly action: Action
  readonly show: (view: View) => void
  readonly status: Status | undefined
  readonly say: (status: Status) => void
  /** Fills where the page asks for a code, copies where it does not. */
  readonly use: (account: Account) => void
  /** Fills into the page, and says so where the next code has to be waited for. */
  readonly fill: (look: Look, account: Account, more?: Parameters<typeof fillCode>[2]) => Promise<void>
  readonly copy: (account: Account) => Promise<void>
  /** The last code that was taken here of each account that counts, by id: such a code is shown when it is asked for, not before. */
  readonly taken: ReadonlyMap<string, string>
}

export const PopupContext = createContext<Popup | undefined>(undefined)

export function usePopup(): Popup {
  const popup = useContext(PopupContext)
  if (popup === undefined) throw new TypeError('No popup around this part')
  return popup
}
