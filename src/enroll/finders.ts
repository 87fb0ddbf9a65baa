import type { Plane } from './pixels.ts'

/** One of the three squares in a QR code's corners (ISO/IEC 18004 section 6.3.3), in pixels of the plane. */
export interface Finder {
  readonly x: number
  readonly y: number
  /** Width of one module. */
  readonly modulePx: number
}

type Size = Pick<Plane, 'width' | 'height'>
type Area = Size & Pick<Plane, 'data'>

/** Side of the squares that dark and light are told apart in: a page has dark and light parts. */
const tilePx = 32
/** In a tile with less contrast than this everything is light. */
const leastContrast = 40
/** More are no code but a pattern. */
const mostFinders = 60

/** Finder patterns in a plane, whether or not a code can be read there. For saying what is wrong, not for reading. */
export function findFinders(plane: Area): readonly Finder[] {
  const dark = darkPixels(plane)
  const found = findersIn(dark, plane)
  // On a dark page codes are drawn light on dark.
  return found.length > 1
    ? found
    : [
        ...found,
        ...findersIn(
          dark.map(value => 1 - value),
          plane,
        ),
      ]
}

function findersIn(dark: Uint8Array, plane: Area): Finder[] {
  const found: Finder[] = []
  for (let y = 0; y < plane.height; y += 2) {
    for (const { centre, modulePx } of crossings(index => dark[y * plane.width + index] === 1, plane.width)) {
      const finder = confirmed(dark, plane, Math.floor(centre), y, modulePx)
      if (finder === undefined || found.some(other => isNear(other, finder))) continue
      found.push(finder)
      if (found.length > mostFinders) return []
    }
  }
  return found
}

const isNear = (one: Finder, other: Finder): boolean =>
  Math.abs(one.x - other.x) < 4 * one.modulePx && Math.abs(one.y - other.y) < 4 * one.modulePx

/** 1 where a pixel is dark beside its surroundings. */
function darkPixels({ data: light, width, height }: Area): Uint8Array {
  const middles = tileMiddles(light, width, height)
  const across = Math.ceil(width / tilePx)
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / tilePx) * across
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      dark[at] = (light[at] ?? 255) < (middles[row + Math.floor(x / tilePx)] ?? 0) ? 1 : 0
    }
  }
  return dark
}

/** Between the darkest and the lightest of each tile and its neighbours; 0 where there is next to no contrast. */
function tileMiddles(light: Uint8Array, width: number, height: number): Uint8Array {
  const across = Math.ceil(width / tilePx)
  const down = Math.ceil(height / tilePx)
  const least = new Uint8Array(across * down).fill(255)
  const most = new Uint8Array(across * down)
  for (let at = 0; at < light.length; at++) {
    const value = light[at] ?? 0
    const tile = Math.floor(Math.floor(at / width) / tilePx) * across + Math.floor((at % width) / tilePx)
    if (value < (least[tile] ?? 0)) least[tile] = value
    if (value > (most[tile] ?? 0)) most[tile] = value
  }
  return Uint8Array.from(least, (_, tile) => {
    const around = neighbours(tile, across, down)
    const low = Math.min(...around.map(other => least[other] ?? 255))
    const high = Math.max(...around.map(other => most[other] ?? 0))
    return high - low < leastContrast ? 0 : (low + high) >> 1
  })
}

function neighbours(tile: number, across: number, down: number): number[] {
  const [column, row] = [tile % across, Math.floor(tile / across)]
  const found: number[] = []
  for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++)
      found.push(y * across + x)
  return found
}

interface Crossing {
  readonly centre: number
  readonly modulePx: number
}

/** Where a line runs dark, light, dark, light, dark in lengths of 1 : 1 : 3 : 1 : 1. */
function* crossings(isDark: (at: number) => boolean, length: number): Generator<Crossing> {
  const runs: number[] = []
  let from = 0
  let dark = isDark(0)
  for (let at = 1; at <= length; at++) {
    if (at < length && isDark(at) === dark) continue
    runs.push(at - from)
    if (runs.length > 5) runs.shift()
    if (dark && runs.length === 5 && isFinder(runs)) {
      const [, , middle = 0, light = 0, end = 0] = runs
      yield {
        centre: at - end - light - (middle + 1) / 2,
        modulePx: runs.reduce((sum, run) => sum + run, 0) / 7,
      }
    }
    from = at
    dark = !dark
  }
}

function isFinder(runs: readonly number[]): boolean {
  const modulePx = runs.reduce((sum, run) => sum + run, 0) / 7
  // Half a module is lost or won at each edge when a page is scaled.
  const slack = Math.max(modulePx / 2, 0.8)
  return (
    modulePx >= 1 &&
    [1, 1, 3, 1, 1].every(
      (wide, at) => Math.abs((runs[at] ?? 0) - wide * modulePx) <= slack * (wide === 3 ? 2 : 1),
    )
  )
}

/** The same pattern stands upright there too, and the middle is where both cross. */
function confirmed(
  dark: Uint8Array,
  { width, height }: Size,
  x: number,
  y: number,
  modulePx: number,
): Finder | undefined {
  const reach = Math.ceil(modulePx * 6)
  const top = Math.max(0, y - reach)
  const length = Math.min(height, y + reach + 1) - top
  for (const upright of crossings(at => dark[(top + at) * width + x] === 1, length)) {
    const centre = top + upright.centre
    const alike = Math.abs(upright.modulePx - modulePx) <= Math.max(1, modulePx / 3)
    const finder = { x, y: centre, modulePx: (modulePx + upright.modulePx) / 2 }
    if (alike && Math.abs(centre - y) <= 2 * modulePx && isWhole(dark, { width, height }, finder))
      return finder
  }
  return undefined
}

/** Modules that may look otherwise, as at edges that a scaled page smooths. */
const mostWrong = 5

/** Three modules of dark within a ring of light within a ring of dark, looked at in the middle of each module. */
function isWhole(dark: Uint8Array, { width, height }: Size, finder: Finder): boolean {
  let wrong = 0
  for (let down = -3; down <= 3; down++) {
    for (let across = -3; across <= 3; across++) {
      const x = Math.round(finder.x + across * finder.modulePx)
      const y = Math.round(finder.y + down * finder.modulePx)
      const isDark = x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x] === 1
      if (isDark !== (Math.max(Math.abs(across), Math.abs(down)) !== 2)) wrong++
    }
  }
  return wrong <= mostWrong
}
