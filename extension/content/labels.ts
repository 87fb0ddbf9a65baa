import { asked, attribute, closest, contentOf } from './reach.ts'
import { byId, elementsOf, hostOf, nameOf, rootOf } from './realms.ts'

/** What a page calls a field, and what it says beside it. */
export interface Called {
  /** `name`, `id` and such, of the field and of the components that it is in. */
  readonly names: string
  readonly label: string
  /** What `aria-describedby` points to. */
  readonly help: string
}

const nameAttributes = ['name', 'id', 'data-testid', 'formcontrolname']
const labelAttributes = ['aria-label', 'label', 'placeholder', 'title', 'data-placeholder']
/** A component seldom holds its input in more shadow roots than that. */
const maxHosts = 3
const maxIds = 5
const maxLabel = 200

/** Reads what fields are called. Text that several fields point to is read once: it may be as long as the page likes. */
export function labelReader(): (field: Element) => Called {
  const texts = new Map<Element, string>()
  const textOf = (element: Element): string => {
    const text = texts.get(element) ?? contentOf(element).slice(0, maxLabel)
    texts.set(element, text)
    return text
  }
  const pointed = (element: Element, name: string) => idsIn(element, name).map(textOf)
  return field => {
    const itself = [field, ...hostsOf(field)]
    const labels = itself.flatMap(one => [...labelsOf(one).map(textOf), ...pointed(one, 'aria-labelledby')])
    return {
      names: joined(itself.flatMap(one => said(one, nameAttributes))),
      label: joined([...labels, ...itself.flatMap(one => said(one, labelAttributes))]),
      help: joined(itself.flatMap(one => pointed(one, 'aria-describedby'))),
    }
  }
}

const said = (element: Element, attributes: readonly string[]): string[] =>
  attributes.map(name => attribute(element, name))

export const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter(Boolean).map(text => text.replace(/\s+/g, ' ').trim()))].join(' ').trim()

function hostsOf(element: Element): Element[] {
  const hosts: Element[] = []
  for (let host = hostOf(element); host !== null && hosts.length < maxHosts; host = hostOf(host))
    hosts.push(host)
  return hosts
}

/** The `label` elements of a field, and of anything else that one wraps or names. */
function labelsOf(element: Element): Element[] {
  const name = nameOf(element)
  if (name === 'input') return [...(labelsOfInput(element) ?? [])]
  if (name === 'textarea') return [...(labelsOfArea(element) ?? [])]
  const around = closest(element, 'label')
  const id = attribute(element, 'id')
  const naming = id === '' ? [] : [...elementsOf(rootOf(element), `label[for="${CSS.escape(id)}"]`)]
  return around === null ? naming : [around, ...naming]
}

const labelsOfInput = asked<NodeListOf<Element> | null>(HTMLInputElement.prototype, 'labels')
const labelsOfArea = asked<NodeListOf<Element> | null>(HTMLTextAreaElement.prototype, 'labels')

/** Ids count within the root in which they are used. */
function idsIn(element: Element, name: string): Element[] {
  const ids = attribute(element, name)
  if (ids === '') return []
  return ids
    .split(/\s+/)
    .slice(0, maxIds)
    .map(id => byId(element, id))
    .filter(found => found !== null)
}
