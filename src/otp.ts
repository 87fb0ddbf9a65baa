import { generateSync } from '@otplib/hotp'
import { createGuardrails, NobleCryptoPlugin } from 'otplib'

export type Algorithm = 'SHA-1' | 'SHA-256' | 'SHA-512'

/** What a code is made from, but for the moment. */
export interface OtpParameters {
  readonly secret: Uint8Array
  readonly algorithm: Algorithm
  /** 6 to 10. */
  readonly digits: number
}

/** Of nearly every site (RFC 6238 section 5.2). */
export const usualPeriodSeconds = 30

export type SteamParameters = Omit<OtpParameters, 'digits'>

const names = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-512': 'sha512' } as const

// otplib's floor of 16 bytes would refuse the 10-byte secrets that many sites still hand out (RFC 4226 R6 asks for more).
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1, MAX_SECRET_BYTES: 512 })

// `generateSync` of otplib itself brings its base32 along, and TOTP once more; secrets come as bytes here.
const noble = new NobleCryptoPlugin()

/**
 * HOTP (RFC 4226 section 5.3).
 *
 * @param counter whole, 0 to 2^53 - 1.
 */
export function hotp(parameters: OtpParameters, counter: number): string {
  return generateSync({
    secret: parameters.secret,
    algorithm: names[parameters.algorithm],
    // otplib types 6, 7 and 8; its truncation is the RFC's for any number of digits.
    digits: parameters.digits as 6,
    counter,
    crypto: noble,
    guardrails,
  })
}

// RFC 6238 section 4.2: T counts steps of Unix time, so a wrong clock gives a wrong code, not a late one.
export const stepAt = (periodSeconds: number, nowMs: number): number =>
  Math.floor(nowMs / 1000 / periodSeconds)

/** TOTP (RFC 6238 section 4). */
export function totp(parameters: OtpParameters, periodSeconds: number, nowMs: number): string {
  return hotp(parameters, stepAt(periodSeconds, nowMs))
}

/** No vowels and nothing that looks like another. */
const steamAlphabet = '23456789BCDFGHJKMNPQRTVWXY'
/** How long Steam's codes are. */
export const steamLetters = 5

/**
 * Steam's own code: five letters in place of the digits, out of the same truncated number, the last remainder first.
 * It has no document of Valve's; KeePassXC and steamguard-cli agree on it, and their values are in the tests.
 */
export function steamCode(parameters: SteamParameters, periodSeconds: number, nowMs: number): string {
  // Ten digits hold all of the 31 bits that RFC 4226 section 5.3 leaves of the hash, so that none is lost to its modulus.
  let rest = Number(totp({ ...parameters, digits: 10 }, periodSeconds, nowMs))
  let code = ''
  while (code.length < steamLetters) {
    code += steamAlphabet[rest % steamAlphabet.length]
    rest = Math.floor(rest / steamAlphabet.length)
  }
  return code
}

/** How long the code of this moment is still good for, in milliseconds: above 0, at most the period. */
export function leftMs(periodSeconds: number, nowMs: number): number {
  const periodMs = periodSeconds * 1000
  return periodMs - (nowMs % periodMs)
}
