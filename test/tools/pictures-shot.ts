import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Appearance } from '../e2e/appearance.ts'
import { PageSurface } from '../e2e/chromium/surface.ts'
import type { Surface } from '../e2e/driver.ts'
import { still } from './demo-album.ts'
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

/** Down to the end of the page, of which a popup's window shows a part at a time; what stays at the window's edges is at the page's. */
async function whole(page: Page): Promise<Buffer> {
  await page.evaluate(laidOut)
  await still(new PageSurface(page))
  const end = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), tallest)
  const strips: Strip[] = []
  for (let seen = 0; seen < end; ) {
    const [top = 0, height = 0] = await page.evaluate<number[]>(
      `(scrollTo(0, ${seen}), [scrollY, innerHeight])`,
    )
    strips.push({ top, picture: PNG.sync.read(await page.screenshot({ animations: 'disabled' })) })
    seen = top + height
  }
  await page.evaluate(asBefore)
  return pasted(strips)
}

interface Strip {
  readonly top: number
  readonly picture: PNG
}

function pasted(strips: readonly Strip[]): Buffer {
  const width = Math.min(...strips.map(({ picture }) => picture.width))
  const height = Math.max(...strips.map(({ top, picture }) => top + picture.height))
  const all = new PNG({ width, height })
  for (const { top, picture } of strips) PNG.bitblt(picture, all, 0, 0, width, picture.height, 0, top)
  return PNG.sync.write(all)
}

const laidOut = `(() => {
  for (const element of document.querySelectorAll('*'))
    if (getComputedStyle(element).position === 'sticky')
      Object.assign(element.style, { position: 'relative', inset: 'auto' })
  return true
})()`

const asBefore = `(() => {
  scrollTo(0, 0)
  for (const element of document.querySelectorAll('[style*=relative]'))
    Object.assign(element.style, { position: '', inset: '' })
  return true
})()`

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export function pageOf(surface: Surface): Page {
  if (surface instanceof PageSurface) return surface.page
  throw new Error('Only Chromium’s pictures are taken.')
}
