import type { Field } from './field.ts'

const fewest = 4
const most = 8
const narrowPx = 90

/** Parts fields into rows of 4 to 8 boxes for one character each, and all the others. */
export function partBoxes(fields: readonly Field[]): { rows: [Field, ...Field[]][]; others: Field[] } {
  const runs: Field[][] = []
  for (const field of fields) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (before !== undefined && areAlike(before, field)) run?.push(field)
    else runs.push([field])
  }
  const rows = runs.filter(isRow)
  return { rows, others: runs.filter(run => !isRow(run)).flat() }
}

const isRow = (run: Field[]): run is [Field, ...Field[]] => run.length >= fewest && run.length <= most

/** Two boxes of one row: as wide as each other, and each for one character by its own word, its width, or its number. */
function areAlike(one: Field, other: Field): boolean {
  if (one.type !== other.type || Math.abs(one.widthPx - other.widthPx) > 4) return false
  // The first box of a row may take a whole code, to be pasted.
  if (other.maxLength !== undefined && other.maxLength !== 1) return false
  const sameRow = Math.abs(one.topPx - other.topPx) <= 6
  const numbered = isNumbered(one.names, other.names) || isNumbered(one.label, other.label)
  return other.maxLength === 1 || (sameRow && other.widthPx <= narrowPx) || numbered
}

/** “Digit 1” and “Digit 2”; `otp` and `otp-1`. */
function isNumbered(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[-_]?\d+/g, '')
  return one !== other && bare(one) === bare(other)
}
