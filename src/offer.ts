import {
  type Account,
  type Accounts,
  alike,
  hasUnused,
  makesCodes,
  type Place,
  recoveryOf,
} from './account.ts'
import type { Doubt } from './enroll/doubt.ts'
import { explain, isUnusable } from './enroll/explain.ts'
import type { Found } from './enroll/found.ts'
import { gatherMigrations, type Migration } from './enroll/gather.ts'
import type { Enrolment } from './enroll/otpauth.ts'
import type { FailureCode } from './failure.ts'
import { type Reading, takesCodes } from './form/order.ts'
import { takenBySite } from './life.ts'
import { accountsFor, accountsOf, belongsTo, fillableHost, mayFill } from './site.ts'

/** What the popup knows of the page it was opened on. */
export interface Situation extends Omit<Reading, 'origin'> {
  readonly host: string | undefined
  /** Where a rolling code is asked for: by the page itself, or by a frame in it that could be looked into. */
  readonly place: Place | undefined
  /** What the page's QR codes are for; `undefined` while they are still being looked for. */
  readonly found: readonly Found[] | undefined
  /** What is wrong with one that could not be read. */
  readonly doubt: Doubt
  /** The person asked to look harder, and wants to hear of it even where nothing is. */
  readonly lookedHard: boolean
  /** Fingerprint of the recovery codes on the page; see `RecoverySet`. */
  readonly fingerprint: string | undefined
}

/** The one thing that the popup puts on top for this page. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'add'; readonly enrolment: Enrolment; readonly fillsToo: boolean }
  /** Several to choose from. */
  | { readonly kind: 'add-some'; readonly enrolments: readonly Enrolment[] }
  /** Exports of another authenticator, as far as their QR codes are in sight. */
  | { readonly kind: 'add-exports'; readonly exports: readonly Migration[] }
  | { readonly kind: 'unusable-qr'; readonly code: FailureCode }
  | { readonly kind: 'unread-qr'; readonly doubt: Doubt }
  | {
      readonly kind: 'keep-codes'
      readonly codes: readonly string[]
      readonly accounts: Accounts
      /** The one account that belongs to the page's host, or the one just set up there. Any other is for the person to choose. */
      readonly own: Account | undefined
    }
  | { readonly kind: 'fill'; readonly account: Account }
  /** Several belong here. */
  | { readonly kind: 'fill-one-of'; readonly accounts: Accounts }
  /** `early` while a QR code may still turn up: the page is perhaps about enrolling, and there is nothing to advise yet. */
  | { readonly kind: 'choose'; readonly early: boolean }
  /** A frame of this host may ask for a code; it cannot be looked into before the person allows it. */
  | { readonly kind: 'look-into'; readonly host: string }
  /** Those that have a recovery code left: of the site or, where none of the site's has, `strange` ones to choose from and confirm. */
  | { readonly kind: 'recover'; readonly accounts: Accounts; readonly strange: boolean }
  | { readonly kind: 'no-codes-kept' }
  | { readonly kind: 'codes-spent' }

/** Decides what this page needs, most particular first: a QR code, recovery codes, a form that asks for one or the other. */
export function offerFor(situation: Situation, accounts: Accounts): Offer {
  const add = addOffer(situation, accounts)
  if (add !== undefined) return add
  const keep = keepOffer(situation, accounts)
  if (keep !== undefined) return keep
  const asked = askedOffer(situation, accounts)
  // The field for the first code stands beside the QR code; which account to choose is not the question there.
  if (asked?.kind === 'choose' && isAboutEnrolling(situation))
    return explainOffer(situation, accounts) ?? asked
  return asked ?? explainOffer(situation, accounts) ?? frameOffer(situation, accounts) ?? { kind: 'nothing' }
}

/** A QR code that may be meant for here, though nothing can be added by it. */
const isAboutEnrolling = ({ found = [], doubt }: Situation): boolean =>
  doubt !== 'none' || found.some(({ kind }) => kind === 'unusable' || kind === 'push')

function addOffer({ found = [], asks, host }: Situation, accounts: Accounts): Offer | undefined {
  const isNew = ({ secret }: Enrolment) => accounts.every(account => account.secret !== secret)
  const enrolments = enrolmentsIn(found).filter(isNew)
  const [enrolment, second] = enrolments
  if (enrolment === undefined) return exportOffer(found)
  if (second !== undefined) return { kind: 'add-some', enrolments }
  return { kind: 'add', enrolment, fillsToo: host !== undefined && takesCodes(asks) }
}

