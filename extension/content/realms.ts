import { asked, method, own, parentOf } from './reach.ts'

// Elements of a frame belong to another realm: `instanceof` denies them, while the getters of this realm's prototypes work on
// them. So they are told apart by name, and asked through the prototypes as everything here.

/** A document or an open shadow root. */
export type Root = Document | ShadowRoot

const svgNamespace = 'http://www.w3.org/2000/svg'

export const nameOf = asked<string>(Element.prototype, 'localName')
export const isSvg = (element: Element): boolean =>
  own<string | null>(Element.prototype, 'namespaceURI', element) === svgNamespace

export const boxOf = method(Element.prototype.getBoundingClientRect)

export const childrenOf = (element: Element): Element[] => [
  ...own<HTMLCollection>(Element.prototype, 'children', element),
]

/** Whether a person sees it once it is scrolled to. */
export const isShown = (element: Element): boolean => checkVisibility(element, seenThrough)

export const checkVisibility = method(Element.prototype.checkVisibility)
const seenThrough = { opacityProperty: true, visibilityProperty: true }

export const elementsOf = (root: Root, selector = '*'): NodeListOf<Element> =>
  (isDocument(root) ? Document.prototype : DocumentFragment.prototype).querySelectorAll.call(root, selector)

/** The document or shadow root that an element is in. */
export const rootOf = method(Node.prototype.getRootNode) as (node: Node) => Root

/** The element of that id in the same root, where alone an id means something. */
export function byId(element: Element, id: string): Element | null {
  const root = rootOf(element)
  return (isDocument(root) ? Document : DocumentFragment).prototype.getElementById.call(root, id)
}

export const rootElements = (root: Root): Element[] => [
  ...own<HTMLCollection>((isDocument(root) ? Document : DocumentFragment).prototype, 'children', root),
]

const isDocument = (root: Root): root is Document => own<number>(Node.prototype, 'nodeType', root) === 9

const frames: Readonly<Record<string, () => object>> = {
  iframe: () => HTMLIFrameElement.prototype,
  frame: () => HTMLFrameElement.prototype,
  object: () => HTMLObjectElement.prototype,
}

/** The document that an element shows within itself; `undefined` for one of another origin. */
export function frameOf(element: Element): Document | undefined {
  const prototype = frames[nameOf(element)]?.()
  if (prototype === undefined) return undefined
  try {
    return own<Document | null>(prototype, 'contentDocument', element) ?? undefined
  } catch {
    return undefined // Firefox throws where Chrome says null.
  }
}

export const documentOf = asked<Document>(Node.prototype, 'ownerDocument')

/** The window that shows an element's document. */
export const viewOf = (element: Element): Window | null =>
  own(Document.prototype, 'defaultView', documentOf(element))

/** The frame whose document an element belongs to, where that frame is of this page's own origin. */
export function frameAround(element: Element): Element | null {
  const view = viewOf(element)
  return view === null || view === self.top ? null : view.frameElement
}

/**
 * The document of a frame that is as much this page as what is around it. Being reachable does not make it that: two hosts that
 * set the same `document.domain` reach each other, and have two origins still.
 */
export function pageIn(element: Element): Document | undefined {
  const inner = frameOf(element)
  const view = inner && own<Window | null>(Document.prototype, 'defaultView', inner)
  return view?.origin === self.origin ? inner : undefined
}

export const typeOf = asked<string>(HTMLInputElement.prototype, 'type')

/** The host of the shadow root that a node is in. */
export function hostOf(node: Node): Element | null {
  const root = rootOf(node)
  // A document would look for a form that is called so.
  return root === documentOf(node) ? null : ((root as Partial<ShadowRoot>).host ?? null)
}

/** What holds an element where it is drawn: the slot it is put into, its parent, or the host of its shadow root. */
export const flatParentOf = (element: Element): Element | null =>
  slotOf(element) ?? parentOf(element) ?? hostOf(element)

const slotOf = asked<Element | null>(Element.prototype, 'assignedSlot')

/** What is put into a slot. */
export const assignedTo = (slot: Element): Node[] => HTMLSlotElement.prototype.assignedNodes.call(slot)

/** An element's text as it is shown, cut. */
export function linesOf(element: Element): string[] {
  try {
    return own<string>(HTMLElement.prototype, 'innerText', element).slice(0, maxText).split('\n')
  } catch {
    return [] // An element of SVG or XML has no such text.
  }
}

const maxText = 200_000
