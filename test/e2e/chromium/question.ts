import type { Display } from './display.ts'
import type { Screen } from './screen.ts'
import { until } from './wait.ts'

/** The colours of Chromium's own buttons: Deny is the one that it advises, Allow the other. */
const buttons = { yes: 0xd3e3fd, no: 0x0d50bb } as const

/** What it paints over the page while it asks. */
const dimmed = 0x666666

/** It passes over clicks that follow each other within its double-click time, however many: a person who means it does not hurry. */
const betweenClicksMs = 800

/**
 * Answers the question about a permission, which no protocol shows, as a person does: by the picture of it. For a moment after it
 * has come it takes no click, lest one that was meant for the page answer it, so it is clicked until it has gone.
 */
export async function answerQuestion(display: Display, word: keyof typeof buttons): Promise<void> {
  const seen = await until(
    async () => {
      const screen = await display.look()
      return isAsking(screen) ? middleOf(screen, buttons[word]) : undefined
    },
    () => 'The browser asked for no permission that could be seen.',
  )
  let clickedMs = 0
  await until(
    async () => {
      // Looked at first: a click after it has gone would close the popup that opens in its place.
      if (!isAsking(await display.look())) return true
      if (Date.now() - clickedMs > betweenClicksMs) {
        await display.click(seen)
        clickedMs = Date.now()
      }
      return undefined
    },
    () => `The question was answered with ${word}, and stayed.`,
  )
}

/** The page has nothing in that corner. */
const isAsking = (screen: Screen): boolean => screen.at(10, 880) === dimmed

/** The middle of all that has this colour, if there is enough of it for a button. */
function middleOf(screen: Screen, colour: number): { x: number; y: number } | undefined {
  const places: { x: number; y: number }[] = []
  // Below the browser's own bars, which have such colours too.
  for (let y = 80; y < screen.height / 2; y++)
    for (let x = 0; x < screen.width; x++) if (screen.at(x, y) === colour) places.push({ x, y })
  if (places.length < 500) return undefined
  const middle = (of: 'x' | 'y') =>
    Math.round(places.reduce((sum, place) => sum + place[of], 0) / places.length)
  return { x: middle('x'), y: middle('y') }
}
