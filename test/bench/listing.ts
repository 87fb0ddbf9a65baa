import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import type { ToolbarPopup } from '../e2e/chromium/popup.ts'
import type { Tab } from '../e2e/driver.ts'
import { type Figure, quantile, type Section, timeFigure } from './figures.ts'
import type { Range } from './range.ts'

/** One frame at 60 Hz. */
const goalMs = 16
/** What a key sets going, its frame too, has ended by then. */
const settledMs = 120
const words = ['hooli 49', 'lovelace acme', 'site-4', 'umbrella 12', 'ada fabrikam']

const searched = `document.querySelector('.search-input').value`

/** Types into the search of the real popup over five thousand accounts, and lets codes roll over five and five thousand. */
export async function measureListing(
  range: Range,
  tab: Tab,
  origins: Record<'five' | 'many', string>,
  seconds: number,
): Promise<Section> {
  await tab.front()
  const many = await inPopup(range, origins.many, async (session, popup) => ({
    rolling: await rollingTimes(session, seconds),
    keys: await typingTimes(session, popup),
  }))
  const five = await inPopup(range, origins.five, session => rollingTimes(session, seconds))
  const what = '5,000 accounts: scripting for one key in the search'
  return {
    title: 'The list of 5,000 accounts',
    measured:
      'In the real toolbar popup, in Chromium: what its page spent on running scripts (`ScriptDuration`), per key typed ' +
      'into the search or deleted from it, and per second in which nothing is done but codes roll. ',
    figures: [
      { ...timeFigure(what, many.keys), goal: goalMs },
      slowest(`${what}, the slowest of twenty`, many.keys),
      timeFigure('5 accounts: scripting for one second of rolling', five),
      timeFigure('5,000 accounts: scripting for one second of rolling', many.rolling, {
        what: '5 accounts',
        times: five,
      }),
    ],
  }
}

const slowest = (what: string, times: readonly number[]): Figure => ({
  what,
  unit: 'ms',
  value: quantile(times, 0.95),
  samples: times.length,
})

async function inPopup<T>(
  range: Range,
  origin: string,
  work: (session: CDPSession, popup: ToolbarPopup) => Promise<T>,
): Promise<T> {
  const popup = await range.drivePopup(origin)
  await popup.see(/\d{6}/)
  const session = await popup.page.context().newCDPSession(popup.page)
  await session.send('Performance.enable')
  // The look at the page, and what is prepared while there is time.
  await pause(3000)
  const result = await work(session, popup)
  await popup.close()
  return result
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000
}

/** Each word typed, and deleted again. */
async function typingTimes(session: CDPSession, popup: ToolbarPopup): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    times.push(...(await keyTimes(session, [...word])))
    const there = await popup.evaluate<string>(searched)
    if (there !== word) throw new Error(`The search holds “${there}” after “${word}” was typed.`)
    times.push(...(await keyTimes(session, Array(word.length).fill('Backspace'))))
  }
  return times
}

async function keyTimes(session: CDPSession, keys: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const key of keys) {
    const before = await scriptMs(session)
    await press(session, key)
    await pause(settledMs)
    times.push((await scriptMs(session)) - before)
  }
  return times
}

async function press(session: CDPSession, key: string): Promise<void> {
  const text = key.length === 1 ? { text: key } : { windowsVirtualKeyCode: 8 }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
}

async function rollingTimes(session: CDPSession, seconds: number): Promise<number[]> {
  const times: number[] = []
  for (let second = 0; second < seconds; second++) {
    const before = await scriptMs(session)
    await pause(1000)
    times.push((await scriptMs(session)) - before)
  }
  return times
}
