import { eitherWay, nounFirst, type Row, table, unspaced } from './words.ts'

// Asks texts for the words of the table.

export type Meaning = Exclude<Row, 'once' | 'spare' | 'key' | 'sure'> | 'oneTime' | 'recovery'

const plain: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ς: 'σ' }

/** Text as it is compared: lower case, without accents, with one form for what looks the same. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u200b-\u200f]/g, '')
    .normalize('NFC')
    .replace(/[ıßøłđæς]/g, letter => plain[letter] ?? letter)

/** After folding, the letters of the scripts that put a space between words. */
const letter = '[a-zα-ωа-џґ]'
const gap = "[\\s_’'‐.-]{0,3}"
/** Small words between a code and what it is for: “de”, “для”, “の”. Bounded, so that no text takes long to be read. */
const small = `(?:[\\s’'-]{1,3}${letter}{1,3}(?!${letter})){0,2}${gap}(?:用|の|的|数字|การ|สำหรับ|ال|ה)?`
const ending = `${letter}{0,10}`

const pattern = (word: string): string =>
  word.replaceAll('*', `${letter}*`).replace(/\.$/, `(?!${letter})`).replaceAll(' ', gap)

/** A word of the table, folded. */
interface Word {
  readonly language: string
  readonly text: string
  /** The longest piece of it that stands in whatever it matches; empty where it has none. */
  readonly stem: string
}

function stemOf(text: string): string {
  const pieces = text.replace(/\([^()]*\)|\[[^\]]*\]|.\?|[*.?]/g, ' ').split(' ')
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest))
}

const listed = new Map<Row, readonly Word[]>()

function wordsOf(row: Row): readonly Word[] {
  const known = listed.get(row)
  if (known !== undefined) return known
  const words = Object.entries(table[row]).flatMap(([language, texts]) =>
    folded(texts)
      .split(', ')
      .map(text => ({ language, text, stem: stemOf(text) })),
  )
  listed.set(row, words)
  return words
}

/** What can be asked of folded texts. */
export interface Vocabulary {
  /** Whether a text speaks of it, in any language of the table. */
  speaksOf(meaning: Meaning, text: string): boolean
  /** A text without the words that speak of it. */
  without(meaning: Meaning, text: string): string
}

/**
 * The words of the table for texts that are parts of this folded one. To compile all of them takes longer than all else that is
 * done with a page, so only those are whose stem is in it.
 */
export function vocabularyOf(all: string): Vocabulary {
  const kept = remembered((row: Row) => wordsOf(row).filter(({ stem }) => all.includes(stem)))
  const patternOf = remembered((meaning: Meaning) => {
    const source = sourceOf(meaning, kept)
    return source === '' ? undefined : new RegExp(source, 'gu')
  })
  return {
    speaksOf(meaning, text) {
      const words = patternOf(meaning)
      return words !== undefined && text.search(words) >= 0
    },
    without(meaning, text) {
      const words = patternOf(meaning)
      return words === undefined ? text : text.replace(words, ' ')
    },
  }
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    if (!known.has(key)) known.set(key, find(key))
    return known.get(key) as V
  }
}

type Kept = (row: Row) => readonly Word[]

function sourceOf(meaning: Meaning, kept: Kept): string {
  if (meaning === 'recovery') return joined(kept, ['code', 'key'], ['spare'])
  if (meaning !== 'oneTime') return any(kept(meaning))
  return either(
    joined(kept, ['code'], ['check', 'once']),
    joined(kept, ['password'], ['once']),
    any(kept('sure')),
  )
}

const either = (...sources: readonly string[]): string => sources.filter(Boolean).join('|')

const start = `(?<!${letter})`

const any = (words: readonly Word[], before = start): string =>
  words.map(({ language, text }) => (unspaced.has(language) ? '' : before) + pattern(text)).join('|')

/** A noun together with what makes it that kind of code, in whichever order the language has them. */
function joined(kept: Kept, nouns: readonly Row[], makes: readonly Row[]): string {
  const named = nouns.flatMap(kept)
  const made = makes.flatMap(kept)
  if (named.length === 0 || made.length === 0) return ''
  const checks = any(kept('check'))
  const check = checks && `(?:(?:${checks})${ending}${gap})?`
  const before = any(made.filter(({ language }) => !nounFirst.has(language)))
  const after = any(made.filter(({ language }) => nounFirst.has(language) || eitherWay.has(language)))
  return either(
    before && `(?:${before})${ending}${gap}${check}(?:用|の|的|数字)?(?:${any(named, '')})`,
    after && `(?:${any(named)})${letter}*(?!${letter})${small}${check}${small}(?:${after})`,
  )
}
