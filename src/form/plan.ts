import type { Field, Verdict } from './field.ts'

/** One field and the text to type into it. */
export interface Stroke {
  readonly field: number
  readonly text: string
}

/** What is typed where: a code in one piece, or a digit a box. Empty when the verdict has no place for it. */
export function planFill(verdict: Verdict, fields: readonly Field[], text: string): readonly Stroke[] {
  if (verdict.kind === 'none') return []
  if (verdict.kind !== 'boxes') {
    const fitted = fittedTo(fields[verdict.field] ?? {}, text)
    return fitted === undefined ? [] : [{ field: verdict.field, text: fitted }]
  }
  const digits = [...text]
  return digits.length === verdict.fields.length
    ? verdict.fields.map((field, at) => ({ field, text: digits[at] ?? '' }))
    : []
}

/**
 * The writing of a text that a field takes: as it is, without its gaps, or with one in the middle where the pattern asks for that.
 * What does not fit is not typed at all: half a code is none, and letters in a field for numbers come to nothing.
 */
function fittedTo(
  { maxLength = Number.POSITIVE_INFINITY, type, pattern = '' }: Partial<Field>,
  text: string,
) {
  const bare = text.replace(/[- ]/g, '')
  const middle = Math.ceil(bare.length / 2)
  const halves = [bare.slice(0, middle), bare.slice(middle)]
  const fitting = [text, bare, halves.join(' '), halves.join('-')].filter(
    writing => writing.length <= maxLength && (type !== 'number' || /^\d+$/.test(writing)),
  )
  // A pattern that refuses every writing is a slip of the site's: what is short enough is typed all the same.
  return fitting.find(writing => agrees(pattern, writing)) ?? fitting[0]
}

/** HTML, “The pattern attribute”: the whole value has to match, and a pattern that is no expression counts as none. */
function agrees(pattern: string, value: string): boolean {
  try {
    return pattern === '' || new RegExp(`^(?:${pattern})$`, 'v').test(value)
  } catch {
    return true
  }
}
