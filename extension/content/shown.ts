import type { Shown } from '../../src/recovery/shown.ts'
import { LineWriter } from './line-writer.ts'
import {
  attribute,
  dataOf,
  firstChildOf,
  matches,
  nextSiblingOf,
  nodeTypeOf,
  own,
  parentOf,
  shadowOf,
  titleOf,
} from './reach.ts'
import { assignedTo, childrenOf, hostOf, linesOf, nameOf, pageIn, rootElements, typeOf } from './realms.ts'
import { isRead, newSight } from './sight.ts'

// What a page shows, in the stretches that a person sees it in: line by line, and on a line what stands apart. How an element is
// laid out decides, not what it is called: all is `div` in some pages.

const most = { nodes: 20_000, chars: 200_000, roots: 50, assigned: 200 }

const silent = new Set(
  'script style noscript template head select datalist svg math canvas video audio'.split(' '),
)
const headings = new Set('h1 h2 h3 h4 h5 h6 legend heading'.split(' '))
const captions = new Set('th dt caption summary figcaption'.split(' '))
const choices = new Set('a button link tab menuitem'.split(' '))
/** Inline elements that show something by itself. */
const apart = new Set('code kbd samp tt button input textarea'.split(' '))
const crossing = new Set('s del strike'.split(' '))
/** Boldness from which on a line by itself is meant as a heading. */
const boldWeight = 600

/** What an element hands down to what is in it. */
type Inside = Omit<Shown, 'text'>

type Step =
  | { readonly node: Node; readonly onward: boolean; readonly inside: Inside }
  | { readonly close: 'line' | 'part' }

interface Walk {
  readonly lines: LineWriter
  readonly steps: Step[]
  readonly read: (element: Element) => boolean
  nodes: number
}

/** The lines of text of the page, of each open shadow root, and of each frame that belongs to it. For a look whether more is worth it. */
export function roughLines(page: Document): string[] {
  const title = titleOf(page)
  const [roots, lines]: [(Document | ShadowRoot)[], string[]] = [[page], [title]]
  let left = most.nodes
  // The list grows while it is walked.
  for (const root of roots) {
    const elements = rootElements(root)
    lines.push(...elements.flatMap(linesOf))
    for (const element of elements) {
      if (--left < 0) return lines
      elements.push(...childrenOf(element))
      const inner = shadowOf(element) ?? pageIn(element)
      if (inner != null && roots.length < most.roots) roots.push(inner)
    }
  }
  return lines
}

/** What a person sees on the page, with its title first. */
export function shownOn(page: Document): Shown[] {
  const sight = newSight()
  const seen = new Map<Element, boolean>()
  const read = (element: Element): boolean => {
    const known = seen.get(element) ?? isRead(element, sight)
    seen.set(element, known)
    return known
  }
  const walk: Walk = { lines: new LineWriter(most.chars), steps: [], read, nodes: most.nodes }
  walk.lines.add(titleOf(page), {
    kind: 'heading',
    level: 0,
    row: 0,
    struck: false,
  })
  walk.lines.endLine()
  enter(walk, page, { kind: 'text', row: 0, struck: false })
  // Not by calling itself: a page may be deeper than the stack.
  for (let step = walk.steps.pop(); step !== undefined; step = walk.steps.pop()) {
    if ('close' in step) close(walk, step.close)
    else if (--walk.nodes < 0 || walk.lines.isFull()) break
    else take(walk, step)
  }
  walk.lines.endLine()
  return walk.lines.written
}

function enter({ steps }: Walk, parent: Node, inside: Inside): void {
  const node = firstChildOf(parent)
  if (node !== null) steps.push({ node, onward: true, inside })
}

const close = ({ lines }: Walk, what: 'line' | 'part'): void =>
  what === 'line' ? lines.endLine() : lines.endPart()

function take(walk: Walk, { node, onward, inside }: Extract<Step, { node: Node }>): void {
  const next = onward ? nextSiblingOf(node) : null
  if (next !== null) walk.steps.push({ node: next, onward, inside })
  const type = nodeTypeOf(node)
  if (type === Node.TEXT_NODE) addText(walk, node, inside)
  else if (type === Node.ELEMENT_NODE) takeElement(walk, node as Element, inside)
}

