import type { Field } from './field.ts'
import { folded } from './folded.ts'
import { asWords } from './says.ts'

/** Somewhere that a code may go, one field or a row of boxes, with what is said there, folded. */
export interface Place {
  /** The first field of it. */
  readonly field: Field
  readonly fields: readonly Field[]
  readonly label: string
  readonly names: string
  /** Paragraphs, the nearest last. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly choices: string
  readonly page: string
}

export function placeOf(first: Field, ...others: readonly Field[]): Place {
  const fields = [first, ...others]
  const { below, choices } = others.at(-1) ?? first
  return {
    field: first,
    fields,
    label: folded([...new Set(fields.map(({ label }) => label))].join(' ')),
    names: asWords(fields.map(({ names }) => names).join(' ')),
    above: folded(first.around).split('\n'),
    below: folded(below).split('\n'),
    choices: folded(choices),
    page: asWords(first.page),
  }
}

/** All that is said at a place. */
export const textsOf = ({ label, names, above, below, choices, page }: Place): string[] => [
  label,
  names,
  ...above,
  ...below,
  choices,
  page,
]
