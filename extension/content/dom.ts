import type { Field } from '../../src/form/field.ts'
import { type Around, aroundReader } from './around.ts'
import { type Called, joined, labelReader } from './labels.ts'
import { readPieces } from './pieces.ts'
import { attribute, own } from './reach.ts'
import { boxOf, documentOf, nameOf, typeOf, viewOf } from './realms.ts'
import { type Holders, isUsable } from './sight.ts'

/** A field: an `input`, a `textarea`, or what is `contenteditable`; of this document or of a frame that belongs to it. */
export type Typable = HTMLElement

/** The page's fields that hold text, in the order in which they are met, and what `src/form` decides on for each. */
export interface Found {
  readonly elements: readonly Typable[]
  readonly fields: readonly Field[]
}

const maxPage = 200

export function findFields(): Found {
  const called = labelReader()
  const holders: Holders = new Map()
  const elements: Typable[] = []
  const fields: Field[] = []
  for (const pieces of readPieces(document)) {
    const around = aroundReader(pieces)
    for (const [at, { kind, element }] of pieces.entries()) {
      if (kind !== 'field') continue
      fields.push(described(element, fields.length, { called: called(element), around: around(at), holders }))
      elements.push(element as Typable)
    }
  }
  return { elements, fields }
}

interface Read {
  readonly called: Called
  readonly around: Around
  readonly holders: Holders
}

function described(element: Element, index: number, { called, around, holders }: Read): Field {
  const { top, width } = boxOf(element)
  const { scrollY } = viewOf(element) ?? self
  const type =
    nameOf(element) === 'input' ? typeOf(element) : nameOf(element) === 'textarea' ? 'textarea' : 'editable'
  return {
    index,
    type,
    names: called.names,
    autocomplete: attribute(element, 'autocomplete').toLowerCase(),
    inputMode: attribute(element, 'inputmode').toLowerCase(),
    pattern: attribute(element, 'pattern'),
    maxLength: lengthOf(attribute(element, 'maxlength')),
    label: called.label || around.before,
    around: around.above,
    below: [called.help, around.below].filter(Boolean).join('\n'),
    choices: around.choices,
    page: pageOf(element),
    usable: isUsable(element, holders),
    topPx: Math.round(top + scrollY),
    widthPx: Math.round(width),
  }
}

const lengthOf = (text: string): number | undefined =>
  /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined

/** The title, the path of the address, and what the form is called. */
function pageOf(element: Element): string {
  const page = documentOf(element)
  const form = Element.prototype.closest.call(element, 'form')
  const names = form === null ? [] : ['action', 'id', 'name'].map(name => attribute(form, name))
  const path = page === document ? location.pathname : ''
  return joined([own<string>(Document.prototype, 'title', page), path, ...names]).slice(0, maxPage)
}
