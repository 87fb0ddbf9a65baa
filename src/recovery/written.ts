import { Failure } from '../failure.ts'
import { maxCodes } from '../recovery.ts'
import { type Piece, piecesOf, wordsIn } from './written-pieces.ts'

/** What a person pasted, or the text of the file that a site let them download. */
export interface Written {
  /** Those that can still be used, each once, in the text's order. */
  readonly codes: readonly string[]
  /** How many were marked as used, and are left out. */
  readonly usedCount: number
}

const maxLength = 20_000

/**
 * Reads recovery codes that a person says are in a text: one a line, in columns, or parted by commas; numbered, with bullets or
 * check boxes; with whatever the site says around them.
 *
 * @throws {Failure} `no-recovery-codes` when nothing in it can be one, `all-codes-used`, `too-many-recovery-codes` over 100 of
 *   them or 20,000 characters, `hidden-characters` for what would make it look different from what it is.
 */
export function readWritten(text: string): Written {
  if (text.length > maxLength) throw new Failure('too-many-recovery-codes')
  const codes = codesAmong(piecesOf(plain(text)))
  const used = new Set(codes.filter(code => code.used).map(code => code.text))
  const left = [...new Set(codes.map(code => code.text))].filter(code => !used.has(code))
  if (codes.length === 0) throw new Failure('no-recovery-codes')
  if (left.length === 0) throw new Failure('all-codes-used')
  if (left.length > maxCodes) throw new Failure('too-many-recovery-codes')
  return { codes: left, usedCount: used.size }
}

/** Control characters, and what turns the direction of the text after it: nobody would see which code is kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: It is about them.
const hidden = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/
/** Has no width, and comes along when a page is copied. */
const withoutWidth = /[\u00ad\u061c\u200b-\u200f\u2060\ufeff]/gu
const typographic = /(?<=[\p{L}\p{N}])[\u2010-\u2015\u2212](?=[\p{L}\p{N}])/gu

/** As it would be typed. @throws {Failure} `hidden-characters`. */
function plain(text: string): string {
  if (hidden.test(text)) throw new Failure('hidden-characters')
  return text
    .replace(withoutWidth, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(typographic, '-')
}

/** Fewer lines of plain words than this may be sentences. */
const leastOfWords = 4

/**
 * The codes of one site are of one shape. What stands among them counts too, and what stands beside them and is nearly of that
 * shape: a code that was copied with a slip must not get lost.
 */
function codesAmong(pieces: readonly Piece[]): readonly Piece[] {
  const sure = pieces.filter(({ kind }) => kind === 'code')
  const shape = commonest(sure)
  const alike = sure.filter(piece => piece.shape === shape)
  const words = inWords(pieces)
  if (shape === undefined || words.length > alike.length) return words
  const isOfCase = caseOf(alike)
  const isLetters = (piece: Piece) => piece.kind === 'letters' && piece.shape === shape && isOfCase(piece)
  const [first, last] = spanOf(alike, pieces.filter(isLetters))
  const isNear = ({ line }: Piece, far: number) => line >= first - far && line <= last + far
  return pieces.filter(piece => {
    if (piece.kind !== 'code') return isLetters(piece) && isNear(piece, 0)
    return piece.shape === shape || isNear(piece, 0) || (isNear(piece, 1) && isNearly(piece.shape, shape))
  })
}

/** The lines from the first code to the last; letters of the same shape in the next line belong to them. */
function spanOf(codes: readonly Piece[], letters: readonly Piece[]): readonly [number, number] {
  let [first = 0, last = 0] = [codes[0]?.line, codes.at(-1)?.line]
  for (const { line } of letters.toReversed()) if (line === first - 1) first = line
  for (const { line } of letters) if (line === last + 1) last = line
  return [first, last]
}

const inHeadings = /recover|backup|password|secur|download|account|emergenc|scratch|setting|restor/i

/** Small letters among codes of small ones, capitals among capitals: a heading is mostly of another kind. */
function caseOf(codes: readonly Piece[]): (piece: Piece) => boolean {
  const letters = [/[A-Z]/, /[a-z]/].filter(letter => !codes.some(({ text }) => letter.test(text)))
  const others = [...letters, inHeadings]
  return ({ text }) => !others.some(letter => letter.test(text))
}

/** Codes of words: as many words each. */
function inWords(pieces: readonly Piece[]): readonly Piece[] {
  const counted = pieces.map(piece => ({ piece, shape: String(wordsIn(piece.text)) }))
  const shape = commonest(counted.filter(one => one.shape !== '0'))
  const alike = counted.filter(one => one.shape === shape).map(({ piece }) => piece)
  return alike.length >= leastOfWords ? alike : []
}

/** Of as many the one that comes first. */
function commonest(pieces: readonly Pick<Piece, 'shape'>[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { shape } of pieces) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** Joined in the same way, and one character more or less in all. */
function isNearly(shape: string, other: string): boolean {
  const joins = (text: string) => text.replace(/\d+/g, '#')
  const length = (text: string) => (text.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0)
  return joins(shape) === joins(other) && Math.abs(length(shape) - length(other)) <= 1
}
