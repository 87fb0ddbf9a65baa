import { stretch } from './contrast.ts'
import type { Eyes } from './eyes.ts'
import { type Box, type Picture, type Plane, planeOf, type Reading } from './pixels.ts'
import { grown, type ReadCode } from './read-code.ts'
import { findRegions } from './regions.ts'
import { paintOver } from './reshape.ts'
import type { Rung } from './rungs.ts'

/** Longer sides are looked at from further away: what is as small as that to the eye is found in regions. */
const longestSide = 2000
const longestRegion = 1300

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
  readonly found: ReadCode[] = []

  private readonly picture: Picture
  private readonly eyes: Eyes
  private readonly goOn: () => boolean
  private readonly afar = new Map<Reading, Plane>()
  private isOver = false

  constructor(picture: Picture, eyes: Eyes, goOn: () => boolean) {
    this.picture = picture
    this.eyes = eyes
    this.goOn = goOn
  }

  /** Looks at the picture as a whole, in one way. */
  async whole(reading: Reading, rung: Rung): Promise<void> {
    const plane = this.fromAfar(reading)
    for (let turn = 0; turn < mostInTurn && this.goesOn(); turn++) {
      const found = await rung(plane, this.eyes)
      this.keep(found, plane)
      if (found.length === 0 || this.eyes.differ) break
    }
  }

  /** Looks at each region until one way finds something, and again at what is left of it. */
  async regions({ reading, leastContrast, most, rungs }: Plan, tell: (done: number) => void = () => {}) {
    if (this.isOver) return
    const boxes = findRegions(this.fromAfar(reading), leastContrast).slice(0, most)
    for (const [at, box] of boxes.entries()) {
      if (this.isOver) return
      tell(at / boxes.length)
      const region = this.cut(grown(box, 0.12, 8), longestRegion, reading)
      while (await this.climb(region, rungs)) if (findRegions(region, leastContrast).length === 0) break
    }
  }

  /** Whether any way found anything that was not known. */
  private async climb(region: Plane, rungs: readonly Rung[]): Promise<boolean> {
    const clear = stretch(region)
    for (const rung of rungs) {
      if (!this.goesOn()) return false
      if (this.keep(await rung(clear, this.eyes), region)) return true
    }
    return false
  }

  /** Asks the caller, and never again once it has said no. */
  private goesOn(): boolean {
    this.isOver ||= !this.goOn()
    return !this.isOver
  }

  /** Whether any of it is new; so that a code which is found again, though painted over, ends the look at a region. */
  private keep(found: readonly ReadCode[], plane: Plane): boolean {
    const known = new Set(this.found.map(({ text }) => text))
    this.found.push(...found)
    for (const shown of new Set([plane, ...this.afar.values()])) paintOverAll(shown, found)
    return found.some(({ text }) => !known.has(text))
  }

  /** The whole picture, made small once for each reading. */
  private fromAfar(reading: Reading): Plane {
    const { width, height } = this.picture
    const plane =
      this.afar.get(reading) ??
      this.cut({ left: 0, top: 0, right: width, bottom: height }, longestSide, reading)
    this.afar.set(reading, plane)
    return plane
  }

  /** A part of the picture, no longer than asked for, with what was found painted over. */
  private cut(box: Box, longest: number, reading: Reading): Plane {
    const longer = Math.max(box.right - box.left, box.bottom - box.top)
    const plane = planeOf(this.picture, box, Math.max(1, Math.ceil(longer / longest)), reading)
    paintOverAll(plane, this.found)
    return plane
  }
}

/** In white, with a little of what is around it: an edge that is left looks like a part of a code. */
function paintOverAll(plane: Plane, found: readonly ReadCode[]): void {
  for (const { box } of found) paintOver(plane, grown(box, 0.03, 1), 255)
}
