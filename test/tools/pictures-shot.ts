import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Appearance } from '../e2e/appearance.ts'
import { PageSurface } from '../e2e/chromium/surface.ts'
import type { Surface } from '../e2e/driver.ts'
import type { Shot } from './pictures-sheet.ts'

const looks = ['light', 'dark', 'narrow', 'large', 'rtl'] as const
type Look = (typeof looks)[number]

/** A popup is as wide as it is; a tab may be as wide as one likes. */
const appearances: Readonly<Record<'popup' | 'tab', Readonly<Record<Look, Appearance>>>> = {
  popup: {
    light: {},
    dark: { colorScheme: 'dark' },
    narrow: { width: 320 },
    large: { textScale: 2 },
    rtl: { direction: 'rtl' },
  },
  tab: {
    light: { width: 800 },
    dark: { width: 800, colorScheme: 'dark' },
    narrow: { width: 320 },
    large: { width: 1200, textScale: 2 },
    rtl: { width: 800, direction: 'rtl' },
  },
}

/** The picture of a list of hundreds need not show them all. */
const tallest = 2400

/** Takes a screen's pictures, one of each look, down to the end of its page; and leaves it as it was. */
export async function shots(
  folder: string,
  name: string,
  surface: Surface,
  kind: 'popup' | 'tab',
): Promise<Shot> {
  const pictures: { look: string; file: string }[] = []
  await mkdir(join(folder, 'screens'), { recursive: true })
  for (const look of looks) {
    await surface.appear(appearances[kind][look])
    const file = join('screens', `${slug(name)}-${look}.png`)
    await writeFile(join(folder, file), await whole(pageOf(surface)))
    pictures.push({ look, file })
  }
  await surface.appear({})
  return { name, pictures }
}

/** As in a window that is as high as all that there is to see, so that what stays at its edges stays there. */
async function whole(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const [width = 0, height = 0] = await page.evaluate<number[]>(
    '[Math.min(innerWidth, document.body.offsetWidth), document.documentElement.scrollHeight]',
  )
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: Math.min(height, tallest),
    deviceScaleFactor: 1,
    mobile: false,
  })
  await page.waitForFunction(`innerWidth === ${width}`)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
  await session.detach()
  return Buffer.from(data, 'base64')
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export function pageOf(surface: Surface): Page {
  if (surface instanceof PageSurface) return surface.page
  throw new Error('Only Chromium’s pictures are taken.')
}
