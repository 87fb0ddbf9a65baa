import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Random } from '../../../src/bytes.ts'
import { words } from '../../../src/vault/guesses.ts'
import {
  bitsToGuess,
  effortFor,
  strengthOf,
  suggestPassphrase,
  weaknessOf,
} from '../../../src/vault/passphrase.ts'

const random: Random = length => Uint8Array.from(randomBytes(length))

/** Gives these numbers of two bytes, one after another, and nothing after them. */
function scripted(...numbers: readonly number[]): Random {
  const left = [...numbers]
  return length => {
    const next = left.shift()
    if (next === undefined || length !== 2) throw new Error(`${length} bytes were not foreseen`)
    return Uint8Array.of(next >> 8, next & 255)
  }
}

describe('a suggestion', () => {
  test('is five words with a space between', async () => {
    expect(await suggestPassphrase(scripted(0, 1, 7775, 7776, 62_207))).toBe(
      'abacus abdomen zoom abacus zoom',
    )
  })

  test('can hold each of 7,776 words, all in small letters', async () => {
    const drawn = new Set<string>()
    for (let at = 0; at < words.length; at += 5) {
      const numbers = Array.from({ length: 5 }, (_, next) => (at + next) % words.length)
      for (const word of (await suggestPassphrase(scripted(...numbers))).split(' ')) drawn.add(word)
    }
    expect(drawn.size).toBe(6 ** 5)
    expect([...drawn].filter(word => !/^[a-z]{3,9}$/.test(word))).toEqual([])
  })

  test('draws again rather than favour the first words of the list', async () => {
    expect(await suggestPassphrase(scripted(62_208, 65_535, 5, 5, 5, 5, 62_208, 5))).toBe(
      Array(5).fill(words[5]).join(' '),
    )
  })
})

test('a passphrase is warned of with what was shown while it was typed, or not at all', async () => {
  expect(await weaknessOf('password1234')).toEqual(await strengthOf('password1234'))
  expect(await weaknessOf('trombone cactus pelican gravel nectar')).toBeUndefined()
})

describe('the guesses a passphrase takes', () => {
  test.each([
    ['password123', 0, 12],
    ['qwertyuiop', 0, 12],
    ['aaaaaaaaaa', 0, 12],
    ['abcabcabcabc', 0, 12],
    ['latchkey latchkey', 0, 12],
    ['p a s s w o r d', 0, 12],
    ['correct horse battery staple', 0, 12],
    ['password password', 0, 12],
    ['hunter2 hunter2 hunter2', 0, 20],
    ['qwerty asdfgh zxcvbn', 0, 25],
    ['monkey dragon football master', 30, 45],
    ['trombone cactus pelican gravel', 45, 52],
    ['my constructor lives here', 30, 65],
    ['xkqzvwpmta', 30, 47],
  ])('%s: more than %d bits and fewer than %d', async (passphrase, least, most) => {
    const bits = await bitsToGuess(passphrase)
    expect(bits).toBeGreaterThanOrEqual(least)
    expect(bits).toBeLessThan(most)
  })

  test('five words from the list come out near the 64.6 bits they have, and never above', async () => {
    const bits = await Promise.all(
      Array.from({ length: 200 }, async () => bitsToGuess(await suggestPassphrase(random))),
    )
    const average = bits.reduce((sum, one) => sum + one) / bits.length
    expect(average).toBeGreaterThan(60)
    expect(average).toBeLessThan(65)
    expect(Math.max(...bits)).toBeLessThan(64.7)
  })

  test('another way to write the spaces changes nothing', async () => {
    const bits = await bitsToGuess('abacus abdomen zoom unopened violin')
    expect(await bitsToGuess('abacus-abdomen-zoom-unopened-violin')).toBe(bits)
    expect(await bitsToGuess('abacus.abdomen.zoom.unopened.violin')).toBe(bits)
  })

  test.each([
    ['one letter', 'a'.repeat(1000)],
    ['one word', 'password '.repeat(112)],
    ['many words', words.slice(0, 150).join(' ')],
    ['letters in disguise', '4@8({[369&#!1|/$5+7%'.repeat(50)],
    ['no pattern', randomBytes(500).toString('hex')],
    ['names that every object knows', 'constructor__proto__'.repeat(50)],
    ['nothing but spaces', ' '.repeat(1000)],
  ])('a thousand characters of %s are answered', async (_, passphrase) => {
    expect(await bitsToGuess(passphrase)).toBeGreaterThanOrEqual(0)
  })
})

describe('the effort', () => {
  const fourWords = 4 * Math.log2(7776)

  test.each([
    [0, 'instant'],
    [Math.log2(13_000), { unit: 'second', count: 1 }],
    [Math.log2(1e6), { unit: 'second', count: 80 }],
    [Math.log2(26 ** 6), { unit: 'hour', count: 7 }],
    [Math.log2(26 ** 8), { unit: 'month', count: 6 }],
    [fourWords, { unit: 'year', count: 9000 }],
    [5 * Math.log2(7776), 'ages'],
    [2000, 'ages'],
  ])('for %d bits is %j', (bits, time) => {
    expect(effortFor(bits).time).toEqual(time)
  })

  test('grows with the memory and the passes of a derivation', () => {
    const years = (memoryKiB: number, passes: number) => effortFor(fourWords, { memoryKiB, passes }).time
    expect(years(128 * 1024, 3)).toEqual({ unit: 'year', count: 18_000 })
    expect(years(64 * 1024, 6)).toEqual({ unit: 'year', count: 18_000 })
    expect(years(19 * 1024, 2)).toEqual({ unit: 'year', count: 1800 })
  })

  test('under a thousand years is weak', () => {
    expect(effortFor(40).weak).toBe(true)
    expect(effortFor(fourWords).weak).toBe(false)
  })

  test.each([
    ['a', { kind: 'short', missing: 9 }],
    ['too short', { kind: 'short', missing: 1 }],
    ['\u{1F511}'.repeat(9), { kind: 'short', missing: 1 }],
    ['password123', { kind: 'effort', weak: true, time: 'instant' }],
  ])('of %s is %j', async (passphrase, strength) => {
    expect(await strengthOf(passphrase)).toEqual(strength)
  })
})
