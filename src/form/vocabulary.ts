import { type Listed, listed } from './listed.ts'
import { remembered } from './remembered.ts'
import type { Row } from './words.ts'

// Asks texts for the words of the table.

export type Meaning =
  | Exclude<Row, 'once' | 'spare' | 'key' | 'sure' | 'steps'>
  | 'oneTime'
  | 'recovery'
  | 'twofold'

/** After folding, the letters of the scripts that put a space between words. */
const letter = '[a-zα-ωа-џґ]'
const gap = "[\\s_’'‐.-]{0,3}"
/** Small words between a code and what it is for: “de”, “для”, “の”. Bounded, so that no text takes long to be read. */
const small = `(?:[\\s’'-]{1,3}${letter}{1,3}(?!${letter})){0,2}${gap}(?:用|の|的|数字|การ|สำหรับ|ال|ה)?`
const ending = `${letter}{0,10}`

const pattern = (word: string): string =>
  word.replaceAll('*', `${letter}*`).replace(/\.$/, `(?!${letter})`).replaceAll(' ', gap)

/** What can be asked of folded texts. */
export interface Vocabulary {
  /** Whether a text speaks of it, in any language of the table. */
  speaksOf(meaning: Meaning, text: string): boolean
  /** A text without the words that speak of it. */
  without(meaning: Meaning, text: string): string
}

/** The words of a group that may be in the texts at hand. */
interface Kept extends Omit<Listed, 'words'> {
  readonly words: readonly string[]
}

/** Stands between two texts, where no word reaches across. */
const apart = '\n\0\n'

/**
 * The words of the table for these folded texts and what is made of them. To compile all words takes longer than all else that
 * is done with a page, so only those are whose stem is in a text; and each pattern runs over all texts at once.
 */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const known = new Set(texts)
  const all = [...known].join(apart)
  const kept = remembered((row: Row) => listed[row].map(group => ({ ...group, words: foundIn(all, group) })))
  const patternOf = remembered((meaning: Meaning) => {
    const source = sourceOf(meaning, kept)
    return source === '' ? undefined : new RegExp(source, 'g')
  })
  const speaking = remembered((meaning: Meaning) => matching(all, patternOf(meaning)))
  return {
    speaksOf: (meaning, text) =>
      known.has(text) ? speaking(meaning).has(text) : text.search(patternOf(meaning) ?? nothing) >= 0,
    without: (meaning, text) => text.replaceAll(patternOf(meaning) ?? nothing, ' '),
  }
}

const nothing = /(?!)/g

/** The texts of all in which the pattern is found. */
function matching(all: string, pattern: RegExp | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  if (pattern === undefined) return found
  for (let match = pattern.exec(all); match !== null; match = pattern.exec(all)) {
    const from = all.lastIndexOf(apart, match.index)
    const to = all.indexOf(apart, match.index)
    found.add(all.slice(from < 0 ? 0 : from + apart.length, to < 0 ? undefined : to))
    pattern.lastIndex = to < 0 ? all.length : to
  }
  return found
}

function foundIn(all: string, { words }: Listed): string[] {
  const found: string[] = []
  for (const word of words.split(',')) {
    const tilde = word.indexOf('~')
    const has =
      tilde < 0
        ? all.includes(word)
        : word
            .slice(0, tilde)
            .split('|')
            .some(stem => all.includes(stem))
    if (has) found.push(word.slice(tilde + 1))
  }
  return found
}

type Keep = (row: Row) => readonly Kept[]

function sourceOf(meaning: Meaning, kept: Keep): string {
  if (meaning === 'recovery') return joined(kept, ['code', 'key'], ['spare'])
  if (meaning === 'twofold') return any([...kept('steps'), ...kept('app')])
  if (meaning !== 'oneTime') return any(kept(meaning))
  return either(
    joined(kept, ['code'], ['check', 'once']),
    joined(kept, ['password'], ['once']),
    any(kept('sure')),
  )
}

const either = (...sources: readonly string[]): string => sources.filter(Boolean).join('|')

const any = (groups: readonly Kept[], start = `(?<!${letter})`): string =>
  either(
    ...[true, false].map(spaced => {
      const words = groups.filter(group => group.spaced === spaced).flatMap(({ words }) => words)
      const source = words.map(pattern).join('|')
      return spaced && source ? `${start}(?:${source})` : source
    }),
  )

/** A noun together with what makes it that kind of code, in whichever order the language has them. */
function joined(kept: Keep, nouns: readonly Row[], makes: readonly Row[]): string {
  const named = nouns.flatMap(kept)
  const made = makes.flatMap(kept)
  const noun = any(named)
  const checks = any(kept('check'))
  const check = checks && `(?:(?:${checks})${ending}${gap})?`
  const before = noun && any(made.filter(({ before }) => before))
  const after = noun && any(made.filter(({ after }) => after))
  return either(
    before && `(?:${before})${ending}${gap}${check}(?:用|の|的|数字)?(?:${any(named, '')})`,
    after && `(?:${noun})${letter}*(?!${letter})${small}${check}${small}(?:${after})`,
  )
}
