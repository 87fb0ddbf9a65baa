import type { Field } from '../../src/form/field.ts'
import {
  attribute,
  byId,
  contentOf,
  documentElement,
  matches,
  parentOf,
  shadowOf,
  shownText,
  within,
} from './reach.ts'

export type Typable = HTMLInputElement | HTMLTextAreaElement

const fieldSelector = 'input:not([type=hidden]), textarea'
/** A page that asks for a code has few fields; one with thousands is not read to its end. */
const maxFields = 300
const maxWords = 400
/** An ancestor further up holds the page rather than the form. */
const maxLevels = 8

/** The page's fields that hold text, in document order; open shadow roots included. */
export function typables(): Typable[] {
  const found: Typable[] = []
  gather(documentElement(), found)
  return found
}

function gather(root: Element | ShadowRoot, found: Typable[]): void {
  for (const element of within(root, '*')) {
    if (found.length >= maxFields) return
    if (isTypable(element) && matches(element, fieldSelector)) found.push(element)
    const shadow = shadowOf(element)
    if (shadow !== null) gather(shadow, found)
  }
}

const isTypable = (element: Element): element is Typable =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** What `src/form` decides on, for each field of the page. */
export function describe(elements: readonly Typable[]): Field[] {
  const headings = [...within(documentElement(), 'h1, h2, legend, [role=heading]')].slice(0, 4).map(contentOf)
  const texts = new Map<Element, string>()
  return elements.map((element, index) => ({
    ...described(element, index),
    around: words([...headings, nearText(element, texts)]),
  }))
}

function described(element: Typable, index: number): Omit<Field, 'around'> {
  const box = element.getBoundingClientRect()
  return {
    index,
    type: element.type,
    names: ['name', 'id', 'data-testid']
      .map(name => attribute(element, name))
      .filter(Boolean)
      .join(' '),
    autocomplete: attribute(element, 'autocomplete').toLowerCase(),
    inputMode: attribute(element, 'inputmode').toLowerCase(),
    pattern: attribute(element, 'pattern'),
    maxLength: element.maxLength >= 0 ? element.maxLength : undefined,
    label: labelOf(element),
    usable: isUsable(element, box),
    widthPx: Math.round(box.width),
  }
}

const words = (texts: readonly string[]): string =>
  texts.join(' ').replace(/\s+/g, ' ').trim().slice(0, maxWords)

function labelOf(element: Typable): string {
  const labelled = attribute(element, 'aria-labelledby')
    .split(/\s+/)
    .map(id => contentOf(byId(id)))
  const said = ['aria-label', 'placeholder', 'title'].map(name => attribute(element, name))
  return words([...[...(element.labels ?? [])].map(contentOf), ...labelled, ...said])
}

/** Text of the nearest ancestor that says something. Asked once an ancestor, which many fields share. */
function nearText(element: Typable, texts: Map<Element, string>): string {
  let near = ''
  let up = parentOf(element)
  for (let level = 0; level < maxLevels && up !== null && near.length < 40; level++) {
    near = texts.get(up) ?? words([shownText(up)])
    texts.set(up, near)
    up = parentOf(up)
  }
  return near
}

/** Whether a person could see it, somewhere on the page, and type into it. */
export function isUsable(element: Typable, box: DOMRect = element.getBoundingClientRect()): boolean {
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const onPage = box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.width >= 4 && box.height >= 4
  const clear = Number(getComputedStyle(element).opacity) > 0.1
  return shown && onPage && clear && !element.disabled && !element.readOnly
}

/** The page's visible text, a line a block; text in read-only areas, where sites like to show codes, included. */
export function visibleLines(): string[] {
  const areas = [...within(documentElement(), 'textarea')]
    .filter((area): area is HTMLTextAreaElement => area instanceof HTMLTextAreaElement && area.readOnly)
    .map(area => area.value)
  return [shownText(documentElement()), ...areas].join('\n').split('\n')
}
