import { rm } from 'node:fs/promises'
import type { BrowserName } from '../e2e/launch.ts'
import { ask } from './ask.ts'
import { soakCopy, soakPage } from './copy.ts'
import type { Trial } from './page/points.ts'
import { type Running, start } from './start.ts'

/** One operation, broken at its calls one by one. */
export interface Broken {
  readonly operation: string
  /** How many ways there are to break it. */
  readonly points: number
  readonly trials: readonly Trial[]
}

/** Breaks every operation at every `stride`-th point. */
export async function studyFaults(
  name: BrowserName,
  stride: number,
  tell: (broken: Broken) => void = () => {},
): Promise<Broken[]> {
  const copy = await soakCopy(name)
  const running = await start(name, copy.folder)
  const all: Broken[] = []
  try {
    for (const operation of await ask(running.page, 'operationNames')) {
      const broken = await breakAt(running, operation, stride)
      all.push(broken)
      tell(broken)
    }
  } finally {
    await running.browser.close()
    await copy.remove()
    await rm(running.browser.profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return all
}

async function breakAt({ browser, page }: Running, operation: string, stride: number): Promise<Broken> {
  const points = await ask(page, 'plan', operation)
  const trials: Trial[] = []
  // The last one is where the save is over, and is always among them.
  for (let at = points.length - 1; at >= 0; at -= stride) {
    const point = points[at]
    if (point === undefined) continue
    const trial = await ask(page, 'trial', operation, point)
    trials.push(trial)
    if (trial.outcome !== 'hangs') continue
    // What hangs may hold the lock for as long as its page lives, and everything after it would hang too.
    await page.goto(`${browser.extensionOrigin}/${soakPage}`)
    break
  }
  return { operation, points: points.length, trials }
}
