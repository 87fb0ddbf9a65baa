import { own } from './reach.ts'

// Elements of a frame belong to another realm: `instanceof` denies them, while the getters of this realm's prototypes work on
// them. So they are told apart by name, and asked through the prototypes as everything here.

/** A document or an open shadow root. */
export type Root = Document | ShadowRoot

const svgNamespace = 'http://www.w3.org/2000/svg'

export const nameOf = (element: Element): string => own<string>(Element.prototype, 'localName', element)
export const isSvg = (element: Element): boolean =>
  own<string | null>(Element.prototype, 'namespaceURI', element) === svgNamespace

export const documentOf = (node: Node): Document => own(Node.prototype, 'ownerDocument', node)

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element)

/** The whole of an attribute, however long: pictures stand in some. */
export const wholeAttribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? ''

export const childrenOf = (element: Element): Element[] => [
  ...own<HTMLCollection>(Element.prototype, 'children', element),
]

/** Whether a person sees it once it is scrolled to. */
export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true })

export const elementsOf = (root: Root): NodeListOf<Element> =>
  (isDocument(root) ? Document.prototype : DocumentFragment.prototype).querySelectorAll.call(root, '*')

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

/** An element's text as it is shown, cut. */
export function linesOf(element: Element): string[] {
  try {
    return own<string>(HTMLElement.prototype, 'innerText', element).slice(0, maxText).split('\n')
  } catch {
    return [] // An element of SVG or XML has no such text.
  }
}

const maxText = 200_000
