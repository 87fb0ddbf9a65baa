import { wallMs } from './page-wall.ts'
import { leave, whenThere } from './page-watch.ts'

// Runs first in the popup of a bench copy: waits as a person would, measures an empty injection, then presses the button.
const { selector = '', words = '' } = document.currentScript?.dataset ?? {}

/** Enough for the look at the page's picture, which would compete for the processor. */
const beforePressMs = 1500
const betweenMs = 200

const pause = (forMs: number) => new Promise(resolve => setTimeout(resolve, forMs))

async function press(): Promise<void> {
  const button = await whenThere(selector, new RegExp(words))
  await pause(beforePressMs)
  await leave({})
  await pause(betweenMs)
  const pressedMs = wallMs()
  button.click()
  // The popup closes when the page has taken the code, so this goes to a page of the extension that stays.
  new BroadcastChannel('latchkey bench').postMessage(pressedMs)
}

void press()
