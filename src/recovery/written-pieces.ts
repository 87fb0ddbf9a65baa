import { saysUsed, unmarked } from './marks.ts'
import { shapeOf } from './shape.ts'

/** A part of a text that stands for itself: what may be a code, or several words that may be one. */
export interface Piece {
  readonly text: string
  /** Letters without a digit can be a code or a word: they are one where they stand among codes of the same shape. */
  readonly kind: 'code' | 'letters' | 'words'
  /** Lengths of the groups, and what joins them: `4-4-4`. Of words none. */
  readonly shape: string
  /** Counted from 0. */
  readonly line: number
  /** The text marks it as used. */
  readonly used: boolean
}

/** All pieces of a text, in its order. Sentences, dates, addresses and names yield none. */
export const piecesOf = (text: string): Piece[] =>
  text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).flatMap((line, at) => piecesIn(line, at))

function piecesIn(line: string, at: number): Piece[] {
  const cells = cellsOf(line)
  return cells.flatMap((cell, column) => {
    const { text, used } = unmarked(cell)
    const usedBeside = saysUsed(cells[column + 1])
    return candidatesIn(text).map(candidate => ({ ...candidate, line: at, used: used || usedBeside }))
  })
}

/** Columns stand apart by commas, bars, wide gaps, or the number that begins the next one. */
const cellsOf = (line: string): string[] =>
  line
    .split(/[;|\t]| {2,}| (?=\d{1,3}[.):] )/)
    .flatMap(column => partsOf(column.split(',')))
    .map(cell => cell.trim())
    .filter(cell => cell !== '')

/** A sentence has commas too, and what stands between two of them may look like a code. */
const partsOf = (parts: string[]): string[] =>
  parts.length > 1 && parts.some(part => isProse(part.trim())) ? [] : parts

function isProse(part: string): boolean {
  const { text } = unmarked(part)
  return text.includes(' ') && !saysUsed(part) && candidatesIn(text).every(({ kind }) => kind !== 'code')
}

type Candidate = Pick<Piece, 'text' | 'kind' | 'shape'>

/** The code that a cell is, or the row of codes. Nothing where there is anything else in it. */
function candidatesIn(cell: string): Candidate[] {
  for (const text of [cell, cell.replace(/^\d{1,3} /, '')]) {
    const one = codeIn(text)
    const row = rowIn(text)
    if (one?.kind === 'code' || (one !== undefined && row.length === 0)) return [one]
    if (row.length > 0) return row
  }
  return wordsIn(cell) > 0 ? [{ text: cell, kind: 'words', shape: '' }] : []
}

/** Several codes with a blank between them: each is sure to be one, or of the same shape as one that is. */
function rowIn(text: string): Candidate[] {
  const row = text.split(' ').map(codeIn)
  const codes = row.filter(one => one !== undefined)
  const isRow =
    row.length > 1 &&
    codes.length === row.length &&
    codes.some(({ kind }) => kind === 'code') &&
    (codes.every(({ kind }) => kind === 'code') || codes.every(({ shape }) => shape === codes[0]?.shape))
  return isRow ? codes : []
}

/** How many small words a text is, joined by hyphens or blanks; 0 where it is anything else. */
export const wordsIn = (text: string): number =>
  /^\p{Ll}{3,12}(?:[ -]\p{Ll}{3,12}){1,11}$/u.test(text) ? text.split(/[ -]/).length : 0

const joined = /^[a-z\d]{2,12}(?:-[a-z\d]{2,12}){1,7}$/i
/** Groups of one length. Digits in more than three of them are several codes in a row, and nobody knows where each ends. */
const spaced =
  /^(?!\d+(?: \d+){3})(?:\d{3}(?: \d{3}){1,2}|[A-Z\d]{4}(?: [A-Z\d]{4}){1,7}|[a-z\d]{4}(?: [a-z\d]{4}){1,7}|[A-Z\d]{5}(?: [A-Z\d]{5}){1,7}|[a-z\d]{5}(?: [a-z\d]{5}){1,7})$/
const whole = /^[a-z\d]{6,64}$/i
const date = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-(?:\d{1,2}|[a-z]{3})-(?:\d{2}|\d{4})|(?:19|20)\d{2}-\d{2})$/i

/** Groups joined by hyphens or by spaces, or one piece; sure to be a code with a digit in it, or where no word is written so. */
function codeIn(text: string): Candidate | undefined {
  const isOne = (joined.test(text) && !date.test(text)) || spaced.test(text) || whole.test(text)
  if (!isOne || text.replace(/[- ]/g, '').length < 6) return undefined
  const isSure = /\d/.test(text) || (text.includes('-') && isEven(text)) || isScrambled(text)
  return { text, kind: isSure ? 'code' : 'letters', shape: shapeOf(text) }
}

/** All groups of one length, and long enough for none to be a syllable. */
function isEven(text: string): boolean {
  const [first = 0, ...others] = text.split('-').map(group => group.length)
  return first >= 4 && others.every(length => length === first)
}

/** Letters alone, and no word: five consonants in a row, or capitals in the middle of small ones. */
const isScrambled = (text: string): boolean =>
  whole.test(text) &&
  text.length >= 8 &&
  (/[bcdfghjklmnpqrstvwxz]{5}/i.test(text) || /[a-z][A-Z]+[a-z]/.test(text))
