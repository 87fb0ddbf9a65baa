import { type Finder, findFinders } from './finders.ts'
import { luma, type Picture, type Plane, planeOf } from './pixels.ts'
import { grown } from './read-code.ts'
import { findRegions } from './regions.ts'
import { crop, resize } from './reshape.ts'

/**
 * Why nothing was read, as far as the picture tells: `cut` when part of a code lies beyond its edge, `small` when the modules are
 * too few pixels wide, `covered` when a code is there and cannot be read all the same, `none` when nothing looks like a code.
 */
export type Doubt = 'none' | 'cut' | 'small' | 'covered'

/** Below this many pixels a module drowns in the smoothing of a scaled page. */
const leastModulePx = 2

/** From the centre of one finder to the next: the smallest code has 21 modules a side (ISO/IEC 18004 section 5.1). */
const leastModulesBetween = 21 - 7
/** Set-up links fit into codes of up to 57 modules a side. */
const usualModulesBetween = 57 - 7

/** Looks at a picture that no text was read from. */
export function doubtOf(picture: Picture): Doubt {
  const { width, height } = picture
  const plane = planeOf(picture, { left: 0, top: 0, right: width, bottom: height }, 1, luma)
  const finders = findFinders(plane)
  const group = largestGroup(finders)
  if (group.length >= 2) {
    if (group.every(({ modulePx }) => modulePx < leastModulePx)) return 'small'
    return group.length === 2 && isCut(group, picture) ? 'cut' : 'covered'
  }
  if (finders.length === 0 && hasTiny(plane)) return 'small'
  // One alone may be a picture's ornament, unless the rest of its code would lie beyond the edge.
  return finders.length === 1 && group.every(finder => standsAtEdge(finder, picture)) ? 'cut' : 'none'
}

/** A region no longer than this has no code whose modules are wide enough. */
const tinyPx = 90
const mostTiny = 4

/** A code so small that its finders show only when it is drawn larger. */
const hasTiny = (plane: Plane): boolean =>
  findRegions(plane, 24)
    .filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) <= tinyPx)
    .slice(0, mostTiny)
    .some(box => largestGroup(findFinders(resize(crop(plane, grown(box, 0.2, 4)), 3))).length >= 2)

/** Finders of one size that stand as the corners of one code may: three at most. */
function largestGroup(finders: readonly Finder[]): readonly Finder[] {
  const groups = finders.map(first =>
    finders
      .filter(other => other === first || (isOfOneSize(first, other) && isSquareTo(first, other)))
      .slice(0, 3),
  )
  return groups.toSorted((a, b) => b.length - a.length)[0] ?? []
}

const isOfOneSize = (one: Finder, other: Finder): boolean =>
  Math.abs(one.modulePx - other.modulePx) <= Math.max(0.5, one.modulePx / 4)

/** Beside or below each other, at the distance of a code's corners: at most 177 modules a side. */
function isSquareTo(one: Finder, other: Finder): boolean {
  const across = Math.abs(one.x - other.x)
  const down = Math.abs(one.y - other.y)
  const apart = Math.max(across, down) / one.modulePx
  return Math.min(across, down) <= 2 * one.modulePx && apart >= leastModulesBetween - 1 && apart <= 177
}

/** Two corners are there, and either place for the third lies beyond the edge. */
function isCut([first, second]: readonly Finder[], { width, height }: Picture): boolean {
  if (first === undefined || second === undefined) return false
  const side = Math.max(Math.abs(first.x - second.x), Math.abs(first.y - second.y))
  const isBeside = Math.abs(first.x - second.x) > Math.abs(first.y - second.y)
  const [at, most] = isBeside ? [first.y, height] : [first.x, width]
  const margin = 3 * first.modulePx
  return at + side + margin > most || at - side - margin < 0
}

function standsAtEdge({ x, y, modulePx }: Finder, { width, height }: Picture): boolean {
  const room = usualModulesBetween * modulePx
  return Math.min(x, y, width - x, height - y) < room
}
