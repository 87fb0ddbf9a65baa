import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { PageSurface } from '../e2e/chromium/surface.ts'
import type { Browser, Surface } from '../e2e/driver.ts'
import { still } from './demo-album.ts'

const folder = resolve(import.meta.dirname, '../../docs/pictures')

/** The moments of the way that the documentation shows, by what is pressed or was seen last in the popup. */
const chosen: Readonly<Record<string, string>> = {
  'Create my vault': 'first-run',
  'Add and fill the first code': 'scan',
  'Keep all 10': 'keep',
  'Fill this code': 'fill',
  'Fill the next recovery code': 'recover',
  '9 recovery codes': 'list',
}

/** Shown over its page too. */
const overThePage = new Set(['scan'])

const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

interface Pair {
  readonly name: string
  readonly page: Buffer
  readonly popup: Buffer
}

/** The pictures of the documentation, under names that stay. */
export class Gallery {
  private readonly browser: Browser
  private readonly pairs: Pair[] = []
  private readonly missing = new Set(Object.values(chosen))

  constructor(browser: Browser) {
    this.browser = browser
  }

  /** Takes the pictures of this moment, if it is one of the chosen. */
  async consider(moment: string, popup: Surface, tab: Surface): Promise<void> {
    const name = chosen[moment]
    if (name === undefined || !this.missing.delete(name)) return
    for (const scheme of schemes) {
      const file = scheme === 'light' ? name : `${name}-dark`
      const picture = await pictureOf(pageOf(popup), scheme)
      await save(file, picture)
      if (overThePage.has(name))
        this.pairs.push({
          name: `${file}-on-site`,
          page: await pictureOf(pageOf(tab), scheme),
          popup: picture,
        })
    }
  }

  /** @throws when a chosen moment did not come, as after a button was renamed. */
  async close(): Promise<void> {
    // Not before the way is walked: a further tab in front closes the popup.
    const tab = await this.browser.open('about:blank')
    for (const pair of this.pairs) {
      await pageOf(tab).setContent(together(pair))
      await save(pair.name, await pictureOf(pageOf(tab), 'light'))
    }
    if (this.missing.size > 0)
      throw new Error(`There was no moment for these pictures: ${[...this.missing].join(', ')}.`)
  }
}

async function save(name: string, picture: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), picture)
}

function pageOf(surface: Surface): Page {
  if (surface instanceof PageSurface) return surface.page
  throw new Error('Only Chromium’s pictures can be had in both colour schemes.')
}

/** Detaching takes back what was set. */
async function pictureOf(page: Page, scheme: Scheme): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await session.send('Emulation.setEmulatedMedia', { features })
  await still(new PageSurface(page))
  const picture = await page.screenshot({ animations: 'disabled' })
  await session.detach()
  return picture
}

const together = ({ page, popup }: Pair): string => `<!doctype html>
<style>
  body { margin: 0; overflow: hidden; }
  .page { display: block; width: 100vw; }
  .popup { position: fixed; top: 6px; right: 40px; zoom: 0.5; border-radius: 24px; box-shadow: 0 8px 48px #0008; }
</style>
<img class="page" src="${dataOf(page)}"><img class="popup" src="${dataOf(popup)}">`

const dataOf = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`
