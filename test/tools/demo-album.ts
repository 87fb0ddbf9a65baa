import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Surface } from '../e2e/driver.ts'
import type { Place } from './demo-watch.ts'

const betweenLooksMs = 80
const stillLooks = 3
const mostLooks = 40

/** Numbered pictures of the way, in a folder that git ignores. */
export class Album {
  readonly folder = resolve(import.meta.dirname, '../../demo-output')
  private count = 0

  /** Without the pictures of the last time. */
  async empty(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
    await mkdir(this.folder, { recursive: true })
  }

  async take(place: Place, name: string, surface: Surface): Promise<void> {
    this.count += 1
    const number = String(this.count).padStart(2, '0')
    await still(surface)
    await surface.screenshot(join(this.folder, `${number}-${place}-${slug(name)}.png`))
  }
}

const slug = (name: string): string =>
  name
    // An address is someone's, and new each time.
    .replace(/ as \S+@\S+/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)

/** Waits until its size no longer changes: the browser fits a popup to its content step by step. */
export async function still(surface: Surface): Promise<void> {
  let last = ''
  let same = 0
  for (let look = 0; look < mostLooks && same < stillLooks; look += 1) {
    const size = await surface.evaluate<string>(
      '[innerWidth, innerHeight, document.documentElement.scrollHeight].join()',
    )
    same = size === last ? same + 1 : 0
    last = size
    await pause(betweenLooksMs)
  }
}
