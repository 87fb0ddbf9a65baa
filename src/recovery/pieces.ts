import { saysUsed, unmarked } from './marks.ts'

/** A part of a text that stands for itself: what may be a code, or several words that may be one. */
export interface Piece {
  readonly text: string
  readonly kind: 'code' | 'words'
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
    .split(/[,;|\t]| {2,}| (?=\d{1,3}[.):] )/)
    .map(cell => cell.trim())
    .filter(cell => cell !== '')

type Candidate = Pick<Piece, 'text' | 'kind' | 'shape'>

/** The code that a cell is, or the row of codes. Nothing where there is anything else in it. */
function candidatesIn(cell: string): Candidate[] {
  for (const text of [cell, cell.replace(/^\d{1,3} /, '')]) {
    const one = codeIn(text)
    if (one !== undefined) return [one]
    const row = text.split(' ').map(codeIn)
    if (row.length > 1 && row.every(code => code !== undefined)) return row
  }
  return wordsIn(cell) > 0 ? [{ text: cell, kind: 'words', shape: '' }] : []
}

/** How many small words a text is, joined by hyphens or blanks; 0 where it is anything else. */
export const wordsIn = (text: string): number =>
  /^\p{Ll}{3,12}(?:[ -]\p{Ll}{3,12}){1,11}$/u.test(text) ? text.split(/[ -]/).length : 0

const joined = /^[a-z\d]{2,12}(?:-[a-z\d]{2,12}){1,7}$/i
/** Digits in more groups than three are several codes in a row, and nobody knows where each ends. */
const spaced = /^(?!(?:\d+ ){3})(?:[A-Z\d]{4,5}(?: [A-Z\d]{4,5}){1,7}|[a-z\d]{4,5}(?: [a-z\d]{4,5}){1,7})$/
const whole = /^[a-z\d]{6,64}$/i
const date = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-(?:\d{1,2}|[a-z]{3})-(?:\d{2}|\d{4})|(?:19|20)\d{2}-\d{2})$/i

/** Groups joined by hyphens, as many each joined by spaces, or one piece; with a digit somewhere, or as no word is written. */
function codeIn(text: string): Candidate | undefined {
  const isCode =
    (joined.test(text) && (hasDigit(text) || isEven(text)) && !date.test(text)) ||
    (spaced.test(text) && hasDigit(text) && isEven(text)) ||
    (whole.test(text) && (hasDigit(text) || isScrambled(text)))
  if (!isCode || text.replace(/[- ]/g, '').length < 6) return undefined
  return { text, kind: 'code', shape: text.replace(/[a-z\d]+/gi, group => String(group.length)) }
}

const hasDigit = (text: string): boolean => /\d/.test(text)

/** All groups of one length, and long enough for none to be a syllable. */
function isEven(text: string): boolean {
  const [first = 0, ...others] = text.split(/[- ]/).map(group => group.length)
  return first >= 4 && others.every(length => length === first)
}

/** Letters alone, and no word: five consonants in a row, or capitals in the middle of small ones. */
const isScrambled = (text: string): boolean =>
  text.length >= 8 &&
  text.length <= 32 &&
  (/[bcdfghjklmnpqrstvwxz]{5}/i.test(text) || /[a-z][A-Z]+[a-z]/.test(text))
