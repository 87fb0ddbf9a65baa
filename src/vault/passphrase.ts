import type { Random } from '../bytes.ts'
import { leastStrength, type Strength } from './kdf.ts'
import { leastPassphraseLength } from './slots.ts'

const suggestedWords = 5

/** Five words of the diceware list, each as likely as any other: 5 x log2(7776) = 64.6 bits. */
export async function suggestPassphrase(random: Random): Promise<string> {
  const { words } = await import('./guesses.ts')
  const drawn = Array.from({ length: suggestedWords }, () => words[below(words.length, random)])
  return drawn.join(' ')
}

/** A whole number from 0 up to `count`, at most 2^16. A remainder alone would favour the first words of the list. */
function below(count: number, random: Random): number {
  const fair = 2 ** 16 - (2 ** 16 % count)
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < fair) return drawn % count
  }
}

/** How strong a passphrase is, as a sentence for the person who chooses it. */
export async function strengthOf(passphrase: string): Promise<string> {
  const missing = leastPassphraseLength - [...passphrase].length
  if (missing > 0) return `Too short by ${missing === 1 ? 'one character' : `${missing} characters`}.`
  return effortFor(await bitsToGuess(passphrase))
}

/** The same sentence where it asks for more words, and else none. Too short a passphrase is refused, not warned of. */
export async function weaknessOf(passphrase: string): Promise<string> {
  const bits = await bitsToGuess(passphrase)
  return secondsToGuess(bits) < weakBelowYears * year ? effortFor(bits) : ''
}

/** Bits: the binary logarithm of the guesses an attacker has to be ready for. Loads its lists when first asked. */
export async function bitsToGuess(passphrase: string): Promise<number> {
  const guesses = await import('./guesses.ts')
  return guesses.bitsToGuess(passphrase)
}

/** What decides how long one guess takes. */
type Cost = Pick<Strength, 'memoryKiB' | 'passes'>

// Measured: Debian's argon2 program takes 0.15 s on one core for `-id -k 65536 -t 3 -p 1`. Nothing is assumed of graphics
// cards, which would be quicker. RFC 9106 fills all its memory in every pass, so the time goes with their product.
const measured: Cost = { memoryKiB: 64 * 1024, passes: 3 }
const guessesPerSecond = 6.5
const cores = 1000

const weakBelowYears = 1000

/**
 * The strength of a passphrase as what it costs to find it: on average half of its 2^bits guesses, each at the price of one
 * derivation. No delay of ours holds up somebody who works on a copy.
 */
export function effortFor(bits: number, cost: Cost = leastStrength): string {
  const seconds = secondsToGuess(bits, cost)
  const effort = `With a copy of this disk, 1,000 cores guess it in ${durationOf(seconds)}.`
  return seconds < weakBelowYears * year ? `${effort} Add words.` : effort
}

function secondsToGuess(bits: number, cost: Cost = leastStrength): number {
  const price = (cost.memoryKiB * cost.passes) / (measured.memoryKiB * measured.passes)
  return (2 ** (bits - 1) * price) / (guessesPerSecond * cores)
}

const year = 365.25 * 86_400

const units = [
  ['year', year],
  ['month', year / 12],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** In the largest unit that gives two or more, to one or two digits: "about 9,000 years". */
function durationOf(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  if (seconds > 1e6 * year) return 'millions of years'
  const [unit, length] = units.find(([, long]) => seconds >= 2 * long) ?? (['second', 1] as const)
  const count = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' })
  return `about ${count.format(rounded(seconds / length))}`
}

/** Whole numbers up to 20, tens up to 200, hundreds up to 2,000: no finer than the estimate is. */
function rounded(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count / 2)))
  return Math.round(count / step) * step
}
