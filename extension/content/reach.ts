// A form or a document hands out its fields by name before its own properties: `<input name=action>` hides `form.action`,
// and so in Chromium for our scripts as well. What is asked of a page goes through the prototypes and cannot be hidden.
export const own = <T>(prototype: object, name: string, target: object): T =>
  Reflect.get(prototype, name, target) as T

/** A method of a prototype, to be called with whose it is. Bound by the browser, so that nothing of ours runs in between. */
export const method = <Args extends unknown[], T>(
  of: (...args: Args) => T,
): ((target: object, ...args: Args) => T) => Function.prototype.call.bind(of as () => T)

/** A property of a prototype, likewise. */
export const asked = <T>(prototype: object, name: string): ((target: object) => T) =>
  method(Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T)

const maxAttribute = 200

export const documentElement = (): Element => own(Document.prototype, 'documentElement', document)
export const parentOf = asked<Element | null>(Node.prototype, 'parentElement')
export const firstChildOf = asked<Node | null>(Node.prototype, 'firstChild')
export const nextSiblingOf = asked<Node | null>(Node.prototype, 'nextSibling')
export const nodeTypeOf = asked<number>(Node.prototype, 'nodeType')
export const dataOf = asked<string>(CharacterData.prototype, 'data')
export const titleOf = asked<string>(Document.prototype, 'title')
export const shadowOf = asked<ShadowRoot | null>(Element.prototype, 'shadowRoot')
export const has = method(Element.prototype.hasAttribute)
export const closest = method(Element.prototype.closest as (selector: string) => Element | null)
export const matches = method(Element.prototype.matches as (selector: string) => boolean)
const attributeOf = method(Element.prototype.getAttribute)

/** Cut: a page may put megabytes into an attribute, and patterns run over it. */
export function attribute(element: Element, name: string): string {
  const text = attributeOf(element, name)
  return text === null ? '' : text.length > maxAttribute ? text.slice(0, maxAttribute) : text
}

/** However long: pictures stand in some. */
export const wholeAttribute = (element: Element, name: string): string => attributeOf(element, name) ?? ''

export function within(root: Element | ShadowRoot, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = root instanceof ShadowRoot ? DocumentFragment.prototype : Element.prototype
  return querySelectorAll.call(root, selector)
}

/** All of an element's text, shown or not. */
export const contentOf = (element: Element | null): string =>
  element === null ? '' : (textContentOf(element)?.slice(0, maxText) ?? '')

const textContentOf = asked<string | null>(Node.prototype, 'textContent')

/** The text of it that is shown. An element of SVG or XML has none of its own: all of its text counts. */
export const shownText = (element: Element): string =>
  element instanceof HTMLElement
    ? own<string>(HTMLElement.prototype, 'innerText', element).slice(0, maxText)
    : contentOf(element)

/** More of a page is not read: what asks for a code, or shows recovery codes, is not a book. */
const maxText = 200_000
