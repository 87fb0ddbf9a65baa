import type { Tab } from '../e2e/driver.ts'
import { type Section, timeFigure } from './figures.ts'
import { inTime, type Range } from './range.ts'

/** A sign-in page as plain as can be, which asks for a code. */
export const codePage = `<!doctype html><html lang="en"><title>Sign in</title><h1>Two-step verification</h1>
<form><label>6-digit code <input name="otp" autocomplete="one-time-code" inputmode="numeric"></label><button>Continue</button></form></html>`

const typedInto = `new Promise(resolve =>
  document.querySelector('input').addEventListener('input', event => {
    const ms = performance.timeOrigin + performance.now()
    if (/^\\d{6}$/.test(event.target.value)) resolve(ms)
  }))`

const pressed = `new Promise(resolve => {
  new BroadcastChannel('latchkey bench').onmessage = ({ data }) => resolve(data)
})`

export async function measureFilling(
  range: Range,
  { tab, beside, origin, address }: { tab: Tab; beside: Tab; origin: string; address: string },
  rounds: number,
): Promise<Section> {
  const fills: number[] = []
  const empties: number[] = []
  await tab.front()
  for (let round = 0; round < rounds; round++) {
    await tab.goto(address)
    const [typedMs, pressedMs, { left }] = await inTime(
      Promise.all([
        tab.evaluate<number>(typedInto),
        beside.evaluate<number>(pressed),
        range.click(origin, tab),
      ]),
      'The page’s field took no code.',
    )
    fills.push(typedMs - pressedMs)
    empties.push((left['arrivedMs'] ?? Number.NaN) - (left['sentMs'] ?? Number.NaN))
    await range.closePopup(origin)
  }
  return {
    title: 'From the press on “Fill this code” to the code in the field',
    measured:
      'From the call of the button’s `click()` in the popup, to the page’s own listener for `input` with six digits in the ' +
      'field. Beside it one `scripting.executeScript` of an empty function by the same popup, a moment earlier, from its ' +
      'call to its first line in the page. A fill needs at least two of these: its file, and its order.',
    figures: [
      timeFigure('empty injected function', empties),
      timeFigure('fill', fills, { what: 'empty injected function', times: empties }),
    ],
  }
}
