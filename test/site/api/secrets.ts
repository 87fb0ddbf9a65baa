import { createHash, timingSafeEqual } from 'node:crypto'
import { ScureBase32Plugin } from 'otplib'

/** Gives that many random bytes. */
export type Random = (byteCount: number) => Uint8Array

export type IdPrefix =
  | 'user-test'
  | 'email-test'
  | 'totp-test'
  | 'totp-recovery-code-test'
  | 'session-test'
  | 'request-id-test'
  | 'jwk-test'

/** An id such as `totp-test-UUID`, the UUID being of version 4 (RFC 9562 section 5.4). */
export function newId(prefix: IdPrefix, random: Random): string {
  const hex = Buffer.from(random(16)).toString('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ]
  return [prefix, ...groups].join('-')
}

/** A TOTP secret: 160 bits (what RFC 4226 section 4, R6 recommends) as 32 characters of base32. */
export function newTotpSecret(random: Random): string {
  return new ScureBase32Plugin().encode(random(20), { padding: false })
}

/** An opaque session token of 256 bits. */
export function newSessionToken(random: Random): string {
  return Buffer.from(random(32)).toString('base64url')
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

function newLetter(random: Random): string {
  for (;;) {
    const byte = random(1)[0] ?? 255
    // 252 is the largest multiple of 36 in a byte; the four values above it would favour the first letters.
    if (byte < 252) return letters.charAt(byte % 36)
  }
}

/** A recovery code such as `ckss-2skx-ebow`: 62 bits. */
export function newRecoveryCode(random: Random): string {
  const group = () => Array.from({ length: 4 }, () => newLetter(random)).join('')
  return `${group()}-${group()}-${group()}`
}

/** Compares in a time that depends on neither text. */
export function sameText(a: string, b: string): boolean {
  // Hashing first gives equal lengths, which timingSafeEqual asks for, and hides the length too.
  return timingSafeEqual(digest(a), digest(b))
}

/** SHA-256, for keeping a token without keeping the token. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
