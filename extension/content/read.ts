import { detect } from '../../src/form/detect.ts'
import type { Reading } from '../../src/form/order.ts'
import { findRecoveryCodes } from '../../src/recovery.ts'
import { describe, typables, visibleLines } from './dom.ts'
import { framesInSight } from './frames.ts'

function read(): Reading {
  return {
    origin: self.origin,
    asks: otherwise('none', () => detect(describe(typables())).kind),
    frames: otherwise([], framesInSight),
    recoveryCodes: otherwise([], () => findRecoveryCodes(visibleLines())),
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
;(globalThis as { latchkeyRead?: () => Reading }).latchkeyRead = read
