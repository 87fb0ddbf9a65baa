import type { Field } from '../../src/form/field.ts'

// A form or a document hands out its fields by name before its own properties: `<input name=action>` hides `form.action`,
// and so in Chromium for our scripts as well. What is asked of either goes through the prototype and cannot be hidden.
const own = <T>(prototype: object, name: string, target: object): T =>
  Reflect.get(prototype, name, target) as T
const documentElement = (): HTMLElement => own(Document.prototype, 'documentElement', document)
const parentOf = (node: Node): HTMLElement | null => own(Node.prototype, 'parentElement', node)
const textOf = (element: HTMLElement): string =>
  own<string>(HTMLElement.prototype, 'innerText', element) ?? ''
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? ''
const within = (element: Element, selector: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(element, selector),
]

export type Typable = HTMLInputElement | HTMLTextAreaElement

const fieldSelector = 'input:not([type=hidden]), textarea'
const maxAround = 400

/** The page's fields that hold text, in document order; open shadow roots included. */
export function typables(): Typable[] {
  return deep(documentElement()).filter(
    (element): element is Typable =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement,
  )
}

function deep(root: Element): Element[] {
  const found: Element[] = []
  for (const element of within(root, '*')) {
    if (Element.prototype.matches.call(element, fieldSelector)) found.push(element)
    const shadow = own<ShadowRoot | null>(Element.prototype, 'shadowRoot', element)
    for (const child of shadow?.children ?? [])
      found.push(...(child.matches(fieldSelector) ? [child] : []), ...deep(child))
  }
  return found
}

/** What `src/form` decides on, for each field of the page. */
export const describe = (elements: readonly Typable[]): Field[] => elements.map(described)

function described(element: Typable, index: number): Field {
  const box = element.getBoundingClientRect()
  return {
    index,
    type: element.type,
    names: [element.name, element.id, attribute(element, 'data-testid')].filter(Boolean).join(' '),
    autocomplete: attribute(element, 'autocomplete').toLowerCase(),
    inputMode: attribute(element, 'inputmode').toLowerCase(),
    pattern: attribute(element, 'pattern'),
    maxLength: element.maxLength >= 0 ? element.maxLength : undefined,
    label: labelOf(element),
    around: aroundOf(element),
    usable: isUsable(element, box),
    filled: element.value.trim() !== '',
    widthPx: Math.round(box.width),
  }
}

function labelOf(element: Typable): string {
  const labelled = attribute(element, 'aria-labelledby')
    .split(/\s+/)
    .map(id => Document.prototype.getElementById.call(document, id)?.textContent ?? '')
  const labels = [...(element.labels ?? [])].map(label => label.textContent ?? '')
  const said = ['aria-label', 'placeholder', 'title'].map(name => attribute(element, name))
  return [...labels, ...labelled, ...said].join(' ').replace(/\s+/g, ' ').trim().slice(0, maxAround)
}

/** Text of the nearest ancestor that says something, and of the headings of the page, which say what the page is for. */
function aroundOf(element: Typable): string {
  let near = ''
  for (let up = parentOf(element); up !== null && near.trim().length < 40; up = parentOf(up))
    near = textOf(up)
  const headings = within(documentElement(), 'h1, h2, legend, [role=heading]')
    .slice(0, 4)
    .map(heading => heading.textContent ?? '')
  return [...headings, near].join(' ').replace(/\s+/g, ' ').trim().slice(0, maxAround)
}

function isUsable(element: Typable, box: DOMRect): boolean {
  const style = getComputedStyle(element)
  const seen =
    style.visibility === 'visible' && box.width >= 4 && box.height >= 4 && element.checkVisibility()
  return seen && !element.disabled && !element.readOnly && Number(style.opacity) > 0.1
}

const maxText = 200_000

/** The page's visible text, a line a block; text in read-only areas, where sites like to show codes, included. */
export function visibleLines(): string[] {
  const areas = within(documentElement(), 'textarea')
    .filter((area): area is HTMLTextAreaElement => area instanceof HTMLTextAreaElement && area.readOnly)
    .map(area => area.value)
  return [textOf(documentElement()), ...areas].join('\n').slice(0, maxText).split('\n')
}
