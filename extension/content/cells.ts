import { brightnessOf, type Cell, rowsOf } from '../../src/enroll/cells.ts'
import { contentOf, parentOf } from './reach.ts'
import { boxOf, childrenOf, isShown } from './realms.ts'
import { type Box, isSquarish } from './spot.ts'

// Codes that are boxes: squares of a table, a grid or rows of `div`, or the many shadows of a single one.

/** A code has at least 21 rows. Some draw dark modules alone, and leave rows out that have none. */
const minChildren = 20
const minCells = 100
const maxCells = 7_000
const moduleMaxPx = 24

/** Whether an element may hold a code of boxes: it has the shape, enough of them, and no text. */
export const mayHoldCells = (element: Element, box: Box): boolean =>
  isSquarish(box, 1.35) && childrenOf(element).length >= minChildren && contentOf(element).trim() === ''

/** Whether an element is small enough to be one module, which its shadows repeat. */
export const maybeModule = (element: Element, { width, height }: Box): boolean =>
  Math.min(width, height) > 0 && Math.max(width, height) <= moduleMaxPx && childrenOf(element).length === 0

export function cellRows(element: Element): string[] | undefined {
  const inside = Element.prototype.querySelectorAll.call(element, '*')
  if (inside.length < minCells || inside.length > maxCells) return undefined
  return rowsOf([...inside].map(cellOf), paperBehind(element))
}

function cellOf(element: Element): Cell {
  const { left, top, width, height } = boxOf(element)
  const brightness = brightnessOf(getComputedStyle(element).backgroundColor)
  return { left, top, width, height, brightness, innermost: childrenOf(element).length === 0 }
}

/** How bright it is behind an element: the first of its ancestors with a colour tells. */
function paperBehind(element: Element): number {
  for (let up: Element | null = element; up !== null; up = parentOf(up)) {
    const brightness = brightnessOf(getComputedStyle(up).backgroundColor)
    if (brightness !== undefined) return brightness
  }
  return 1
}

const shadow = /([a-z-]+\([^)]*\))\s+(-?[\d.]+)px\s+(-?[\d.]+)px\s+[\d.]+px\s+(-?[\d.]+)px/g
const maxShadows = 300_000

/** Rows from the shadows of one box, each a module; nothing where it casts no more than a box does. */
export function shadowRows(element: Element): string[] | undefined {
  const { boxShadow, backgroundColor } = getComputedStyle(element)
  if (boxShadow.length < 2_000 || boxShadow.length > maxShadows || !isShown(element)) return undefined
  const { width, height } = boxOf(element)
  const cells = [...boxShadow.matchAll(shadow)].map(([, colour = '', x, y, spread]): Cell => {
    const grown = Number(spread)
    const size = { width: width + 2 * grown, height: height + 2 * grown }
    const place = { left: Number(x) - grown, top: Number(y) - grown }
    return { ...place, ...size, brightness: brightnessOf(colour), innermost: true }
  })
  const itself = brightnessOf(backgroundColor)
  if (itself !== undefined)
    cells.push({ left: 0, top: 0, width, height, brightness: itself, innermost: true })
  return rowsOf(cells, paperBehind(parentOf(element) ?? element))
}
