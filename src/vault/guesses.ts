import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

// A quarter of a megabyte of words. Only `passphrase.ts` imports this, and late: no page waits for it to open.

/** The 7,776 words of the EFF's long diceware list, its four hyphens taken out. None begins another. */
export const words: readonly string[] = dictionary['diceware-common']

/** What no list of leaked passwords ranks high enough: our own name, and the most printed passphrase there is. */
const wellKnown = ['latchkey', 'correcthorsebatterystaple']

// zxcvbn-ts looks words up in a plain object, where `constructor` is always found and its rank is not a number.
const unrankable = 'constructor'

// Its work grows faster than the square of the length. What follows the hundredth character can only help.
const longestRead = 100

const estimator = new ZxcvbnFactory({
  // Only a dictionary of just this name is taken as one whose words are equally likely; others go by their place.
  dictionary: {
    diceware: [...words, unrankable],
    passwords: [...wellKnown, ...dictionary['passwords-common'], unrankable],
  },
  graphs: adjacencyGraphs,
  maxLength: longestRead,
})

const separators = /[\s._,-]+/g
const dicewareWords = new Set(words)

/**
 * How many guesses an attacker who knows people's habits would have to be ready for, as a power of two.
 *
 * zxcvbn-ts lets each space multiply the guesses by ten, and then by all orders of words and spaces: five words come out at
 * 91 bits instead of 65. Spaces are a habit like any other, so the same is read without them too, and the lower figure
 * counts. Random letters come out too low rather than too high: it counts ten possibilities for each.
 */
export function bitsToGuess(passphrase: string): number {
  const asTyped = passphrase.normalize('NFC')
  const readings = [asTyped, asTyped.replace(separators, '')].map(text =>
    Math.log2(estimator.check(text).guesses),
  )
  return Math.min(...readings, bitsOfWords(asTyped))
}

/** Words of the list alone are worth no more than their dice. Anything else has no such bound. */
function bitsOfWords(text: string): number {
  const parts = text.toLowerCase().split(separators).filter(Boolean)
  if (!parts.every(part => dicewareWords.has(part))) return Number.POSITIVE_INFINITY
  return parts.length * Math.log2(words.length)
}
