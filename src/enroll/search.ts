import { stretch } from './contrast.ts'
import type { Eyes } from './eyes.ts'
import { type Found, grown } from './found.ts'
import { type Box, type Picture, type Plane, planeOf, type Reading } from './pixels.ts'
import { findRegions } from './regions.ts'
import { paintOver } from './reshape.ts'
import type { Rung } from './rungs.ts'

/** Longer sides are looked at from further away: what is as small as that to the eye is found in regions. */
const longestSide = 1334
const longestRegion = 900

/** jsQR gives one code a look; what was found is painted over and the look repeated. */
const mostInTurn = 4

/** How to look for regions, and what to try with each. */
export interface Plan {
  readonly reading: Reading
  /** Of 255, between the dark and the light of a code. */
  readonly leastContrast: number
  readonly most: number
  readonly rungs: readonly Rung[]
}

/** One picture being looked through: what was found in it, and painted over since. */
export class Search {
  readonly found: Found[] = []

  private readonly picture: Picture
  private readonly eyes: Eyes
  private readonly goOn: () => boolean

  constructor(picture: Picture, eyes: Eyes, goOn: () => boolean) {
    this.picture = picture
    this.eyes = eyes
    this.goOn = goOn
  }

  /** Looks at the picture as a whole, in one way. */
  async whole(reading: Reading, rung: Rung): Promise<void> {
    const { width, height } = this.picture
    const plane = this.cut({ left: 0, top: 0, right: width, bottom: height }, longestSide, reading)
    for (let turn = 0; turn < mostInTurn && this.goOn(); turn++) {
      const found = await rung(plane, this.eyes)
      this.keep(found, plane)
      if (found.length === 0 || this.eyes.differ) break
    }
  }

  /** Looks at each region until one way finds something, and again at what is left of it. */
  async regions({ reading, leastContrast, most, rungs }: Plan, tell: (done: number) => void = () => {}) {
    const { width, height } = this.picture
    const plane = this.cut({ left: 0, top: 0, right: width, bottom: height }, longestSide, reading)
    const boxes = findRegions(plane, leastContrast).slice(0, most)
    for (const [at, box] of boxes.entries()) {
      tell(at / boxes.length)
      const region = this.cut(grown(box, 0.12, 8), longestRegion, reading)
      while (await this.climb(region, rungs)) if (findRegions(region, leastContrast).length === 0) break
    }
  }

  /** Whether any way found anything that was not known. */
  private async climb(region: Plane, rungs: readonly Rung[]): Promise<boolean> {
    const clear = stretch(region)
    for (const rung of rungs) {
      if (!this.goOn()) return false
      if (this.keep(await rung(clear, this.eyes), region)) return true
    }
    return false
  }

  private keep(found: readonly Found[], plane: Plane): boolean {
    this.found.push(...found)
    for (const { box } of found) paintOver(plane, grown(box, 0.03, 1), white)
    return found.length > 0
  }

  /** A part of the picture, not much longer than asked for, with what was found painted over. */
  private cut(box: Box, longest: number, reading: Reading): Plane {
    const longer = Math.max(box.right - box.left, box.bottom - box.top)
    const plane = planeOf(this.picture, box, Math.max(1, Math.round(longer / longest)), reading)
    for (const one of this.found) paintOver(plane, grown(one.box, 0.03, 1), white)
    return plane
  }
}

const white = 255
