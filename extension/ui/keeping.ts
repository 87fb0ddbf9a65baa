import { type RecoverySet, unusedCount } from '../../src/recovery.ts'
import type { Action } from './action.ts'
import type { OpenVault } from './vault-state.ts'

/** What the parts that keep recovery codes need of the page that they stand in. */
export interface KeepingPage {
  readonly vault: OpenVault
  readonly action: Action
  /** One line about what was done, and how to take it back. */
  readonly say: (said: { readonly text: string; readonly undo: () => Promise<unknown> }) => void
}

/** How many of an account's codes are there before others come. */
export function keptAlready(set: RecoverySet): string {
  const count = unusedCount(set)
  return count === 1 ? 'One unused code is kept already.' : `${count} unused codes are kept already.`
}
