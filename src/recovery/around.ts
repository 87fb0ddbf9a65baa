import type { Shown } from './shown.ts'

// Whether what stands around a set says that it is one of recovery codes.

const most = { up: 1_000, texts: 60, below: 8 }

/** Kinds of codes that sites list under a heading of their own, and that nobody gets back in with. */
const elsewhere =
  /\b(api|ssh|gpg|licen[cs]e|session|device|serial|coupon|voucher|invit\w+|order|webhook|(access|app) ?(key|code|token|password))s?\b/

/** What can be asked of a text of the page. */
export interface Says {
  readonly ofRecovery: (text: string) => boolean
  /** Of codes, or of signing in in two steps: a heading that says no more leaves it to what is above. */
  readonly ofCodes: (text: string) => boolean
}

/**
 * Whether the section in which a set stands speaks of recovery codes: its text, its heading, those above that one, or the text
 * down to the next. Where a heading names something else, the text above it is about something else again.
 */
export function isUnderRecovery(shown: readonly Shown[], from: number, to: number, says: Says): boolean {
  let [level, texts] = [captionLevel + 1, most.texts]
  for (let at = from - 1; at >= Math.max(0, from - most.up); at--) {
    const { text, kind } = shown[at] as Shown
    const its = levelOf(shown, at)
    if (its === undefined) {
      if (--texts > 0 && says.ofRecovery(text)) return true
      if (text.length < nameChars && isAlone(shown, at) && elsewhere.test(text.toLowerCase())) return false
    } else if (its < level || texts > 0) {
      if (says.ofRecovery(text)) return true
      if (elsewhere.test(text.toLowerCase())) return false
      if (kind === 'heading' && !says.ofCodes(text)) texts = 0
      level = Math.min(level, its)
    }
  }
  const below = shown.slice(to + 1, to + 1 + most.below)
  const end = below.findIndex(({ kind }) => kind === 'heading')
  return texts > 0 && below.slice(0, end < 0 ? undefined : end).some(({ text }) => says.ofRecovery(text))
}

/** A line by itself that is shorter names what comes next. */
const nameChars = 24
/** A caption is below all headings. */
const captionLevel = 7

function levelOf(shown: readonly Shown[], at: number): number | undefined {
  const { kind, level } = shown[at] as Shown
  if (kind === 'heading') return level ?? 1
  return kind === 'caption' && isAlone(shown, at) ? captionLevel : undefined
}

/** Whether it has its row to itself. */
export const isAlone = (shown: readonly Shown[], at: number): boolean =>
  shown[at - 1]?.row !== shown[at]?.row && shown[at + 1]?.row !== shown[at]?.row
