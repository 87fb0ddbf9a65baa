import type { Listed } from './listed.ts'
import { put } from './put.ts'

// Where a text has a word of the table. By hand: a pattern of these words would have to be compiled in each page anew, which takes
// longer than all that it then finds.

/** Where a text has a word: from its first letter to before the one after it. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Whether a word may begin there. */
  readonly begins: boolean
  /** How its language puts it: bits of `put`. */
  readonly how: number
}

/** After folding, the letters of the scripts that put a space between words. */
const letter = '[a-zα-ωа-џґ]'
const gap = "[\\s_’'‐.-]{0,3}"
const letters = new RegExp(letter)
const gaps = " -_.’'‐\t\n־"

const isLetter = (text: string, at: number): boolean => letters.test(text.charAt(at))

/** Stands before a text that words are looked for in. */
export const filler = '\n'.repeat(200)

/**
 * All places of the words of a row.
 *
 * @param text begins with `filler`: `map` hands on the number of a word as where to begin. So the browser looks for all words by
 *   itself, and nothing of ours runs for those that a text does not have.
 */
export function placesOf({ heads, hows, endings }: Listed, text: string): Span[] {
  const found: Span[] = []
  const first = heads.map(text.indexOf, text)
  for (let n = 0; n < first.length; n++) {
    let from = first[n] ?? -1
    if (from < 0) continue
    const [head = '', how = 0, ending = ''] = [heads[n], hows[n], endings[n]]
    for (; from >= 0; from = text.indexOf(head, from + 1)) {
      const end = from + head.length
      const to = ending === '' ? end : endOf(ending, text, end)
      const begins = (how & put.spaced) === 0 || !isLetter(text, from - 1)
      if (to >= 0) found.push({ from, to, begins, how })
    }
  }
  return found
}

/** Where the first of several endings that stands at a place ends; -1 where none does. */
function endOf(endings: string, text: string, from: number): number {
  for (const ending of endings.split('|')) {
    const end = follows(ending, text, from)
    if (end >= 0) return end
  }
  return -1
}

/**
 * A space in an ending is a gap or none, `*` any number of letters, `.` that no letter follows; `<` has the letters before the last
 * one with which it is another word.
 */
function follows(ending: string, text: string, from: number): number {
  let at = from
  for (let n = 0; n < ending.length; n++) {
    const sign = ending.charAt(n)
    if (sign === '*') return afterLetters(ending.slice(n + 1), text, at)
    if (sign === '<') return ending.includes(text.charAt(at - 2) || '<', n + 1) ? -1 : at
    if (sign === '.') return isLetter(text, at) ? -1 : at
    if (sign === ' ') at = afterGap(text, at)
    else if (text.charAt(at++) !== sign) return -1
  }
  return at
}

function afterGap(text: string, from: number): number {
  let at = from
  while (at < from + 3 && at < text.length && gaps.includes(text.charAt(at))) at++
  return at
}

function afterLetters(ending: string, text: string, from: number): number {
  let [at, end] = [from, follows(ending, text, from)]
  while (end < 0 && isLetter(text, at)) end = follows(ending, text, ++at)
  return end
}

const particle = '(?:用|の|的|数字|การ|สำหรับ|ال|ה)?'
/** Small words between a code and what it is for: “de”, “для”, “の”. Bounded, so that no text takes long to be read. */
const small = `(?:[\\s’'-]{1,3}${letter}{1,3}(?!${letter})){0,2}${gap}${particle}`

/** What may stand between what makes a code of a kind and the noun: “Sicherheits-Code”, “認証用コード”. */
export const isBefore = new RegExp(`^${letter}{0,10}${gap}${particle}$`)
/** And between the noun and what makes it one: “code de sécurité”. */
export const isAfter = new RegExp(`^${letter}*(?!${letter})(?:${small}){1,2}$`)
