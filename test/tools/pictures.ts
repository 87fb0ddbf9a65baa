import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serveCodePages } from '../e2e/code-pages.ts'
import { launch } from '../e2e/launch.ts'
import { Stage, type Tour } from '../screens/stage.ts'
import { tours } from '../screens/tours.ts'
import { walk } from '../screens/walk.ts'
import { complain, say, seconds } from './demo-says.ts'
import { contactSheet, type Shot } from './pictures-sheet.ts'
import { shots } from './pictures-shot.ts'
import { storePictures } from './pictures-store.ts'

// Draws every screen in every look, and the store's pictures: `npm run pictures`, or `npm run pictures -- --only NAME` for the screens
// whose name holds these words (again for more of them).

const folder = resolve(import.meta.dirname, '../../pictures')
const built = resolve(import.meta.dirname, '../../dist/chrome')

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const start = performance.now()
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'store'), { recursive: true })
  // A copy, because a build meanwhile would take the files away from under the running extension.
  const copy = await mkdtemp(join(tmpdir(), 'latchkey-pictures-'))
  try {
    const extension = join(copy, 'extension')
    await cp(built, extension, { recursive: true })
    await draw(extension, values.only)
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 })
  }
  say(`The pictures are in ${folder}, together in index.html. All this took ${seconds(start)}.`)
}

async function draw(extension: string, only: readonly string[] | undefined): Promise<void> {
  const isWanted = (name: string) => only === undefined || only.some(words => name.includes(words))
  const wanted = tours.filter(({ screens }) => screens.some(({ name }) => isWanted(name)))
  if (wanted.length === 0) throw new Error(`No screen’s name holds “${only?.join('” or “')}”.`)
  const taken: Shot[] = []
  for (const tour of wanted) taken.push(...(await drawTour(extension, tour, isWanted)))
  say('The contact sheet')
  await contactSheet(folder, taken)
  if (only !== undefined) return
  say('The store’s pictures')
  await storePictures(extension, join(folder, 'store'))
}

async function drawTour(extension: string, tour: Tour, isWanted: (name: string) => boolean): Promise<Shot[]> {
  const pages = await serveCodePages()
  const browser = await launch('chromium', { extension })
  try {
    const taken: Shot[] = []
    const stage = new Stage(browser, pages)
    await walk(
      tour,
      stage,
      async ({ name }, surface) => {
        say(name)
        taken.push(await shots(folder, name, surface, name.startsWith('settings') ? 'tab' : 'popup'))
      },
      ({ name }) => isWanted(name),
    )
    return taken
  } finally {
    await browser.close()
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
    await pages.close()
  }
}

try {
  await main()
} catch (error) {
  complain(error)
  process.exitCode = 1
}
