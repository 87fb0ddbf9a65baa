import type { Field, Verdict } from './field.ts'

/** One field and the text to type into it. */
export interface Stroke {
  readonly field: number
  readonly text: string
}

/** What is typed where: a code in one piece, or a digit a box. Empty when the verdict has no place for it. */
export function planFill(verdict: Verdict, fields: readonly Field[], text: string): readonly Stroke[] {
  if (verdict.kind === 'none') return []
  if (verdict.kind !== 'boxes')
    return single(verdict.field, fitted(text, fields[verdict.field]), fields[verdict.field])
  const digits = [...text]
  return digits.length === verdict.fields.length
    ? verdict.fields.map((field, at) => ({ field, text: digits[at] ?? '' }))
    : []
}

/** What does not fit is not typed at all: half a code is none, and letters in a field for numbers come to nothing. */
const single = (
  field: number,
  text: string,
  { maxLength = Number.POSITIVE_INFINITY, type }: Partial<Field> = {},
): Stroke[] =>
  text.length <= maxLength && (type !== 'number' || /^\d+$/.test(text)) ? [{ field, text }] : []

/** A recovery code loses its hyphens where the field has room for the letters alone, or is for numbers. */
function fitted(text: string, field: Field | undefined): string {
  const bare = text.replace(/[- ]/g, '')
  if (field?.type === 'number') return bare
  const tooLong = field?.maxLength !== undefined && text.length > field.maxLength
  return tooLong && bare.length <= (field?.maxLength ?? 0) ? bare : text
}
