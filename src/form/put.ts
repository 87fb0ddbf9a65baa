/** How words are put into a text, as bits that add up: what languages have alike lies together in `listed.ts`. */
export const put = {
  /** A word begins where no letter is before it. */
  spaced: 1,
  /** What makes it that kind of code comes before the noun. */
  before: 2,
  /** It comes after the noun. */
  after: 4,
  /** The language has letters of its own, of which one is in each word. */
  foreign: 8,
} as const

/** The letters of folded texts that are not Latin, in all scripts that the table has words of. Signs, pictures and icons are none. */
export const foreign = /[\u0370-\u1cff\u3040-\ud7ff]/
