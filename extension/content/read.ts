import type { Verdict } from '../../src/form/field.ts'
import type { Reading } from '../../src/form/order.ts'
import { mayShowCodes, shownCodes } from '../../src/recovery/shown.ts'
import { framesInSight } from './frames.ts'
import { look, lookOn, wordsOf } from './look.ts'
import { roughLines, shownOn } from './shown.ts'

/** @param on whether the words that the last reading lacked have come since. */
function read(on = false): Reading {
  return {
    origin: self.origin,
    ...asked(otherwise([], () => (on ? lookOn : look)().verdicts)),
    frames: otherwise([], framesInSight),
    recoveryCodes: otherwise([], recoveryCodes),
  }
}

/** Most pages do not speak of them, and are not read any closer. */
const recoveryCodes = (): string[] =>
  mayShowCodes(roughLines(document), wordsOf) ? shownCodes(shownOn(document), wordsOf) : []

function asked([first]: readonly Verdict[]): Pick<Reading, 'asks' | 'sent'> {
  if (first === undefined) return { asks: 'none' }
  return {
    asks: first.kind,
    ...('sent' in first && { sent: first.sent }),
  }
}

/** One element that cannot be read must not take the rest of the page with it: it is as if nothing were asked or shown. */
function otherwise<T>(none: T, look: () => T): T {
  try {
    return look()
  } catch {
    return none
  }
}
// The isolated world's own global: the page cannot see it. The second step of the injection calls it.
;(globalThis as { latchkeyRead?: (on?: boolean) => Reading }).latchkeyRead = read
