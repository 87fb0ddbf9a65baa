import { has, matches, parentOf } from './reach.ts'
import {
  boxOf,
  checkVisibility,
  documentOf,
  flatParentOf,
  frameAround,
  isShown,
  nameOf,
  viewOf,
} from './realms.ts'
import type { Box } from './spot.ts'

// Whether a person could see a field and type into it. Sites lay traps for machines with fields that nobody sees.

const leastPx = 4
/** An editable area that is taller is for letters, not for a code. */
const tallestEditablePx = 120
/** A frame that is smaller shows no field. */
const leastFrame = { width: 40, height: 16 }
/** Ancestors further up hold the page rather than the form. */
const maxLevels = 12

/** What is asked of the elements that many fields are in, and of the windows that show them: once for each. */
export interface Sight {
  readonly holders: Map<Element, Holder>
  readonly views: Map<Document, View>
}

export const newSight = (): Sight => ({ holders: new Map(), views: new Map() })

interface Holder {
  readonly element: Element
  readonly position: string
  /** `visible`, or how it cuts what reaches beyond it, across and then down where that differs. */
  readonly overflow: string
  /** Read where it matters, as what holds it is: most elements cut nothing. */
  box: Box | undefined
  above: Holder | null | undefined
}

/** How far a window is scrolled, how wide it is, and the frame around it where that is of this page's own origin. */
interface View {
  readonly scrollX: number
  readonly scrollY: number
  readonly innerWidth: number
  readonly frame: Element | null
}

export function viewAt(element: Element, { views }: Sight): View {
  const page = documentOf(element)
  const known = views.get(page)
  if (known !== undefined) return known
  const { scrollX, scrollY, innerWidth } = viewOf(element) ?? self
  const view = { scrollX, scrollY, innerWidth, frame: frameAround(element) }
  views.set(page, view)
  return view
}

function holderOf(element: Element | null, { holders }: Sight): Holder | null {
  if (element === null) return null
  const known = holders.get(element)
  if (known !== undefined) return known
  const { overflow, position } = getComputedStyle(element)
  const holder = { element, position, overflow, box: undefined, above: undefined }
  holders.set(element, holder)
  return holder
}

/** Whether it takes what is typed, and a person could see it somewhere on the page. */
export function isUsable(element: Element, box = boxOf(element), sight = newSight()): boolean {
  if (box.width < leastPx || box.height < leastPx) return false
  // What is disabled, by its fieldset as well, or read-only is not `:read-write`; what is editable is.
  if (!matches(element, ':read-write:not([inert], [inert] *)')) return false
  if (box.height > tallestEditablePx && has(element, 'contenteditable')) return false
  const style = getComputedStyle(element)
  return isClear(element, style, box) && isInSight(element, style.position, box, sight)
}

/** Whether nothing hides it: neither its place on the page, nor what holds it, nor the frame around all of it. */
function isInSight(element: Element, position: string, box: Box, sight: Sight): boolean {
  const view = viewAt(element, sight)
  if (!isOnPage(view, box) || isCutAway(element, position, box, sight)) return false
  const { frame } = view
  if (frame === null) return true
  const around = boxOf(frame)
  const large = around.width >= leastFrame.width && around.height >= leastFrame.height
  return large && isShown(frame) && isInSight(frame, getComputedStyle(frame).position, around, sight)
}

/** What lies left of or above a page, or a screen to its right, nobody scrolls to. */
const isOnPage = ({ scrollX, scrollY, innerWidth }: View, { left, top, width, height }: Box): boolean =>
  left + width + scrollX > 0 && top + height + scrollY > 0 && left < 2 * innerWidth

/** Whether an ancestor cuts it away, as one that is folded up, or shows one step of several at a time. */
function isCutAway(element: Element, itself: string, box: Box, sight: Sight): boolean {
  let position = itself
  let holder = holderOf(flatParentOf(element), sight)
  for (let level = 0; level < maxLevels && holder !== null && position !== 'fixed'; level++) {
    if (position !== 'absolute' || holder.position !== 'static') {
      if (holder.overflow !== 'visible' && cuts(holder, box)) return true
      position = holder.position
    }
    holder.above ??= holderOf(flatParentOf(holder.element), sight)
    holder = holder.above
  }
  return false
}

/** Whether it leaves the middle of a box out, so that nobody can scroll there. What a body cuts, the page scrolls to. */
function cuts(holder: Holder, { left, top, width, height }: Box): boolean {
  if (nameOf(holder.element) === 'body') return false
  holder.box ??= boxOf(holder.element)
  const [across = '', down = across] = holder.overflow.split(' ')
  return (
    leavesOut(across, left + width / 2, holder.box.left, holder.box.width) ||
    leavesOut(down, top + height / 2, holder.box.top, holder.box.height)
  )
}

/** One that is folded up leaves out all of it; else what could be scrolled to is there. */
const leavesOut = (overflow: string, at: number, from: number, size: number): boolean =>
  (overflow !== 'visible' && size < leastPx) ||
  ((overflow === 'hidden' || overflow === 'clip') && (at < from || at > from + size))

/** Whether it can be seen and pressed itself, or lies unseen over boxes that are drawn for it, as some sites build it. */
function isClear(element: Element, { opacity, pointerEvents }: CSSStyleDeclaration, box: Box): boolean {
  if (Number(opacity) > 0.1 && pointerEvents !== 'none') return isShown(element)
  const visible = checkVisibility(element, { visibilityProperty: true })
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
export function isRead(element: Element, sight: Sight): boolean {
  let at: Element | null = element
  // What has no box of its own is where what holds it is.
  while (at !== null && getComputedStyle(at).display === 'contents') at = flatParentOf(at)
  if (at === null || !isSeen(at)) return false
  const box = boxOf(at)
  const large = box.width >= leastPx && box.height >= leastPx
  return large && isInSight(at, getComputedStyle(at).position, box, sight)
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
