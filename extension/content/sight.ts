import { has, matches, parentOf } from './reach.ts'
import { boxOf, flatParentOf, frameAround, isShown, nameOf, viewOf } from './realms.ts'
import type { Box } from './spot.ts'

// Whether a person could see a field and type into it. Sites lay traps for machines with fields that nobody sees.

const leastPx = 4
/** An editable area that is taller is for letters, not for a code. */
const tallestEditablePx = 120
/** A frame that is smaller shows no field. */
const leastFrame = { width: 40, height: 16 }
/** Ancestors further up hold the page rather than the form. */
const maxLevels = 12

/** What is asked of elements that many fields are in, once for each. */
export type Holders = Map<Element, Holder>

interface Holder {
  readonly box: Box
  readonly across: Overflow
  readonly down: Overflow
  readonly position: string
}

/** Whether it can be folded up, and whether it cuts what reaches beyond it so that nobody can scroll there. */
interface Overflow {
  readonly folds: boolean
  readonly cuts: boolean
}

const overflow = (value: string): Overflow => ({
  folds: value !== 'visible',
  cuts: value === 'hidden' || value === 'clip',
})

function holderOf(element: Element, holders: Holders): Holder {
  const known = holders.get(element)
  if (known !== undefined) return known
  const { overflowX, overflowY, position } = getComputedStyle(element)
  const holder = { box: boxOf(element), across: overflow(overflowX), down: overflow(overflowY), position }
  holders.set(element, holder)
  return holder
}

/** Whether it takes what is typed, and a person could see it somewhere on the page. */
export function isUsable(element: Element, holders: Holders = new Map()): boolean {
  // What is disabled, by its fieldset as well, or read-only is not `:read-write`; what is editable is.
  if (!matches(element, ':read-write') || matches(element, '[inert], [inert] *')) return false
  const box = boxOf(element)
  if (has(element, 'contenteditable') && box.height > tallestEditablePx) return false
  return (
    box.width >= leastPx && box.height >= leastPx && isClear(element, box) && isInSight(element, box, holders)
  )
}

/** Whether nothing hides it: neither its place on the page, nor what holds it, nor the frame around all of it. */
function isInSight(element: Element, box: Box, holders: Holders): boolean {
  if (!isOnPage(element, box) || isCutAway(element, box, holders)) return false
  const frame = frameAround(element)
  if (frame === null) return true
  const around = boxOf(frame)
  const large = around.width >= leastFrame.width && around.height >= leastFrame.height
  return large && isShown(frame) && isInSight(frame, around, holders)
}

/** What lies left of or above a page, or a screen to its right, nobody scrolls to. */
function isOnPage(element: Element, { left, top, width, height }: Box): boolean {
  const { scrollX, scrollY, innerWidth } = viewOf(element) ?? self
  return left + width + scrollX > 0 && top + height + scrollY > 0 && left < 2 * innerWidth
}

/** Whether an ancestor cuts it away, as one that is folded up, or shows one step of several at a time. */
function isCutAway(element: Element, { left, top, width, height }: Box, holders: Holders): boolean {
  const [x, y] = [left + width / 2, top + height / 2]
  let { position } = getComputedStyle(element)
  let up = flatParentOf(element)
  for (let level = 0; level < maxLevels && up !== null && position !== 'fixed'; level++) {
    const holder = holderOf(up, holders)
    const holds = position !== 'absolute' || holder.position !== 'static'
    if (holds && nameOf(up) !== 'body' && cuts(holder, x, y)) return true
    if (holds) position = holder.position
    up = flatParentOf(up)
  }
  return false
}

const cuts = ({ box: { left, top, width, height }, across, down }: Holder, x: number, y: number): boolean =>
  leavesOut(across, x, left, width) || leavesOut(down, y, top, height)

const leavesOut = ({ folds, cuts }: Overflow, at: number, from: number, size: number): boolean =>
  (folds && size < leastPx) || (cuts && (at < from || at > from + size))

/** Whether it can be seen and pressed itself, or lies unseen over boxes that are drawn for it, as some sites build it. */
function isClear(element: Element, box: Box): boolean {
  const { opacity, pointerEvents } = getComputedStyle(element)
  if (Number(opacity) > 0.1 && pointerEvents !== 'none') return isShown(element)
  const visible = Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
  const parent = flatParentOf(element)
  return visible && parent !== null && isSeen(parent) && isOverBoxes(element, box)
}

/** Shown; what has no box of its own is shown where what holds it is. */
export function isSeen(element: Element): boolean {
  let up: Element | null = element
  for (let level = 0; level < maxLevels && up !== null; level++) {
    if (isShown(up)) return true
    if (getComputedStyle(up).display !== 'contents') return false
    up = flatParentOf(up)
  }
  return false
}

/** Whether a person can read what is written in it: it is seen, has a size, and lies where one can scroll to. */
export function isRead(element: Element, holders: Holders): boolean {
  let at: Element | null = element
  // What has no box of its own is where what holds it is.
  while (at !== null && getComputedStyle(at).display === 'contents') at = flatParentOf(at)
  if (at === null || !isSeen(at)) return false
  const box = boxOf(at)
  return box.width >= leastPx && box.height >= leastPx && isInSight(at, box, holders)
}

const fewestBoxes = 4
const boxWidth = { least: 12, most: 100 }

/** Whether at least four boxes alike are drawn in the row in which it lies. */
function isOverBoxes(element: Element, { left, top, width, height }: Box): boolean {
  const [x, y] = [left + width / 2, top + height / 2]
  let up = parentOf(element)
  for (let level = 0; level < 3 && up !== null; level++) {
    const inside = [...Element.prototype.querySelectorAll.call(up, '*')].slice(0, 60)
    const row = inside
      .filter(one => one !== element && isShown(one))
      .map(boxOf)
      .filter(
        box =>
          box.width >= boxWidth.least &&
          box.width <= boxWidth.most &&
          box.top <= y &&
          box.top + box.height >= y,
      )
    const places = new Set(row.map(box => Math.round(box.left)))
    const [from, to] = [
      Math.min(...row.map(box => box.left)),
      Math.max(...row.map(box => box.left + box.width)),
    ]
    if (places.size >= fewestBoxes && x >= from && x <= to) return true
    up = parentOf(up)
  }
  return false
}
