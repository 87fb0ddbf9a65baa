import { folded } from './folded.ts'
import { foreign, put } from './put.ts'
import { eitherWay, nounFirst, type Row, table, unspaced } from './words.ts'

// The table as it is searched. The builder does this once and for all, so that no page waits for it.

/**
 * The words of one row, folded: at the same place in each list how a word begins, how it is put, and what has to follow. These are
 * endings parted by bars, as `endOf` reads them; none where the rest of the word may be anything.
 */
export interface Listed {
  readonly heads: readonly string[]
  readonly hows: readonly number[]
  readonly endings: readonly string[]
}

/** Rows of which a noun, and what makes it a code of a kind, are looked for together: there the order of both counts. */
const joined = new Set(['code', 'key', 'password', 'check', 'once', 'spare'])

function listedOf(row: string, words: Readonly<Record<string, string>>): Listed {
  const groups = new Map<number, Map<string, Set<string>>>()
  for (const [language, texts] of Object.entries(words))
    for (const writing of folded(texts).split(', ').flatMap(writings)) {
      const [, head = '', ending = ''] = /^\*?([\u4e00-\u9fff]|[^ *.<]+)(.*)$/.exec(writing) ?? []
      const how = putIn(language, writing) & (joined.has(row) ? 15 : put.spaced | put.foreign)
      const heads = groups.get(how) ?? new Map<string, Set<string>>()
      groups.set(how, heads.set(head, (heads.get(head) ?? new Set()).add(ending)))
    }
  return inLists([...groups].flatMap(([how, heads]) => wordsIn(heads, how)))
}

type Word = readonly [head: string, how: number, endings: string]

/** One that begins with another is left out where the rest of a word may be anything. */
function wordsIn(heads: ReadonlyMap<string, ReadonlySet<string>>, how: number): Word[] {
  const whole = how & put.spaced ? [...heads.keys()].filter(head => heads.get(head)?.has('')) : []
  return [...heads]
    .filter(([head]) => !whole.some(one => one !== head && head.startsWith(one)))
    .map(([head, endings]) => [head, how, endings.has('') ? '' : longestFirst([...endings]).join('|')])
}

const inLists = (words: readonly Word[]): Listed => ({
  heads: words.map(([head]) => head),
  hows: words.map(([, how]) => how),
  endings: words.map(([, , endings]) => endings),
})

const longestFirst = (endings: readonly string[]): string[] =>
  endings.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))

const putIn = (language: string, word: string): number =>
  (unspaced.has(language) || word.startsWith('*') ? 0 : put.spaced) +
  (nounFirst.has(language) ? 0 : put.before) +
  (nounFirst.has(language) || eitherWay.has(language) ? put.after : 0) +
  (foreign.test(word) ? put.foreign : 0)

/** All that a word of the table can be: every choice in it made in every way, with nothing where it may be nothing. */
export function writings(word: string): string[] {
  const barred = /^\(\?<!\[(.*?)\]\)(.*)$/.exec(word)
  if (barred !== null) return writings(barred[2] ?? '').map(writing => `${writing}<${barred[1]}`)
  const plain = word.replaceAll(' ?', ' ')
  const part = /\(([^()]*)\)(\??)|\[([^\]]*)\](\??)|(.)\?/.exec(plain)
  if (part === null) return [plain.trim()]
  const { index, 0: whole, 1: group, 2: maybe, 3: set, 4: perhaps, 5: letter = '' } = part
  const choices = group?.split('|') ?? (set === undefined ? [letter] : [...set])
  const optional = maybe || perhaps || letter
  return [...choices, ...(optional ? [''] : [])].flatMap(choice =>
    writings(plain.slice(0, index) + choice + plain.slice(index + whole.length)),
  )
}

export type List = Readonly<Record<Row, Listed>>

/** The whole table. */
export const listed = Object.fromEntries(
  Object.entries(table).map(([row, words]) => [row, listedOf(row, words)]),
) as List

const partOf = (bit: number): List =>
  Object.fromEntries(
    Object.entries(listed).map(([row, words]) => [row, inLists(thoseWith(words, bit))]),
  ) as List

const thoseWith = ({ heads, hows, endings }: Listed, bit: number): Word[] =>
  heads
    .map((head, at): Word => [head, hows[at] ?? 0, endings[at] ?? ''])
    .filter(([, how]) => (how & put.foreign) === bit)

/** It comes into pages in two parts, the words with foreign letters only where there are such letters. */
export const parts = { latin: partOf(0), foreign: partOf(put.foreign) } as const
