import { type Field, mayTake } from '../../src/form/field.ts'
import { type Around, aroundReader } from './around.ts'
import { type Called, joined, labelReader } from './labels.ts'
import { readPieces } from './pieces.ts'
import { asked, attribute, closest, titleOf } from './reach.ts'
import { boxOf, documentOf, nameOf, typeOf } from './realms.ts'
import { isUsable, newSight, type Sight, viewAt } from './sight.ts'

/** A field: an `input`, a `textarea`, or what is `contenteditable`; of this document or of a frame that belongs to it. */
export type Typable = HTMLElement

/** The page's fields that hold text, in the order in which they are met, and what `src/form` decides on for each. */
export interface Found {
  readonly elements: readonly Typable[]
  readonly fields: readonly Field[]
}

const maxPage = 200

export function findFields(): Found {
  const read: Read = { called: labelReader(), page: pageReader(), sight: newSight() }
  const elements: Typable[] = []
  const fields: Field[] = []
  for (const pieces of readPieces(document)) {
    const around = aroundReader(pieces)
    for (const [at, { kind, element }] of pieces.entries()) {
      if (kind !== 'field') continue
      fields.push(described(element, fields.length, read, () => around(at)))
      elements.push(element as Typable)
    }
  }
  return { elements, fields }
}

interface Read {
  readonly called: (element: Element) => Called
  readonly page: (element: Element) => string
  readonly sight: Sight
}

function described(element: Element, index: number, read: Read, around: () => Around): Field {
  const type = kindOf(element)
  const autocomplete = attribute(element, 'autocomplete').toLowerCase()
  const box = boxOf(element)
  const usable = isUsable(element, box, read.sight)
  return {
    index,
    type,
    autocomplete,
    ...(usable && mayTake({ type, autocomplete }) ? said(element, read, around()) : nothingSaid),
    inputMode: attribute(element, 'inputmode').toLowerCase(),
    pattern: attribute(element, 'pattern'),
    maxLength: lengthOf(attribute(element, 'maxlength')),
    usable,
    topPx: Math.round(box.top + viewAt(element, read.sight).scrollY),
    widthPx: Math.round(box.width),
  }
}

type Said = Pick<Field, 'names' | 'label' | 'around' | 'below' | 'choices' | 'page'>

const nothingSaid: Said = { names: '', label: '', around: '', below: '', choices: '', page: '' }

function said(element: Element, { called, page }: Read, around: Around): Said {
  const { names, label, help } = called(element)
  return {
    names,
    label: label || around.before,
    around: around.above,
    below: [help, around.below].filter(Boolean).join('\n'),
    choices: around.choices,
    page: page(element),
  }
}

function kindOf(element: Element): string {
  const name = nameOf(element)
  return name === 'input' ? typeOf(element) : name === 'textarea' ? name : 'editable'
}

const lengthOf = (text: string): number | undefined =>
  /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined

/** Reads the title, the path of the address, and what the form of a field is called. */
function pageReader(): (element: Element) => string {
  const known = new Map<Element | Document, string>()
  return element => {
    const form = closest(element, 'form')
    const page = documentOf(element)
    const told = known.get(form ?? page) ?? pageOf(page, form)
    known.set(form ?? page, told)
    return told
  }
}

/** The path of a page's address. */
const pathOf = (page: Document): string => /^\w+:\/\/[^/]*([^?#]*)/.exec(addressOf(page))?.[1] ?? ''
const addressOf = asked<string>(Document.prototype, 'URL')

function pageOf(page: Document, form: Element | null): string {
  const names = form === null ? [] : ['action', 'id', 'name'].map(name => attribute(form, name))
  const path = page === document ? pathOf(page) : ''
  return joined([titleOf(page), path, ...names]).slice(0, maxPage)
}