function addText({ lines, read }: Walk, node: Node, inside: Inside): void {
  const text = dataOf(node)
  const element = parentOf(node) ?? hostOf(node)
  if (element === null) return
  if (!/\S/.test(text)) lines.addGap()
  else if (read(element)) {
    const { whiteSpace, fontWeight } = getComputedStyle(element)
    const bold = inside.kind === 'text' && Number(fontWeight) >= boldWeight
    lines.add(text, bold ? { ...inside, kind: 'caption' } : inside, /^(pre|break)/.test(whiteSpace))
  }
}

function takeElement(walk: Walk, element: Element, outside: Inside): void {
  const name = nameOf(element)
  if (name === 'br') walk.lines.endLine()
  const style = getComputedStyle(element)
  if (silent.has(name) || name === 'br' || style.display === 'none') return
  const inside = insideOf(walk, element, name, style, outside)
  const ends = endsOf(name, style)
  if (ends !== undefined) {
    close(walk, ends)
    walk.steps.push({ close: ends })
  }
  if (name === 'textarea' || name === 'input') addHeld(walk, element, name, inside)
  else enterElement(walk, element, name, inside)
}

function enterElement(walk: Walk, element: Element, name: string, inside: Inside): void {
  const page = pageIn(element)
  if (page !== undefined && walk.read(element)) enter(walk, page, inside)
  const slotted = name === 'slot' ? assignedTo(element).slice(0, most.assigned) : []
  for (const node of slotted.toReversed()) walk.steps.push({ node, onward: false, inside })
  if (slotted.length === 0) enter(walk, shadowOf(element) ?? element, inside)
}

/** What ends before and after an element: a line, or only what stands together on one. */
function endsOf(name: string, style: CSSStyleDeclaration): 'line' | 'part' | undefined {
  const { display } = style
  if (display === 'contents') return undefined
  if (!/^(inline|ruby)/.test(display)) return 'line'
  const gaps = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight]
  return display !== 'inline' || apart.has(name) || gaps.some(gap => Number.parseFloat(gap) >= 4)
    ? 'part'
    : undefined
}

function insideOf(
  { lines }: Walk,
  element: Element,
  name: string,
  { display, textDecorationLine }: CSSStyleDeclaration,
  { row, struck, ...outside }: Inside,
): Inside {
  const isRow = name === 'li' || name === 'tr' || display === 'table-row' || display === 'list-item'
  return {
    ...((outside.kind === 'text' || outside.kind === 'caption' ? kindOf(element, name) : undefined) ??
      outside),
    row: isRow ? lines.nextRow() : row,
    struck: struck || crossing.has(name) || textDecorationLine.includes('line-through') || isMarked(element),
  }
}

function kindOf(element: Element, name: string): Pick<Shown, 'kind' | 'level'> | undefined {
  const names = [attribute(element, 'role'), name]
  const is = (kinds: ReadonlySet<string>) => names.some(one => kinds.has(one))
  const level = Number(/^h(\d)$/.exec(name)?.[1] ?? (attribute(element, 'aria-level') || 6))
  if (is(headings)) return { kind: 'heading', level }
  return is(choices) ? { kind: 'choice' } : is(captions) ? { kind: 'caption' } : undefined
}

/** Names that programs give to a used code: `code--used`, but not `unused` or `not-used`. */
const isMarked = (element: Element): boolean =>
  /(?<!not|never)(^|[\s_-])(used|redeemed|consumed)($|[\s_])/i.test(attribute(element, 'class'))

/** What a field holds from the start: what a person may have typed into it is no business of ours. */
function addHeld({ lines, read }: Walk, element: Element, name: string, inside: Inside): void {
  const prototype = name === 'input' ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  const text = own<string>(prototype, 'value', element)
  const isText = name === 'textarea' || typeOf(element) === 'text'
  const given = own<string>(prototype, 'defaultValue', element) === text || matches(element, ':read-only')
  if (isText && given && read(element)) lines.add(text, inside, true)
}
