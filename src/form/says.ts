import { folded, speaksOf, without } from './words.ts'

/** What a text names: a one-time code, a recovery code, or both. */
export type Says = 'code' | 'recovery' | 'both'

/** Whether it speaks of signing in in two steps, or of the app for that. */
export const isTwofold = (text: string): boolean => speaksOf('steps', text) || speaksOf('app', text)

/** `undefined` where it names neither. */
export function says(text: string): Says | undefined {
  if (!speaksOf('recovery', text)) return speaksOf('oneTime', text) || isTwofold(text) ? 'code' : undefined
  // “Recovery codes for two-factor authentication” names no other code; “a recovery code, or the code from your app” does.
  const rest = without('recovery', text)
  return speaksOf('oneTime', rest) || (isTwofold(rest) && speaksOf('code', rest)) ? 'both' : 'recovery'
}

/** What the last of several texts that names something names. */
export const lastSaid = (texts: readonly string[], said: typeof says): Says | undefined =>
  texts.map(said).findLast(one => one !== undefined)

/** Names that programs give, as words: `twoFactorToken` is “two factor token”. */
export const asWords = (names: string): string =>
  folded(names.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\s_:./[\]#-]+/g, ' '))
