import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { alphabet } from '../../../src/base32.ts'
import type { Bytes } from '../../../src/bytes.ts'
import { printRecoveryKey, readRecoveryKey, recoveryKeyBytes } from '../../../src/vault/recovery-key.ts'

const randomKey = (): Bytes => Uint8Array.from(randomBytes(recoveryKeyBytes))

const keys = Array.from({ length: 50 }, randomKey)

/** The letters without their hyphens. */
const lettersOf = (key: Bytes): string => printRecoveryKey(key).replaceAll('-', '')

function isRefused(typed: string): boolean {
  try {
    readRecoveryKey(typed)
    return false
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-recovery-key', message: 'bad-recovery-key' })
    return true
  }
}

// Worked out apart from the code, with Python's base64.b32encode and its whole numbers.
const printed = [
  ['the bytes from 0 to 15', (at: number) => at, 'AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B46Q'],
  ['sixteen zeros', () => 0, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAB'],
  ['sixteen times 255', () => 255, '7777-7777-7777-7777-7777-7777-74NN'],
] as const

describe('on paper', () => {
  test.each(printed)('%s are as Python has them', (_what, byteAt, text) => {
    const key = Uint8Array.from({ length: recoveryKeyBytes }, (_, at) => byteAt(at))
    expect(printRecoveryKey(key)).toBe(text)
    expect(readRecoveryKey(text)).toEqual(key)
  })

  test('a key is seven groups of four letters and digits, none of which is 0, 1, 8 or 9', () => {
    for (const key of keys) expect(printRecoveryKey(key)).toMatch(/^([A-Z2-7]{4}-){6}[A-Z2-7]{4}$/)
  })

  test('a thousand keys are read as they were printed', () => {
    for (let count = 0; count < 1000; count++) {
      const key = randomKey()
      expect(readRecoveryKey(printRecoveryKey(key))).toEqual(key)
    }
  })
})

describe('a slip', () => {
  test('in any one letter is refused, whichever letter it is taken for', () => {
    let read = 0
    for (const letters of keys.map(lettersOf)) {
      for (let at = 0; at < letters.length; at++) {
        for (const other of alphabet.replace(letters.charAt(at), '')) {
          if (!isRefused(letters.slice(0, at) + other + letters.slice(at + 1))) read++
        }
      }
    }
    expect(read).toBe(0)
  })

  test('that swaps two neighbours is refused', () => {
    let read = 0
    for (const letters of keys.map(lettersOf)) {
      for (let at = 0; at + 1 < letters.length; at++) {
        const [one, two] = [letters.charAt(at), letters.charAt(at + 1)]
        if (one !== two && !isRefused(letters.slice(0, at) + two + one + letters.slice(at + 2))) read++
      }
    }
    expect(read).toBe(0)
  })

  test.each([
    ['nothing', () => ''],
    ['a letter left out', (letters: string) => letters.slice(1)],
    ['a letter too many', (letters: string) => `${letters}A`],
    ['a nine, which no key has', (letters: string) => `9${letters.slice(1)}`],
    ['another alphabet', (letters: string) => `Ä${letters.slice(1)}`],
    ['more than a key', (letters: string) => letters.repeat(1000)],
  ])('%s is refused', (_what, slip) => {
    for (const letters of keys.map(lettersOf)) expect(isRefused(slip(letters))).toBe(true)
  })
})

describe('typed sloppily', () => {
  test.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without hyphens', (text: string) => text.replaceAll('-', '')],
    ['with blanks for hyphens, and some around', (text: string) => `  ${text.replaceAll('-', '  ')}\n`],
    ['with long hyphens, as a word processor makes them', (text: string) => text.replaceAll('-', ' – ')],
    ['with 0 for O, 1 for I and 8 for B', looseDigits],
    ['with all of this', (text: string) => looseDigits(text).toLowerCase().replaceAll('-', ' ')],
  ])('%s it is read all the same', (_how, typed) => {
    for (const key of keys) expect(readRecoveryKey(typed(printRecoveryKey(key)))).toEqual(key)
  })
})

function looseDigits(text: string): string {
  return text.replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8')
}
