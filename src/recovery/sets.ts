import { bare, isWords } from './shown-pieces.ts'

// Whether codes of one shape that stand together are a set that a machine made.

/** Codes of a set begin differently: order numbers do not. */
const longestPrefix = 2

/** Whether they look drawn by lot rather than counted, written or thought up. */
export function isDrawn(codes: readonly string[]): boolean {
  if (codes.length < 2 || prefixLength(codes) > longestPrefix) return false
  if (most(codes, isThoughtUp)) return false
  if (codes.every(isDigits)) return codes.every(isEven)
  return most(codes, code => /\d/.test(code)) || most(codes, isUnspeakable) || codes.every(isWords)
}

const most = (codes: readonly string[], holds: (code: string) => boolean): boolean =>
  codes.filter(holds).length * 2 >= codes.length

const isDigits = (code: string): boolean => /^\d+$/.test(bare(code))

/** Groups of one length, and no more digits than a person types: phone numbers are grouped unevenly. */
function isEven(code: string): boolean {
  const [first = '', ...others] = code.split(/[^\d]/)
  return bare(code).length <= 12 && others.every(group => group.length === first.length)
}

function prefixLength([first = '', ...others]: readonly string[]): number {
  let length = 0
  while (length < first.length && others.every(other => other[length] === first[length])) length++
  return length
}

/** “1234”, “abcd” or “xxxx” stands in examples, and “Galaxy22” is a name. */
function isThoughtUp(code: string): boolean {
  if (/^[a-z]{5,}\d{1,3}$/i.test(code)) return true
  const text = bare(code).toLowerCase()
  let [up, same] = [1, 1]
  for (let at = 1; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1)
    up = step === 1 ? up + 1 : 1
    same = step === 0 ? same + 1 : 1
    if (up > 3 || same > 3) return true
  }
  return false
}

const isUnspeakable = (code: string): boolean => /[bcdfghjklmnpqrstvwxz]{4}/i.test(bare(code))

/**
 * Leaves out what has the same length by chance: a word that is written in another case than the codes with digits in them.
 */
export function withoutWords<T extends { readonly code: string }>(pieces: readonly T[]): T[] {
  const sure = pieces.filter(({ code }) => /\d/.test(code)).map(({ code }) => bare(code))
  const mayBe = (code: string): boolean => {
    const capital = /[A-Z]/.test(code)
    const small = /[a-z]/.test(code)
    if (sure.length === 0 || /\d/.test(code)) return true
    return (
      (!capital || sure.some(one => /[A-Z]/.test(one))) && (!small || sure.some(one => /[a-z]/.test(one)))
    )
  }
  return pieces.filter(({ code }) => mayBe(bare(code)))
}
