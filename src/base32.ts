import { unpadded } from './bytes.ts'
import { Failure } from './failure.ts'

/** RFC 4648 section 6. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const maxSecretBytes = 512
/** Base32 of 512 bytes with a blank after every letter; looked at before any pattern runs over the text. */
const maxTextLength = 2000

/**
 * Reads a shared secret as sites print it: base32 (RFC 4648 section 6) in any case, with or without padding, in groups
 * parted by spaces or hyphens. Bits left over at the end are dropped, as every authenticator does.
 *
 * @throws {Failure} `missing-secret` when nothing is there, `bad-secret` when it is not base32, `too-long` over 512 bytes.
 */
export function secretBytes(text: string): Uint8Array {
  if (text.length > maxTextLength) throw new Failure('too-long')
  const letters = unpadded(text.replace(/[\s\u00a0-]+/g, '')).toUpperCase()
  if (letters === '') throw new Failure('missing-secret')
  if (letters.length > Math.ceil((maxSecretBytes * 8) / 5)) throw new Failure('too-long')
  const bytes = decode(letters)
  if (bytes.length === 0) throw new Failure('bad-secret')
  return bytes
}

function decode(letters: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of letters) {
    const value = alphabet.indexOf(letter)
    if (value < 0) throw new Failure('bad-secret')
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return bytes
}

/** Base32 without padding, upper case: the one form in which a secret is stored. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}
