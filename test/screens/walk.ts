import type { Surface } from '../e2e/driver.ts'
import type { Screen, Stage, Tour } from './stage.ts'

/**
 * Walks a tour and shows each of its screens, or only some, once it stands still.
 *
 * @throws with the name of the screen that could not be reached.
 */
export async function walk(
  tour: Tour,
  stage: Stage,
  show: (screen: Screen, surface: Surface) => Promise<void>,
  isWanted: (screen: Screen) => boolean = () => true,
): Promise<void> {
  const screens = tour.screens.filter(({ onlyIn = stage.browser.name }) => onlyIn === stage.browser.name)
  // What comes after the last that is wanted need not be reached.
  const last = screens.findLastIndex(isWanted)
  for (const screen of screens.slice(0, last + 1)) {
    await reach(screen, stage)
    if (!isWanted(screen)) continue
    await stage.shown.evaluate(screen.waits === true ? drawn : settled)
    await show(screen, stage.shown)
  }
}

async function reach(screen: Screen, stage: Stage): Promise<void> {
  await screen.reach(stage).catch((error: Error) => {
    throw new Error(`“${screen.name}” could not be reached. ${error.message}`, { cause: error })
  })
}

const drawn = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`

/** Until it is drawn, and no button waits for its first half second to be over. */
const settled = `new Promise(done => {
  const look = () =>
    document.querySelector('[aria-busy=true], .primary[aria-disabled=true], .second[aria-disabled=true]:not(:disabled)')
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => done(true))
  requestAnimationFrame(look)
})`
