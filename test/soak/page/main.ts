import { generations } from '../../../extension/browser/store.ts'
import { unlockVault } from '../../../extension/browser/unlock.ts'
import { beginCount, counted, readCounts, setUpCounters } from './counter.ts'
import { look } from './look.ts'
import { operationNames, plan, trial } from './points.ts'
import { after, begin, setUp, writing } from './sequence.ts'

/** The extension's own functions, within reach of the harness. */
const soak = {
  setUp,
  begin,
  after,
  writing,
  look,
  unlockVault,
  newest: async (): Promise<number> => (await generations())[0] ?? 0,
  setUpCounters,
  beginCount,
  counted,
  readCounts,
  operationNames,
  plan,
  trial,
}

export type Soak = typeof soak
;(globalThis as { soak?: Soak }).soak = soak
document.title = 'Soak'