/** After what enrols one account: an export that stands on some page must not hide that. */
function exportOffer(found: readonly Found[]): Offer | undefined {
  const parts = found.flatMap(one => (one.kind === 'migration' ? [one.part] : []))
  return parts.length === 0 ? undefined : { kind: 'add-exports', exports: gatherMigrations(parts) }
}

const enrolmentsIn = (found: readonly Found[]): readonly Enrolment[] =>
  found.flatMap(one => (one.kind === 'enrolment' ? [one.enrolment] : []))

/** Of what is not new: what the best of it is, or why it could not be read. */
function explainOffer({ found = [], doubt, lookedHard }: Situation, accounts: Accounts): Offer | undefined {
  const enrolments = enrolmentsIn(found)
  // A key that is there under other names is perhaps another account, and perhaps one that the person named.
  const other = enrolments.find(enrolment => alike(accounts, enrolment).same === undefined)
  if (other !== undefined) return { kind: 'add', enrolment: other, fillsToo: false }
  if (enrolments.length > 0) return { kind: 'unusable-qr', code: 'already-added' }
  const [unusable] = found.filter(isUnusable)
  if (unusable !== undefined) return { kind: 'unusable-qr', code: explain(unusable) }
  return doubt === 'none' && !lookedHard ? undefined : { kind: 'unread-qr', doubt }
}

function keepOffer(
  { recoveryCodes, fingerprint, host, place, found }: Situation,
  accounts: Accounts,
): Offer | undefined {
  if (recoveryCodes.length === 0 || fingerprint === undefined || host === undefined) return undefined
  // Of the newest sets only: an older one that is shown again can be put back in its place.
  if (accounts.some(account => recoveryOf(account)?.fingerprints.includes(fingerprint))) return undefined
  const ofHost = accountsOf(accounts, host)
  // One that is about to be confirmed may become one with the account that it was set up anew for.
  const secrets = enrolmentsIn(found ?? []).map(({ secret }) => secret)
  if (takenBySite(ofHost, { host, asksForCode: place !== undefined, secrets }, 0).length > 0) return undefined
  const fresh = ofHost.filter(({ unconfirmed }) => unconfirmed !== undefined)
  const [own, second] = fresh.length === 1 ? fresh : ofHost
  return {
    kind: 'keep-codes',
    codes: recoveryCodes,
    accounts: [...ofHost, ...accounts.filter(other => !ofHost.includes(other))],
    own: second === undefined ? own : undefined,
  }
}

function askedOffer(situation: Situation, accounts: Accounts): Offer | undefined {
  const { asks, host, place, found } = situation
  if (asks === 'recovery' && host !== undefined) return recoverOffer(accountsOf(accounts, host), accounts)
  if (place === undefined) return undefined
  const own = accountsFor(accounts, place)
  const [account, second] = own
  if (second !== undefined) return { kind: 'fill-one-of', accounts: own }
  if (account !== undefined) return { kind: 'fill', account }
  return !accounts.some(makesCodes) ? undefined : { kind: 'choose', early: found === undefined }
}

function recoverOffer(own: Accounts, all: Accounts): Offer {
  const accounts = own.filter(hasUnused)
  if (accounts.length > 0) return { kind: 'recover', accounts, strange: false }
  // Where its own are used up, another site's are no help.
  const others = own.some(account => recoveryOf(account) !== undefined) ? [] : all.filter(hasUnused)
  return others.length === 0 ? noCodes(own) : { kind: 'recover', accounts: others, strange: true }
}

/** Only where an account of the page or of the frame is known: most frames are advertisements, and none is worth a question then. */
function frameOffer({ asks, host, place, frames }: Situation, accounts: Accounts): Offer | undefined {
  if (asks !== 'none' || place !== undefined || host === undefined) return undefined
  const hosts = frames.map(fillableHost).filter(frame => frame !== undefined)
  const isKnown = (frame: string) =>
    accounts.some(account => belongsTo(account, frame) || mayFill(account, { host: frame, inside: host }))
  const known = hosts.find(isKnown)
  const [first] = accountsOf(accounts, host).length > 0 ? hosts : []
  const frame = known ?? first
  return frame === undefined ? undefined : { kind: 'look-into', host: frame }
}

const noCodes = (own: Accounts): Offer =>
  own.some(account => recoveryOf(account) !== undefined) ? { kind: 'codes-spent' } : { kind: 'no-codes-kept' }
