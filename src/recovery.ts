import { Failure } from './failure.ts'

/** Recovery codes of one account, as the document holds them: the codes themselves are sealed to the drawer. */
export interface RecoverySet {
  /** Base64 of what `vault/drawer.ts` sealed: a JSON array of the codes in the site's order. */
  readonly sealed: string
  readonly count: number
  /**
   * Fingerprints of the whole set and of what is left of it after each use, to know the site's list when it is seen again.
   * Of sets, never of one code: a single code could be guessed from it.
   */
  readonly fingerprints: readonly string[]
  readonly keptMs: number
  readonly used: readonly { readonly index: number; readonly usedMs: number }[]
}

export const unusedCount = (set: RecoverySet): number => set.count - set.used.length

/** @throws {Failure} `no-recovery-code-left` when all are used. */
export function nextUnused(set: RecoverySet): number {
  const used = new Set(set.used.map(({ index }) => index))
  for (let index = 0; index < set.count; index++) if (!used.has(index)) return index
  throw new Failure('no-recovery-code-left')
}

/** Marks one as used. `leftFingerprint` is that of the codes that stay unused. */
export function markUsed(
  set: RecoverySet,
  index: number,
  nowMs: number,
  leftFingerprint: string | undefined,
): RecoverySet {
  if (set.used.some(use => use.index === index)) return set
  const used = [...set.used, { index, usedMs: nowMs }]
  const fingerprints =
    leftFingerprint === undefined ? set.fingerprints : [...set.fingerprints, leftFingerprint]
  return { ...set, used, fingerprints }
}

/** Takes a mark back, for the case that the code was not typed after all. */
export const unmarkUsed = (set: RecoverySet, index: number): RecoverySet => ({
  ...set,
  used: set.used.filter(use => use.index !== index),
})

/** The codes that a set still has, in its order. */
export function unusedCodes(set: RecoverySet, codes: readonly string[]): string[] {
  const used = new Set(set.used.map(({ index }) => index))
  return codes.filter((_code, index) => !used.has(index))
}

/** No site gives more. */
export const maxCodes = 100
/** Fewer codes than this are never taken from a page, and of fewer no fingerprint is kept: they could be guessed from it. */
export const leastShown = 4

/** One code in a line of text, after its number, bullet or check box: groups joined by hyphens or spaces, or one piece. */
const numbering = /^\s*(?:[-*\u2022\u2610\u2611\u25a2]|\[[ x]\]|\d{1,2}[.):])\s+/i
const code = /^[\p{L}\p{N}]{3,16}(?:[- ][\p{L}\p{N}]{3,16}){0,7}$/u

function pieces(text: string): string[] {
  return text
    .split(/[\r\n,;\t]+| {2,}/)
    .map(piece => piece.replace(numbering, '').trim())
    .flatMap(piece => (isRow(piece) ? piece.split(' ') : [piece]))
    .filter(piece => piece !== '')
}

/** Several hyphenated codes on one line are a row of codes, not one code with spaces. */
const isRow = (piece: string): boolean =>
  piece.split(' ').length > 1 && piece.split(' ').every(part => part.includes('-'))

function isPlausible(text: string): boolean {
  const bare = text.replace(/[- ]/g, '')
  return code.test(text) && bare.length >= 6 && bare.length <= 40 && (/\d/.test(bare) || text.includes('-'))
}

const speaksOfRecovery =
  /\b(recovery|backup|back-up|emergency|scratch|one-time|single-use)[ -]?(login |sign-in )?(codes?|keys?|tokens?)\b|wiederherstellungscode|notfallcode|codes? de (récupération|secours)|códigos? de (recuperación|respaldo|recuperação)|codici? di (recupero|backup)|herstelcode|kody (zapasowe|odzyskiwania)|резервны[ейх]+ код|код[ыов]+ восстановления|リカバリーコード|バックアップコード|恢复代码|备用代码|恢复码|رموز الاسترداد/i

/**
 * Recovery codes shown on a page, in the page's order. Empty unless the page speaks of recovery codes and shows at least
 * four of one shape together, all different: a lone order number, a date or the secret is none.
 *
 * @param lines the page's visible text, one line a block of text.
 */
export function findRecoveryCodes(lines: readonly string[]): string[] {
  if (!lines.some(line => speaksOfRecovery.test(line))) return []
  const shapes = new Map<string, string[]>()
  for (const piece of lines.flatMap(pieces).filter(isPlausible)) {
    const alike = shapes.get(shapeOf(piece))
    if (alike === undefined) shapes.set(shapeOf(piece), [piece])
    else alike.push(piece)
  }
  const [largest = []] = [...shapes.values()].toSorted((a, b) => b.length - a.length)
  const codes = [...new Set(largest)]
  // Menus hold words of one shape too; of real codes most have a digit in them.
  const random = codes.filter(text => /\d/.test(text)).length * 2 >= codes.length
  return random && codes.length >= leastShown && codes.length <= maxCodes ? codes : []
}

/** Lengths of the groups, and what joins them: `4-4-4`. Codes of one set share it, other things on the page rarely do. */
const shapeOf = (text: string): string => text.replace(/[^- ]+/g, group => String(group.length))

/** What can be shown of a code before it is kept: its first group, the rest as dots. */
export function masked(text: string): string {
  const shown = /^[^- ]{1,4}/.exec(text)?.[0] ?? ''
  return shown + text.slice(shown.length).replace(/[^- ]/g, '\u2022')
}
