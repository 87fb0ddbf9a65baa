// What on a page may be one recovery code. Whether it is one only the whole set can tell: see `sets.ts`.

export interface Piece {
  /** As the page writes it. */
  readonly code: string
  /** What the page says of it on the same line: “used on 3 May”. */
  readonly remark: string
}

/** Groups of three to twelve joined by hyphens, of three to five with gaps between, or one piece. */
const forms = [
  /^[a-z\d]{3,12}(?:[-‐‑–][a-z\d]{3,12}){1,7}$/i,
  /^[a-z\d]{3,5}(?:\s[a-z\d]{3,5}){1,7}$/i,
  /^[a-z\d]{6,20}$/i,
]
const joints = /[-‐‑–\s]/g
const mostChars = 40

/** “1.”, “#1:”, “Code 1:”, a bullet or a box before a code. */
const numbering =
  /^(?:[-*•·‣▪□▢☐☑✓✔✗✘🔑🔐]\ufe0f?|\[[ x]?\]|[\p{L} ]{0,24}#?\s?\d{1,2}\s?[.):：]|#\d{1,2}\s)\s*/iu
/** Signs that a site ticks a code off with. */
const ticked = /^(?:\[x\]|[☑✓✔✗✘])/i

/** A sign before a code, as a remark of its own. */
export const tick = '✓'

/** Longer remarks are prose, and what begins it is none. */
const remarkChars = 40

/** The pieces of one stretch of text that have the form of a code, in its order. */
export const piecesOf = (text: string): Piece[] =>
  text.split(/[,;|\t]\s*|\s{2,}/).flatMap(stretch => piecesIn(stretch.trim()))

function piecesIn(stretch: string): Piece[] {
  if (stretch.length < 6) return []
  const mark = ticked.test(stretch) ? tick : ''
  const text = stretch.replace(numbering, '')
  if (isCode(text)) return [{ code: text, remark: mark }]
  const parts = text.split(/\s/)
  if (parts.every(isCode)) return parts.map(code => ({ code, remark: mark }))
  return remarked(text).slice(0, 1)
}

/** A code with something said of it: after a bracket, a dash, or the code itself. */
function remarked(text: string): Piece[] {
  const ends = [/\s*[([]/, /\s[-–—]\s/, /\s/].map(end => text.search(end)).filter(at => at > 0)
  return ends
    .map(at => ({ code: text.slice(0, at), remark: text.slice(at).trim() }))
    .filter(({ code, remark }) => isCode(code) && remark.length <= remarkChars)
}

function isCode(text: string): boolean {
  const { length } = bare(text)
  return length >= 6 && length <= mostChars && forms.some(form => form.test(text))
}

/** A code without what joins its groups. */
export const bare = (code: string): string => code.replace(joints, '')

/** Three words or more, joined by hyphens. */
export const isWords = (code: string): boolean =>
  /^(?:[a-z]{3,12}(?:-[a-z]{3,12}){2,7}|[A-Z]{3,12}(?:-[A-Z]{3,12}){2,7})$/.test(code)

/** The shape of words: how many they are. */
export const wordsShape = (code: string): string => `${code.split('-').length} words`
