import type { Account } from './account.ts'
import { secretBytes } from './base32.ts'
import { hotp, leftMs, steamCode, totp } from './otp.ts'

/** The account's code at this moment, digits or letters alone; of one that counts, the code of its counter, at any moment. */
export function codeAt(account: Account, nowMs: number): string {
  const parameters = { ...account, secret: secretBytes(account.secret) }
  if (account.type === 'hotp') return hotp(parameters, account.counter ?? 0)
  return account.type === 'steam'
    ? steamCode(parameters, account.periodSeconds, nowMs)
    : totp(parameters, account.periodSeconds, nowMs)
}

/** The code that comes after this moment's, of an account whose codes roll. */
export const nextCode = (account: Account, nowMs: number): string =>
  codeAt(account, nowMs + leftMs(account.periodSeconds, nowMs))

/** With less than this left, a code may be over before the site has looked at it. */
const tooShortMs = 2_000

/** How long to wait for a code that is worth typing, in milliseconds; 0 where this moment's is, and for one that counts. */
export function waitMs({ type, periodSeconds }: Account, nowMs: number): number {
  const left = leftMs(periodSeconds, nowMs)
  return type !== 'hotp' && left < tooShortMs ? left : 0
}

/** Grouped for the eye: a gap after the third of six or seven, after the fourth of eight, in fives for ten; five in one piece. */
export function grouped(code: string): readonly [string, ...string[]] {
  if (code.length <= 5) return [code]
  const at = code.length > 8 ? 5 : code.length === 8 ? 4 : 3
  return [code.slice(0, at), code.slice(at)]
}
