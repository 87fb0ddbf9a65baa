import { folded } from './folded.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

/** What a text names: a one-time code, a recovery code, or both. */
export type Says = 'code' | 'recovery' | 'both'

/** Whether it speaks of signing in in two steps, or of the app for that. */
export const isTwofold = (text: string, { speaksOf }: Vocabulary): boolean => speaksOf('twofold', text)

/** `undefined` where it names neither. */
export function says(text: string, words: Vocabulary): Says | undefined {
  const speaks = (meaning: Meaning, besides?: Meaning) => words.speaksOf(meaning, text, besides)
  if (!speaks('recovery')) return speaks('oneTime') || speaks('twofold') ? 'code' : undefined
  // “Recovery codes for two-factor authentication” names no other code; “a recovery code, or the code from your app” does.
  const other = speaks('oneTime', 'recovery') || (speaks('twofold', 'recovery') && speaks('code', 'recovery'))
  return other ? 'both' : 'recovery'
}

/** `says` with the words of one page. */
export type Said = (text: string) => Says | undefined

/** What the last of several texts that names something names. */
export const lastSaid = (texts: readonly string[], said: Said): Says | undefined =>
  texts.map(said).findLast(one => one !== undefined)

/** Names that programs give, as words: `twoFactorToken` is “two factor token”. */
export const asWords = (names: string): string =>
  folded(names.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\s_:./[\]#-]+/g, ' '))
