import type { Tab } from '../e2e/driver.ts'
import { type Section, timeFigure } from './figures.ts'

/** One vault, handled once: milliseconds. */
export interface Handling {
  readonly openMs: number
  readonly saveMs: number
  readonly lockMs: number
  readonly unlockMs: number
}

const kinds = [
  ['openMs', 'reading it, unlocked'],
  ['saveMs', 'saving one change'],
  ['lockMs', 'locking'],
  ['unlockMs', 'unlocking, with its derivation'],
] as const

/** A vault of fifty accounts and one of five thousand, handled in turns. */
export async function measureHandling(
  { fifty, many }: { fifty: Tab; many: Tab },
  rounds: number,
): Promise<Section> {
  const times = { fifty: [] as Handling[], many: [] as Handling[] }
  for (let round = -1; round < rounds; round++) {
    for (const [name, tab] of [
      ['fifty', fifty],
      ['many', many],
    ] as const) {
      await tab.front()
      const handling = await tab.evaluate<Handling>(`latchkeyBench.handle('host-${round + 1}.example')`)
      if (round >= 0) times[name].push(handling)
    }
  }
  return {
    title: 'A vault of 5,000 accounts',
    measured:
      'The extension’s own modules in a page of it, in Chromium: each from the call to its end; a save ends when the disk ' +
      'has it. In turns with a vault of 50 accounts.',
    figures: kinds.flatMap(([kind, what]) => {
      const [small, large] = [times.fifty.map(one => one[kind]), times.many.map(one => one[kind])]
      return [
        timeFigure(`50 accounts: ${what}`, small),
        timeFigure(`5,000 accounts: ${what}`, large, { what: '50 accounts', times: small }),
      ]
    }),
  }
}
