import type { Tab } from '../e2e/driver.ts'
import { bombs } from '../vectors/bombs.ts'
import { type Figure, type Section, timeFigure } from './figures.ts'
import { growthPeaks } from './memory.ts'

const goals = { ms: 200, bytes: 64_000_000 }

/** Small files with many pixels, each given to the extension's own reader as a person's file would be. */
export async function measureRefusing(
  page: Tab,
  processes: () => Promise<readonly number[]>,
  rounds: number,
): Promise<Section> {
  await page.front()
  await page.evaluate('latchkeyBench.startReading()')
  const figures: Figure[] = []
  for (const { what, bytes, refusedAs } of bombs()) {
    const base64 = Buffer.from(bytes).toString('base64')
    await page.evaluate(`latchkeyBench.hold('${base64}')`)
    const times: number[] = []
    const growths: number[] = []
    for (let round = 0; round < rounds; round++) {
      const peaks = growthPeaks(await processes())
      const { code, ms } = await page.evaluate<{ code: string; ms: number }>('latchkeyBench.refuse()')
      if (code !== refusedAs) throw new Error(`The reader said “${code}” to ${what}.`)
      times.push(ms)
      growths.push(peaks())
    }
    figures.push({ ...timeFigure(`${what}: time`, times), goal: goals.ms }, growthFigure(what, growths))
  }
  await page.evaluate('latchkeyBench.endReading()')
  return {
    title: 'Pictures that are refused',
    measured:
      'Each given as a file to the extension’s own reader, in a page of it in Chromium, whose worker runs already: from the call to ' +
      'its refusal. Growth is by how much all processes of the browser together were ever larger in that time than before it, ' +
      'where the system tells (Linux); the largest of all rounds.',
    figures,
  }
}

const growthFigure = (what: string, growths: readonly number[]): Figure => ({
  what: `${what}: growth`,
  unit: 'bytes',
  value: Math.max(...growths),
  samples: growths.length,
  goal: goals.bytes,
})
