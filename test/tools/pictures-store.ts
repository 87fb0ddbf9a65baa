import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Surface } from '../e2e/driver.ts'
import { newTraveller, type Step } from '../e2e/journey.ts'
import { wholePath } from '../e2e/journey-recovery.ts'
import { launch } from '../e2e/launch.ts'
import { startSite } from '../site/start.ts'
import { still } from './demo-album.ts'
import { watched } from './demo-watch.ts'
import { pageOf } from './pictures-shot.ts'

/** The moments of the whole way that are worth a picture, by what is pressed or was seen last in the popup. */
const chosen: Readonly<Record<string, { readonly file: string; readonly colorScheme?: 'dark' }>> = {
  'Add and fill the first code': { file: '1-scan' },
  'Fill this code': { file: '2-fill' },
  'Keep all 10': { file: '3-keep' },
  'Fill the next recovery code': { file: '4-recover' },
  '9 recovery codes': { file: '5-list-dark', colorScheme: 'dark' },
}

/** What Chrome’s and Firefox’s stores both take. */
const size = { width: 1280, height: 800 }

interface Pair {
  readonly file: string
  readonly page: Buffer
  readonly popup: Buffer
}

/** Walks the whole way on the website, and puts each chosen moment of the popup over its page. */
export async function storePictures(extension: string, folder: string): Promise<void> {
  const site = await startSite({ port: 0, apiPort: 0 })
  const browser = await launch('chromium', { extension })
  try {
    const pairs = await walked(browser, site.webUrl)
    const missing = Object.values(chosen).filter(({ file }) => pairs.every(pair => pair.file !== file))
    if (missing.length > 0)
      throw new Error(`There was no moment for ${missing.map(({ file }) => file).join(', ')}.`)
    const page = pageOf(await browser.open('about:blank'))
    await page.setViewportSize(size)
    for (const pair of pairs) {
      await page.setContent(together(pair))
      await page.screenshot({ path: join(folder, `${pair.file}.png`) })
    }
  } finally {
    await browser.close()
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
    await site.stop()
  }
}

async function walked(browser: Browser, siteUrl: string): Promise<Pair[]> {
  const pairs: Pair[] = []
  const step: Step = (_, walkIt) => walkIt()
  const moment = async (place: string, name: string, popup: Surface) => {
    const { file, colorScheme } = chosen[name] ?? {}
    if (place !== 'popup' || file === undefined || pairs.some(pair => pair.file === file)) return
    const looks = colorScheme === undefined ? {} : { colorScheme }
    pairs.push({ file, page: await pictureOf(traveller.tab, looks), popup: await pictureOf(popup, looks) })
  }
  const witness = { opened: () => {}, said: () => {}, checked: () => {}, moment }
  // The site is new, so nobody has this address there yet.
  const traveller = {
    ...(await newTraveller(watched(browser, witness), siteUrl, step)),
    email: 'ada@lovelace.example',
  }
  await wholePath(traveller, 'qr')
  return pairs
}

async function pictureOf(surface: Surface, looks: { colorScheme?: 'dark' }): Promise<Buffer> {
  await surface.appear(looks)
  await still(surface)
  const picture = await pageOf(surface).screenshot({ animations: 'disabled' })
  await surface.appear({})
  return picture
}

const together = ({ page, popup }: Pair): string => `<!doctype html>
<style>
  body { margin: 0; overflow: hidden; }
  .page { display: block; width: 100vw; }
  .popup { position: fixed; top: 12px; right: 48px; border-radius: 12px; outline: 1px solid #8884; box-shadow: 0 4px 32px #0006; }
</style>
<img class="page" src="${dataOf(page)}"><img class="popup" src="${dataOf(popup)}">`

const dataOf = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`
