import { type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { tCount } from '../browser/words.ts'
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
  return tCount('keptAlready', unusedCount(set))
}

/** What was kept, and how many were left out because they are marked as used. */
export function keptSentence(
  kept: 'keptWith' | 'keptNew',
  count: number,
  title: string,
  leftOut: number,
): string {
  const sentence = tCount(kept, count, { title })
  return leftOut === 0 ? sentence : tCount('keptWithoutUsed', leftOut, { sentence })
}
