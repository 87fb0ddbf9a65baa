import { folded } from './folded.ts'
import { eitherWay, nounFirst, type Row, table, unspaced } from './words.ts'

// The table as it is searched. The builder does this once and for all, so that no page waits for it.

/** The words of one row in all languages that put theirs alike. */
export interface Listed {
  /** Whether a word begins where no letter is before it. */
  readonly spaced: boolean
  /** Whether what makes it that kind of code comes before the noun, and whether after it. */
  readonly before: boolean
  readonly after: boolean
  /** Folded, parted by commas. Before a word that is a pattern stand a tilde and its stems, one of which is in whatever it matches. */
  readonly words: string
}

type List = Readonly<Record<Row, readonly Listed[]>>

function grouped(words: Readonly<Record<string, string>>): Listed[] {
  const groups = new Map<string, Listed>()
  for (const [language, texts] of Object.entries(words)) {
    const put = putIn(language)
    const key = JSON.stringify(put)
    const more = folded(texts).split(', ').map(withStem)
    const known = groups.get(key)?.words.split(',') ?? []
    groups.set(key, { ...put, words: [...new Set([...known, ...more])].join() })
  }
  return [...groups.values()]
}

const putIn = (language: string): Omit<Listed, 'words'> => ({
  spaced: !unspaced.has(language),
  before: !nounFirst.has(language),
  after: nounFirst.has(language) || eitherWay.has(language),
})

function withStem(word: string): string {
  const stems = stemsOf(word).join('|')
  return stems === word ? word : `${stems}~${word}`
}

/** Of the pieces that have to be there, and the alternatives of which one has to, those that say most. */
function stemsOf(word: string): readonly string[] {
  const parts = word.replace(/\(\?<?!.*?\)/g, '').matchAll(/\((.*?)\)(\??)|\[(.*?)\](\??)|([^()[\]]+)/g)
  const choices = [...parts].flatMap(([, group, maybe, set, perhaps, plain]) => {
    if (plain !== undefined) return piecesOf(plain).map(piece => [piece])
    if (maybe || perhaps) return []
    return [set === undefined ? (group ?? '').split('|').map(longest) : [...set]]
  })
  const least = (stems: readonly string[]) => Math.min(...stems.map(({ length }) => length))
  return choices.reduce((best, stems) => (least(stems) > least(best) ? stems : best), [''])
}

const piecesOf = (text: string): string[] => text.replace(/\[.*?\]|.\?|[*.]/g, ' ').split(' ')

const longest = (text: string): string =>
  piecesOf(text).reduce((best, piece) => (piece.length > best.length ? piece : best))

export const listed = Object.fromEntries(
  Object.entries(table).map(([row, words]) => [row, grouped(words)]),
) as unknown as List
