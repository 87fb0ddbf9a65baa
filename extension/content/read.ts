import { detect } from '../../src/form/detect.ts'
import type { Reading } from '../../src/form/order.ts'
import { findRecoveryCodes } from '../../src/recovery.ts'
import { describe, typables, visibleLines } from './dom.ts'

function read(): Reading {
  return {
    origin: self.origin,
    asks: detect(describe(typables())).kind,
    recoveryCodes: findRecoveryCodes(visibleLines()),
  }
}
// The isolated world's own global: the page cannot see it. The second step of the injection calls it.
;(globalThis as { latchkeyRead?: () => Reading }).latchkeyRead = read
