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

/** How strong a passphrase is, to be told to the person who chooses it. */
export type PassphraseStrength = { readonly kind: 'short'; readonly missing: number } | Effort

/** What it costs to find it. */
export interface Effort {
  readonly kind: 'effort'
  /** More words are worth their trouble. */
  readonly weak: boolean
  /** In the largest unit that gives two or more, to one or two digits; `instant` under a second, `ages` over a million years. */
  readonly time: 'instant' | 'ages' | { readonly unit: Unit; readonly count: number }
}

export async function strengthOf(passphrase: string): Promise<PassphraseStrength> {
  const missing = leastPassphraseLength - [...passphrase].length
  return missing > 0 ? { kind: 'short', missing } : effortFor(await bitsToGuess(passphrase))
}

/** The same where it asks for more words, and else none. Too short a passphrase is refused, not warned of. */
export async function weaknessOf(passphrase: string): Promise<Effort | undefined> {
  const effort = effortFor(await bitsToGuess(passphrase))
  return effort.weak ? effort : undefined
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
export function effortFor(bits: number, cost: Cost = leastStrength): Effort {
  const seconds = secondsToGuess(bits, cost)
  return { kind: 'effort', weak: seconds < weakBelowYears * year, time: durationOf(seconds) }
}

function secondsToGuess(bits: number, cost: Cost): number {
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

type Unit = (typeof units)[number][0]

function durationOf(seconds: number): Effort['time'] {
  if (seconds < 1) return 'instant'
  if (seconds > 1e6 * year) return 'ages'
  const [unit, length] = units.find(([, long]) => seconds >= 2 * long) ?? (['second', 1] as const)
  return { unit, count: rounded(seconds / length) }
}

/** Whole numbers up to 20, tens up to 200, hundreds up to 2,000: no finer than the estimate is. */
function rounded(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count / 2)))
  return Math.round(count / step) * step
}
