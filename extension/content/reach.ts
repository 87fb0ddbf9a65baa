// A form or a document hands out its fields by name before its own properties: `<input name=action>` hides `form.action`,
// and so in Chromium for our scripts as well. What is asked of a page goes through the prototypes and cannot be hidden.
export const own = <T>(prototype: object, name: string, target: object): T =>
  Reflect.get(prototype, name, target) as T

/** The same for what is asked of thousands of nodes: the getter is looked up once. */
export function asked<T>(prototype: () => object, name: string): (target: object) => T {
  let get: (() => T) | undefined
  return target => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as () => T
    return get.call(target)
  }
}

const maxAttribute = 200

export const documentElement = (): Element => own(Document.prototype, 'documentElement', document)
export const parentOf = asked<Element | null>(() => Node.prototype, 'parentElement')
export const firstChildOf = asked<Node | null>(() => Node.prototype, 'firstChild')
export const nextSiblingOf = asked<Node | null>(() => Node.prototype, 'nextSibling')
export const nodeTypeOf = asked<number>(() => Node.prototype, 'nodeType')
export const dataOf = asked<string>(() => CharacterData.prototype, 'data')
export const titleOf = asked<string>(() => Document.prototype, 'title')
export const shadowOf = asked<ShadowRoot | null>(() => Element.prototype, 'shadowRoot')

/** Cut: a page may put megabytes into an attribute, and patterns run over it. */
export const attribute = (element: Element, name: string): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, maxAttribute)

export const has = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name)

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector)

export function within(root: Element | ShadowRoot, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = root instanceof ShadowRoot ? DocumentFragment.prototype : Element.prototype
  return querySelectorAll.call(root, selector)
}

/** All of an element's text, shown or not. */
export const contentOf = (element: Element | null): string =>
  element === null
    ? ''
    : (own<string | null>(Node.prototype, 'textContent', element)?.slice(0, maxText) ?? '')

/** The text of it that is shown. An element of SVG or XML has none of its own: all of its text counts. */
export const shownText = (element: Element): string =>
  element instanceof HTMLElement
    ? own<string>(HTMLElement.prototype, 'innerText', element).slice(0, maxText)
    : contentOf(element)

/** More of a page is not read: what asks for a code, or shows recovery codes, is not a book. */
const maxText = 200_000
