import { type List, listed } from './listed.ts'
import { filler, isAfter, isBefore, placesOf, type Span } from './places.ts'
import { put } from './put.ts'
import { grouped, remembered } from './remembered.ts'
import type { Row } from './words.ts'

// Asks texts for the words of the table.

export type Meaning =
  | Exclude<Row, 'once' | 'spare' | 'key' | 'sure' | 'steps'>
  | 'oneTime'
  | 'recovery'
  | 'twofold'

/** What can be asked of the folded texts that it was made for. */
export interface Vocabulary {
  /** Whether a text speaks of it, in any language of the table; if told so, by other words than those that speak of something else. */
  speaksOf(meaning: Meaning, text: string, besides?: Meaning): boolean
}

/** `undefined` while words are lacking that the texts may have: what is made of the others alone would be half of what they say. */
export type WordsOf = (texts: readonly string[]) => Vocabulary | undefined

/** Stands between two texts, where no word reaches across. */
const apart = '\n\0\n'

/**
 * The words of the table in these folded texts, and what is made of them. Each word is looked for in all texts at once.
 *
 * @param lists the table, in as many parts as are at hand.
 */
export function vocabularyOf(texts: readonly string[], lists: readonly List[] = [listed]): Vocabulary {
  const all = filler + apart + [...new Set(texts)].join(apart) + apart
  const spansOf = remembered(reader(all, lists))
  const places = remembered((meaning: Meaning) =>
    grouped(spansOf(meaning), ({ from }) => {
      const start = all.lastIndexOf(apart, from) + apart.length
      return all.slice(start, all.indexOf(apart, start))
    }),
  )
  const at = (meaning: Meaning, text: string) => (spansOf(meaning).length > 0 ? places(meaning)(text) : [])
  return {
    speaksOf: (meaning, text, besides) =>
      at(meaning, text).some(
        one =>
          besides === undefined || !at(besides, text).some(({ from, to }) => from < one.to && to > one.from),
      ),
  }
}

/** Reads where a text speaks of something. */
function reader(text: string, lists: readonly List[]): (meaning: Meaning) => readonly Span[] {
  const row = remembered((name: Row) => lists.flatMap(list => placesOf(list[name], text)))
  const any = (...rows: Row[]) => rows.flatMap(row).filter(({ begins }) => begins)
  /** A noun together with what makes it that kind of code, in whichever order the language has them. */
  const joined = (nouns: readonly Row[], ...makes: Row[]): Span[] => {
    const named = nouns.flatMap(row)
    const made = named.length > 0 ? any(...makes) : []
    if (made.length === 0) return []
    const [checks, called] = [any('check'), any(...nouns)]
    const putting = (bit: number) => made.filter(({ how }) => how & bit)
    const pairs = (ones: readonly Span[], others: readonly Span[], joins: RegExp) =>
      pairsIn(text, ones, others, joins)
    return [
      ...pairs(putting(put.before), [...named, ...pairs(checks, named, isBefore)], isBefore),
      ...pairs([...called, ...pairs(called, checks, isAfter)], putting(put.after), isAfter),
    ]
  }
  return meaning => {
    if (meaning === 'recovery') return joined(['code', 'key'], 'spare')
    if (meaning === 'twofold') return any('steps', 'app')
    if (meaning !== 'oneTime') return any(meaning)
    return [...joined(['code'], 'check', 'once'), ...joined(['password'], 'once'), ...any('sure')]
  }
}

/** Each of some words with those of others that come after it, where what stands between joins them. It is short. */
function pairsIn(text: string, ones: readonly Span[], others: readonly Span[], joins: RegExp): Span[] {
  const stretches = grouped(others, ({ from }) => from >> 6)
  return ones.flatMap(one =>
    [0, 1]
      .flatMap(next => stretches((one.to >> 6) + next))
      .filter(({ from }) => from >= one.to && joins.test(text.slice(one.to, from)))
      .map(({ to }) => ({ ...one, to })),
  )
}
