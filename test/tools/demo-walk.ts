import { launchChromium } from '../e2e/chromium/launch.ts'
import type { Browser, Popup, Tab } from '../e2e/driver.ts'
import { newTraveller, type Step, type Traveller } from '../e2e/journey.ts'
import { wholePath } from '../e2e/journey-recovery.ts'
import type { RunningSite } from '../site/start.ts'
import { Album } from './demo-album.ts'
import { withChromium } from './demo-chromium.ts'
import { Gallery } from './demo-gallery.ts'
import { Journal } from './demo-journal.ts'
import type { DemoOptions } from './demo-options.ts'
import { say, seconds } from './demo-says.ts'
import { type Witness, watched } from './demo-watch.ts'

/**
 * Walks the whole path without a person, and tells at the end what the site said.
 *
 * @throws when anything on the way was not as it should be.
 */
export function walkAlone(
  { pictures }: DemoOptions,
  site: RunningSite,
  interrupted: Promise<never>,
): Promise<void> {
  return withChromium(async parts => {
    const start = performance.now()
    const album = new Album()
    await album.empty()
    // Pictures to be kept are for screens with many pixels too.
    const pixelRatio = pictures ? 2 : 1
    const browser = await launchChromium({ ...parts, pixelRatio, endAtSignals: false })
    try {
      const gallery = pictures ? new Gallery(browser) : undefined
      const said = await Promise.race([walk(browser, site.webUrl, album, gallery), interrupted])
      await gallery?.close()
      for (const line of said) say(line)
      say(`The pictures are in ${album.folder}. All this took ${seconds(start)}.`)
    } finally {
      await browser.close()
    }
  })
}

async function walk(browser: Browser, siteUrl: string, album: Album, gallery?: Gallery): Promise<string[]> {
  const journal = new Journal()
  let popup: Popup | undefined
  const witness: Witness = {
    opened: opened => {
      popup = opened
    },
    said: (place, line) => journal.said(place, line),
    checked: what => journal.checked(what),
    moment: async (place, name, surface) => {
      await album.take(place, name, surface)
      if (place === 'popup') await gallery?.consider(name, surface, traveller.tab)
    },
  }
  const step: Step = (title, walkIt) =>
    journal.step(title, async () => {
      const before = journal.siteSaid.length
      const value = await walkIt()
      const last = journal.siteSaid.slice(before).at(-1)
      if (last !== undefined) await album.take('site', last, traveller.tab)
      return value
    })
  // The site is new, so nobody has this address there yet.
  const email = 'ada@lovelace.example'
  const traveller: Traveller = { ...(await newTraveller(watched(browser, witness), siteUrl, step)), email }
  try {
    await wholePath(traveller, 'qr')
  } catch (error) {
    await takeLast(album, traveller.tab, popup)
    throw error
  }
  return whatTheSiteSaid(journal)
}

/** What can still be seen of a failure. */
async function takeLast(album: Album, tab: Tab, popup: Popup | undefined): Promise<void> {
  try {
    // A popup that has closed has no text.
    if (popup && (await popup.text()) !== '') await album.take('popup', 'where it failed', popup)
    await album.take('site', 'where it failed', tab)
    say(`The pictures up to there are in ${album.folder}.`)
  } catch {
    // The browser itself has gone, and why it failed matters more.
  }
}

const whatTheSiteSaid = (journal: Journal): string[] => [
  '',
  'What the site said:',
  `- after the code: ${journal.quote(/^Signed in as .* with a code/)}`,
  `- after the recovery code: ${journal.quote(/^Signed in as .* with a recovery code/)}`,
  `- when the same recovery code came again: ${journal.quote(/not valid or has been used already/)}`,
]
