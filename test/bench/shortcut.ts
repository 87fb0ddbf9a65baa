import { setTimeout as pause } from 'node:timers/promises'
import { leftMs } from '../../src/otp.ts'
import { launchChromium } from '../e2e/chromium/launch.ts'
import { PageTab } from '../e2e/chromium/surface.ts'
import type { Browser, Tab } from '../e2e/driver.ts'
import { type Figure, quantile, type Section, timeFigure } from './figures.ts'
import { inTime } from './range.ts'

interface Fields {
  readonly executable: string
  /** A copy of the extension with the page that fills its vault. */
  readonly copy: string
  /** A page that asks for a code, and one that does not. */
  readonly asking: string
  readonly quiet: string
}

const goalMs = 150
/** What one fill leaves to do is not to slow the next one. */
const betweenMs = 250
/** A code that is about to end is waited out, which is not what is measured. */
const enoughMs = 4_000

/** The shortcut as the browser itself fires it, so in a window on a screen that nobody sees. */
export async function measureShortcut(fields: Fields, rounds: number): Promise<Section> {
  const browser = await launchChromium({
    executable: fields.executable,
    extension: fields.copy,
    headed: true,
  })
  try {
    const beside = await browser.open(`${browser.extensionOrigin}/bench/vault.html`)
    await beside.evaluate(`latchkeyBench.fill(10, ${JSON.stringify(new URL(fields.asking).host)})`)
    const tab = await browser.open(fields.quiet)
    const scripts = await countScripts(tab)
    const before = scripts()
    const awake = await measureFills(browser, { tab, beside, address: fields.asking }, rounds)
    const asleep = await measureFills(browser, { tab, beside, address: fields.asking, asleep: true }, rounds)
    return section({ awake, asleep, before, after: scripts() })
  } finally {
    await browser.close()
  }
}

interface Fills {
  readonly fills: readonly number[]
  readonly empties: readonly number[]
}

interface On {
  readonly tab: Tab
  readonly beside: Tab
  readonly address: string
  readonly asleep?: boolean
}

async function measureFills(browser: Browser, on: On, rounds: number): Promise<Fills> {
  const fills: number[] = []
  const empties: number[] = []
  // The first one is not counted: it compiles the scripts, which the browser then keeps compiled.
  for (let round = -1; round < rounds; round++) {
    const { fill, empty } = await oneFill(browser, on)
    if (round < 0) continue
    fills.push(fill)
    empties.push(empty)
  }
  return { fills, empties }
}

async function oneFill(browser: Browser, { tab, beside, address, asleep }: On) {
  await tab.goto(address)
  await tab.front()
  const left = leftMs(30, Date.now())
  if (left < enoughMs) await pause(left)
  if (asleep) await browser.stopBackground()
  // It listens before the keys are pressed.
  await tab.evaluate(listen)
  await browser.shortcut('Alt+Shift+F')
  const fill = await inTime(tab.evaluate<number>('filled'), 'The shortcut filled no code.')
  await pause(betweenMs)
  const empty = await beside.evaluate<number>(emptyScript(address))
  return { fill, empty }
}

/** The page sees the two keys that are held, and not the third, which the browser keeps: the last of them begins it. */
const listen = `void (globalThis.filled = new Promise(resolve => {
  let pressedMs
  addEventListener('keydown', ({ timeStamp, isTrusted }) => isTrusted && (pressedMs = timeStamp), true)
  document.querySelector('input').addEventListener('input', ({ target }) => {
    if (/^\\d{6}$/.test(target.value)) resolve(performance.now() - pressedMs)
  })
}))`

/** From the call to the first line in the page; the shortcut has let the extension reach this tab. */
const emptyScript = (address: string): string => `(async () => {
  const tabs = await chrome.tabs.query({})
  const { id: tabId } = tabs.find(({ url }) => url === ${JSON.stringify(address)})
  const sentMs = performance.timeOrigin + performance.now()
  const func = () => performance.timeOrigin + performance.now()
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, func })
  return result - sentMs
})()`

/** Counts the bytes of all scripts of an extension that the tab's pages have run so far. */
async function countScripts(tab: Tab): Promise<() => number> {
  if (!(tab instanceof PageTab)) throw new TypeError('Only Chromium’s pages tell their scripts.')
  const session = await tab.page.context().newCDPSession(tab.page)
  let bytes = 0
  session.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (url.startsWith('chrome-extension:')) bytes += length
  })
  // It tells of scripts that ran earlier as well.
  await session.send('Debugger.enable')
  return () => bytes
}

interface Measured {
  readonly awake: Fills
  readonly asleep: Fills
  readonly before: number
  readonly after: number
}

function section({ awake, asleep, before, after }: Measured): Section {
  const empties = [...awake.empties, ...asleep.empties]
  const against = { what: 'empty injected script', times: empties }
  return {
    title: 'From the shortcut to the typed code',
    measured:
      'In Chromium with a window, the vault unlocked with ten accounts, one of them the page’s. From the last key of the ' +
      'shortcut that the page itself hears (Shift, held before F is pressed), to its own listener for `input` with six digits in the field. ' +
      'The empty script is injected into the same page a moment later, from its call to its first line. The first fill of each kind is not counted.',
    figures: [
      timeFigure('empty injected script', empties),
      timeFigure('background awake', awake.fills, against),
      slowest('background awake, 95 of 100', awake.fills, empties),
      timeFigure('background asleep', asleep.fills, against),
      slowest('background asleep, 95 of 100', asleep.fills, empties),
      { what: 'our scripts in a page that nobody asked about', unit: 'bytes', value: before },
      { what: 'the same after all these fills', unit: 'bytes', value: after },
    ],
  }
}

const slowest = (what: string, times: readonly number[], empties: readonly number[]): Figure => ({
  what,
  unit: 'ms',
  value: quantile(times, 0.95),
  samples: times.length,
  goal: goalMs,
  against: { what: 'empty injected script, 95 of 100', value: quantile(empties, 0.95) },
})
