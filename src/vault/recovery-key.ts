import { alphabet, toBase32 } from '../base32.ts'
import type { Bytes } from '../bytes.ts'
import { Failure } from '../failure.ts'

// On paper: 128 bits as 26 letters of base32 (RFC 4648 section 6), and two that check them, in seven groups of four. The check is
// a pure system as ISO/IEC 7064 has them, with radix 32 and the modulus 1021, the greatest prime under 32 x 32: the whole
// leaves the remainder 1, so that no single wrong letter and no two swapped ones go unseen.

export const recoveryKeyBytes = 16

const modulus = 1021n
const checkRadix = 1024n
const letters = 28

/** 16 bytes as they are printed. */
export function printRecoveryKey(key: Bytes): string {
  const body = toBase32(key)
  const check = Number(modulo(1n - numberOf(body) * checkRadix))
  const text = body + alphabet[check >> 5] + alphabet[check & 31]
  return text.replace(/.{4}(?!$)/g, '$&-')
}

/**
 * Reads a key as a person types it: any case, with or without hyphens and spaces, 0, 1 and 8 for O, I and B.
 *
 * @throws {Failure} `bad-recovery-key` when a letter is wrong, missing or swapped.
 */
export function readRecoveryKey(typed: string): Bytes {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replace(/[018]/g, digit => ({ 0: 'O', 1: 'I', 8: 'B' })[digit] ?? digit)
  if (text.length !== letters || [...text].some(letter => !alphabet.includes(letter))) throw slip()
  const whole = numberOf(text)
  const key = whole / checkRadix
  // 26 letters hold 130 bits: the last two are none of the key's.
  if (modulo(whole) !== 1n || key % 4n !== 0n) throw slip()
  return bytesOf(key / 4n)
}

const slip = () => new Failure('bad-recovery-key')

const modulo = (number: bigint): bigint => ((number % modulus) + modulus) % modulus

const numberOf = (text: string): bigint =>
  [...text].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n)

function bytesOf(number: bigint): Bytes {
  const hex = number.toString(16).padStart(recoveryKeyBytes * 2, '0')
  return Uint8Array.from({ length: recoveryKeyBytes }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  )
}
