import { type Account, type Accounts, recoveryOf } from './account.ts'
import { type Enrolment, isOtpauth, parseOtpauth } from './enroll/otpauth.ts'
import { Failure, type FailureCode } from './failure.ts'
import type { Reading } from './form/order.ts'
import { unusedCount } from './recovery.ts'
import { accountsOf } from './site.ts'

/** What the popup knows of the page it was opened on. */
export interface Situation extends Omit<Reading, 'origin'> {
  readonly host: string | undefined
  /** Texts of the QR codes in sight; `undefined` while they are still being looked for. */
  readonly qrTexts: readonly string[] | undefined
  /** Fingerprint of the recovery codes on the page; see `RecoverySet`. */
  readonly fingerprint: string | undefined
}

/** The one thing that the popup puts on top for this page. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'add'; readonly enrolment: Enrolment; readonly fillsToo: boolean }
  | { readonly kind: 'unusable-qr'; readonly code: FailureCode }
  | {
      readonly kind: 'keep-codes'
      readonly codes: readonly string[]
      readonly accounts: Accounts
      /** The one account that belongs to the page's host, if it is one. Any other is for the person to choose. */
      readonly own: Account | undefined
    }
  | { readonly kind: 'fill'; readonly account: Account }
  /** `early` while a QR code may still turn up: the page is perhaps about enrolling, and there is nothing to advise yet. */
  | { readonly kind: 'choose'; readonly early: boolean }
  | { readonly kind: 'recover'; readonly account: Account }
  | { readonly kind: 'no-codes-kept' }
  | { readonly kind: 'codes-spent' }

/** Decides what this page needs, most particular first: a QR code, recovery codes, a form that asks for one or the other. */
export function offerFor(situation: Situation, accounts: Accounts): Offer {
  const qr = qrOffer(situation, accounts)
  if (qr?.kind === 'add') return qr
  const keep = keepOffer(situation, accounts)
  if (keep !== undefined) return keep
  return askedOffer(situation, accounts) ?? qr ?? { kind: 'nothing' }
}

function qrOffer({ qrTexts = [], asks, host }: Situation, accounts: Accounts): Offer | undefined {
  // A link to an app store often stands beside the code that matters.
  const text = qrTexts.find(isOtpauth) ?? qrTexts.find(candidate => /^otpauth/i.test(candidate)) ?? qrTexts[0]
  if (text === undefined) return undefined
  try {
    const enrolment = parseOtpauth(text)
    if (accounts.some(account => account.secret === enrolment.secret))
      return { kind: 'unusable-qr', code: 'already-added' }
    return { kind: 'add', enrolment, fillsToo: host !== undefined && takesCodes(asks) }
  } catch (error) {
    return { kind: 'unusable-qr', code: error instanceof Failure ? error.code : 'bad-uri' }
  }
}

function keepOffer({ recoveryCodes, fingerprint, host }: Situation, accounts: Accounts): Offer | undefined {
  if (recoveryCodes.length === 0 || fingerprint === undefined || host === undefined) return undefined
  // Of the newest sets only: an older one that is shown again can be put back in its place.
  if (accounts.some(account => recoveryOf(account)?.fingerprints.includes(fingerprint))) return undefined
  const ofHost = accountsOf(accounts, host)
  return {
    kind: 'keep-codes',
    codes: recoveryCodes,
    accounts: [...ofHost, ...accounts.filter(other => !ofHost.includes(other))],
    own: ofHost.length === 1 ? ofHost[0] : undefined,
  }
}

function askedOffer({ asks, host, qrTexts }: Situation, accounts: Accounts): Offer | undefined {
  if (asks === 'none' || host === undefined) return undefined
  const own = accountsOf(accounts, host)
  if (asks === 'recovery') {
    const account = own.find(hasUnused)
    return account === undefined ? noCodes(own) : { kind: 'recover', account }
  }
  const [account] = own
  if (account !== undefined) return { kind: 'fill', account }
  return accounts.length === 0 ? undefined : { kind: 'choose', early: qrTexts === undefined }
}

const noCodes = (own: Accounts): Offer =>
  own.some(account => recoveryOf(account) !== undefined) ? { kind: 'codes-spent' } : { kind: 'no-codes-kept' }

function hasUnused(account: Account): boolean {
  const set = recoveryOf(account)
  return set !== undefined && unusedCount(set) > 0
}

/** Whether what the page asks for can be answered with a rolling code. */
export const takesCodes = (asks: Reading['asks']): boolean =>
  asks === 'code' || asks === 'boxes' || asks === 'either'
