import { type Account, type Accounts, givenTitle } from './account.ts'

/** Accounts with what they are found by, folded once. */
export type SearchIndex = readonly Indexed[]

interface Indexed {
  readonly account: Account
  /** The title first; then name, hosts and tags, a line each. */
  readonly text: string
}

/**
 * In the order given, which is what equally good matches stand in.
 *
 * @param unnamed what the person reads as the title of an account without any name.
 */
export const indexed = (accounts: Accounts, unnamed: string): SearchIndex =>
  accounts.map(account => ({
    account,
    text: folded(
      [givenTitle(account) || unnamed, account.name, ...account.hosts, ...(account.tags ?? [])].join('\n'),
    ),
  }))

/** Letters that Unicode does not take apart, as people type them who do not have them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
}
const apart = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/** As it is compared: without case, accents and width. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  // Most of what is kept is plain, and 5,000 accounts are folded before the first key is answered.
  if (/^[\0-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(apart, letter => plainLetters[letter] ?? letter)
}

/** The accounts that every word is in, in any order: best first, and all as they stand where nothing is looked for. */
export function search(index: SearchIndex, looked: string): Accounts {
  const words = folded(looked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return index.map(({ account }) => account)
  return index
    .flatMap(({ account, text }) => {
      const distance = distanceOf(text, words)
      return distance === undefined ? [] : [{ account, distance }]
    })
    .sort((one, other) => one.distance - other.distance)
    .map(({ account }) => account)
}

/** How far from the best match all words together are; `undefined` where one is not there at all. */
function distanceOf(text: string, words: readonly string[]): number | undefined {
  let distance = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return undefined
    distance += at === 0 ? 0 : beginsWord(text, word, at) ? 1 : 2
  }
  return distance
}

function beginsWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  return false
}
