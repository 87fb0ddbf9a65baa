import type { Account } from './account.ts'
import { secretBytes } from './base32.ts'
import { leftMs, totp } from './otp.ts'

/** The account's code at this moment, digits alone. */
export const codeAt = (account: Account, nowMs: number): string =>
  totp({ ...account, secret: secretBytes(account.secret) }, account.periodSeconds, nowMs)

/** The code that comes after this moment's. */
export const nextCode = (account: Account, nowMs: number): string =>
  codeAt(account, nowMs + leftMs(account.periodSeconds, nowMs))

/** Grouped for the eye: a gap after the third of six or seven, after the fourth of eight, in fives for ten. */
export function grouped(code: string): readonly string[] {
  const at = code.length > 8 ? 5 : code.length === 8 ? 4 : 3
  return [code.slice(0, at), code.slice(at)]
}
