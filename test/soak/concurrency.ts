import { rm } from 'node:fs/promises'
import type { Surface } from '../e2e/driver.ts'
import type { BrowserName } from '../e2e/launch.ts'
import { ask } from './ask.ts'
import { soakCopy } from './copy.ts'
import { type Counter, counters } from './page/counters.ts'
import { type Running, start } from './start.ts'

/** Three surfaces that changed the vault at the same time, and what was left of it. */
export interface Count {
  readonly each: number
  /** What each counter stands at. */
  readonly names: Readonly<Record<string, string>>
  readonly generations: number
  /** How many steps of each found that another surface had come in between: without any, nothing was done at once. */
  readonly met: readonly number[]
  readonly tookMs: number
}

/** Every change was kept, every change was one save, and the surfaces did get in each other's way. */
export const isWhole = ({ each, names, generations, met }: Count): boolean =>
  counters.every(who => names[who] === String(each)) &&
  generations === counters.length * each &&
  met.every(times => times > 0)

/** Lets the toolbar popup, a page in a tab and the background count at once, each as far as asked for. */
export async function studyConcurrency(name: BrowserName, each: number): Promise<Count> {
  const copy = await soakCopy(name)
  const running = await start(name, copy.folder)
  try {
    return await countedBy(running, each)
  } finally {
    await running.browser.close()
    await copy.remove()
    await rm(running.browser.profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function countedBy({ browser, page }: Running, each: number): Promise<Count> {
  const before = await ask(page, 'setUpCounters')
  const popup = await browser.popup()
  // The page in the tab asks the background to begin, by message, and waits for its answer.
  const surfaces: readonly [Counter, Surface][] = [
    ['background', page],
    ['popup', popup],
    ['tab', page],
  ]
  const beganMs = performance.now()
  await Promise.all(surfaces.map(([who, surface]) => ask(surface, 'beginCount', who, each)))
  const met = await Promise.all(surfaces.map(([who, surface]) => ended(surface, who)))
  const tookMs = performance.now() - beganMs
  const after = await ask(page, 'readCounts')
  return { each, names: after.names, generations: after.generation - before.generation, met, tookMs }
}

/** Asked again and again, as one question may not stay open for as long as thousands of saves take. */
async function ended(surface: Surface, who: Counter): Promise<number> {
  for (;;) {
    const met = await ask(surface, 'counted', who, 20_000)
    if (met !== undefined) return met
  }
}
