import {
  attribute,
  dataOf,
  firstChildOf,
  has,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  shadowOf,
} from './reach.ts'
import { assignedTo, hostOf, nameOf, pageIn, typeOf } from './realms.ts'

// A page read once from its first word to its last, as a person meets it: what is slotted comes where its slot is, what is in
// a shadow root where its host is. A frame of the same origin is a page of its own, after the one that holds it.

/** Something that a person meets on a page. */
export interface Piece {
  /** A `choice` is what one presses or follows: it names another way, seldom the one at hand. */
  readonly kind: 'text' | 'heading' | 'label' | 'choice' | 'field'
  /** The field, or the element that the text stands in. */
  readonly element: Element
  /** Cut; empty for a field. */
  text: string
}

/** More of a page is not read: what asks for a code is not a book. */
const most = { nodes: 20_000, fields: 300, pages: 20, chars: 300, assigned: 100 }

const silent = new Set('script style noscript template head select datalist svg math canvas video'.split(' '))
/** Elements that do not end a sentence. */
const inline = new Set(
  'a abbr b bdi big code em font i kbd label mark s small span strong sub sup u'.split(' '),
)
const kinds = new Map<string, Piece['kind']>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'heading'].map(name => [name, 'heading'] as const),
  ...['a', 'button', 'summary', 'link', 'tab', 'menuitem'].map(name => [name, 'choice'] as const),
  ['label', 'label'],
])
/** Inputs that hold no text. */
const wordless = new Set('hidden checkbox radio submit button reset image file range color'.split(' '))

const framing = new Set(['iframe', 'frame', 'object'])

/** A node on the way, and what it stands in. */
interface Step {
  readonly node: Node
  /** Whether those after it are still to be read as well. */
  readonly onward: boolean
  readonly kind: Piece['kind']
  /** The element that its sentence ends with. */
  readonly block: Node
}

interface Walk {
  readonly pages: Document[]
  readonly steps: Step[]
  pieces: Piece[]
  sentence: Node | undefined
  nodes: number
  fields: number
}

/** The pieces of the page and of each frame that belongs to it, a list a document. */
export function readPieces(page: Document): Piece[][] {
  const { nodes, fields } = most
  const walk: Walk = { pages: [page], steps: [], pieces: [], sentence: undefined, nodes, fields }
  const lists: Piece[][] = []
  // The list grows while it is walked.
  for (const one of walk.pages) {
    walk.pieces = []
    lists.push(walk.pieces)
    enter(walk, one, { kind: 'text', block: one })
    // Not by calling itself: a page may be deeper than the stack.
    for (let step = walk.steps.pop(); step !== undefined; step = walk.steps.pop()) {
      if (--walk.nodes < 0 || walk.fields <= 0) return lists
      take(walk, step)
    }
  }
  return lists
}

function enter({ steps }: Walk, parent: Node, { kind, block }: Pick<Step, 'kind' | 'block'>): void {
  const node = firstChildOf(parent)
  if (node !== null) steps.push({ node, onward: true, kind, block })
}

function take(walk: Walk, step: Step): void {
  const { node, onward, kind, block } = step
  const next = onward ? nextSiblingOf(node) : null
  if (next !== null) walk.steps.push({ node: next, onward, kind, block })
  const type = nodeTypeOf(node)
  if (type === Node.TEXT_NODE) addText(walk, step)
  else if (type === Node.ELEMENT_NODE) takeElement(walk, node as Element, step)
}

function addText(walk: Walk, { node, kind, block }: Step): void {
  const text = dataOf(node).slice(0, most.chars).trim()
  const element = text === '' ? null : (parentOf(node) ?? hostOf(node))
  if (element === null) return
  const last = walk.pieces.at(-1)
  if (last?.kind === kind && walk.sentence === block) last.text = `${last.text} ${text}`.slice(0, most.chars)
  else walk.pieces.push({ kind, element, text })
  walk.sentence = block
}

function takeElement(walk: Walk, element: Element, { kind, block }: Step): void {
  const name = nameOf(element)
  if (isField(element, name)) {
    walk.pieces.push({ kind: 'field', element, text: '' })
    walk.fields -= 1
    return
  }
  if (silent.has(name)) return
  const inner = framing.has(name) ? pageIn(element) : undefined
  if (inner !== undefined && walk.pages.length < most.pages) walk.pages.push(inner)
  const told = kinds.get(attribute(element, 'role')) ?? kinds.get(name)
  const inside = {
    kind: kind === 'choice' || told === undefined ? kind : told,
    block: inline.has(name) ? block : element,
  }
  const slotted = name === 'slot' ? assignedTo(element).slice(0, most.assigned) : []
  for (const node of slotted.toReversed()) walk.steps.push({ node, onward: false, ...inside })
  if (slotted.length === 0) enter(walk, shadowOf(element) ?? element, inside)
}

const isField = (element: Element, name: string): boolean =>
  name === 'textarea' ||
  (name === 'input' && !wordless.has(typeOf(element))) ||
  (has(element, 'contenteditable') && attribute(element, 'contenteditable') !== 'false')
