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
  readonly used: readonly Use[]
  /** How many were left when the person wanted to hear no more of how few there are. */
  readonly hushedAt?: number
}

export interface Use {
  readonly index: number
  readonly usedMs: number
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

/** Marks again what was taken back, with its day. */
export const remarkUsed = (set: RecoverySet, { index, usedMs }: Use): RecoverySet =>
  markUsed(set, index, usedMs, undefined)

/** The use that was marked last, if it was not long ago: the site may have refused that code. */
export function lastUse(set: RecoverySet, nowMs: number): Use | undefined {
  const [last] = set.used.toSorted((one, other) => other.usedMs - one.usedMs)
  return last !== undefined && nowMs - last.usedMs < freshMs ? last : undefined
}

const freshMs = 15 * 60_000

/** So few are not enough for long: it is time for new ones. */
export const fewCodes = 2

/** Whether to say unasked that few are left: once for each number, where the person does not want to hear more of it. */
export function isLow(set: RecoverySet): boolean {
  const left = unusedCount(set)
  return left <= fewCodes && left < (set.hushedAt ?? set.count + 1)
}

/** The codes that a set still has, in its order. */
export function unusedCodes(set: RecoverySet, codes: readonly string[]): string[] {
  const used = new Set(set.used.map(({ index }) => index))
  return codes.filter((_code, index) => !used.has(index))
}

/** No site gives more. */
export const maxCodes = 100
/** Fewer codes than this are never taken from a page, and of fewer no fingerprint is kept: they could be guessed from it. */
export const leastShown = 4

/** What can be shown of a code before it is kept: its first group, the rest as dots. */
export function masked(text: string): string {
  const shown = /^[^- ]{1,4}/.exec(text)?.[0] ?? ''
  return shown + text.slice(shown.length).replace(/[^- ]/g, '\u2022')
}
