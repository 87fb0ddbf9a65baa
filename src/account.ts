import type { Enrolment } from './enroll/otpauth.ts'
import { Failure } from './failure.ts'
import { usualPeriodSeconds } from './otp.ts'
import { type RecoverySet, unusedCount } from './recovery.ts'

/** One enrolment at one site, as the vault's document holds it; or, where it has no key, the recovery codes of one alone. */
export interface Account extends Enrolment {
  readonly id: string
  readonly addedMs: number
  /** Hosts that the person enrolled on or confirmed a fill for: exact, with the port where it is not the usual one. */
  readonly hosts: readonly string[]
  /** Frames of another origin that the person allowed, each inside of one page alone. */
  readonly frames?: readonly FramedPlace[]
  /** The person wants Enter pressed once a code of it is typed. */
  readonly pressEnter?: true
  /** The person wants it among the first of the list. */
  readonly pinned?: true
  /** Words of the person's own to find it by; as `tagsFrom` makes them. */
  readonly tags?: readonly string[]
  /** None once it was seen to work, nor where it comes from a place where it did. */
  readonly unconfirmed?: Unconfirmed
  /** Address of the page it was set up on, or that its recovery codes were last kept from; as `pageAddress` makes it. */
  readonly page?: string
  /** Newest last; only the last is filled from. Older ones are kept until the person throws them away. */
  readonly recovery: readonly RecoverySet[]
}

/** What is known of an account that was set up here and not seen to work yet; see `life.ts`. */
export interface Unconfirmed {
  /** When its first code was filled or copied. */
  readonly usedMs?: number
  /** The id of the account that the site lets go once this one works: the same one, set up anew. */
  readonly replaces?: string
}

/** Where a code goes: the host of the document that gets it. */
export interface Place {
  readonly host: string
  /** The host of the page around it, where that document is a frame of another origin. */
  readonly inside?: string
}

export type FramedPlace = Required<Place>

export type Accounts = readonly Account[]

/** How a person tells accounts apart; empty where nobody gave it a name. What to say then depends on the language. */
export const givenTitle = ({ issuer, name }: Pick<Account, 'issuer' | 'name'>): string => issuer || name

/** Loses its middle rather than its end when it is long, so that the domain of an e-mail address stays to be seen. */
export function shortened(text: string, most: number): string {
  const chars = [...text]
  if (chars.length <= most) return text
  const at = chars.lastIndexOf('@')
  const tail = at > 0 && chars.length - at < most - 4 ? chars.length - at : Math.floor(most / 2)
  return [...chars.slice(0, most - tail - 1), '\u2026', ...chars.slice(-tail)].join('')
}

/** Whether there is a key to make codes by. Without one it holds recovery codes alone, and its other fields of codes mean nothing. */
export const makesCodes = ({ secret }: Pick<Account, 'secret'>): boolean => secret !== ''

/** What stands in place of an enrolment that is made elsewhere, as by another app. */
export const withoutKey = (issuer: string): Enrolment => ({
  issuer,
  name: '',
  secret: '',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: usualPeriodSeconds,
})

export const recoveryOf = (account: Account): RecoverySet | undefined => account.recovery.at(-1)

/** Whether a recovery code can still be filled. */
export function hasUnused(account: Account): boolean {
  const set = recoveryOf(account)
  return set !== undefined && unusedCount(set) > 0
}

/** What is there already of what was found, likest first; at most one of each. */
export interface Alike {
  /** Same names, same secret, same codes: it is this account. */
  readonly same: Account | undefined
  /** Same secret, under other names or with other codes: for the person to say whether it is another one. */
  readonly sameSecret: Account | undefined
  /** Same names, another secret: set up anew, or a second account of a person who has two. */
  readonly sameName: Account | undefined
}

const codeFields = ['type', 'algorithm', 'digits', 'periodSeconds'] as const

/** Looks for an enrolment among the accounts. Where neither issuer nor name is given, no name is the same. */
export function alike(accounts: Accounts, enrolment: Enrolment): Alike {
  const named = accounts.filter(({ issuer, name }) => issuer === enrolment.issuer && name === enrolment.name)
  const ofSecret = accounts.filter(({ secret }) => secret === enrolment.secret)
  const same = ofSecret
    .filter(account => named.includes(account))
    .find(account => codeFields.every(field => account[field] === enrolment[field]))
  const hasName = enrolment.issuer !== '' || enrolment.name !== ''
  return {
    same,
    sameSecret: ofSecret.find(account => account !== same),
    sameName: hasName ? named.find(({ secret }) => secret !== enrolment.secret) : undefined,
  }
}

/**
 * Adds one at the end. What is there is never changed by adding: the same issuer and name with another secret is a new account.
 *
 * @param besides the person has seen that the secret is there under other names, and wants this one too.
 * @throws {Failure} `already-added` when it is there; without `besides` also when its secret is.
 */
export function addAccount(accounts: Accounts, account: Account, besides = false): Accounts {
  const { same, sameSecret } = alike(accounts, account)
  if (same !== undefined || (sameSecret !== undefined && !besides)) throw new Failure('already-added')
  return [...accounts, account]
}

/** @throws {Failure} `unknown-account` when none has this id, as after deleting it in another window. */
export function changeAccount(
  accounts: Accounts,
  id: string,
  change: (account: Account) => Account,
): Accounts {
  if (!accounts.some(account => account.id === id)) throw new Failure('unknown-account')
  return accounts.map(account => (account.id === id ? change(account) : account))
}

export const removeAccount = (accounts: Accounts, id: string): Accounts =>
  accounts.filter(account => account.id !== id)

/** Moves one to another place, counted from 0; beyond the end is the end. @throws {Failure} `unknown-account`. */
export function moveAccount(accounts: Accounts, id: string, to: number): Accounts {
  const account = accounts.find(candidate => candidate.id === id)
  if (account === undefined) throw new Failure('unknown-account')
  return removeAccount(accounts, id).toSpliced(Math.max(0, to), 0, account)
}

export function bindHost(account: Account, host: string): Account {
  return account.hosts.includes(host) ? account : { ...account, hosts: [...account.hosts, host] }
}

/** Remembers that the person confirmed this place: a host or, for a frame, the host inside of that page and nowhere else. */
export function bindPlace(account: Account, { host, inside }: Place): Account {
  if (inside === undefined) return bindHost(account, host)
  if (holdsFrame(account, { host, inside })) return account
  return { ...account, frames: [...(account.frames ?? []), { host, inside }] }
}

/** The next fill there asks again: as a page, and with any other page as a frame. */
export function unbindHost(account: Account, host: string): Account {
  const hosts = account.hosts.filter(other => other !== host)
  const { frames, ...rest } = account
  const left = (frames ?? []).filter(frame => frame.host !== host && frame.inside !== host)
  return left.length === 0 ? { ...rest, hosts } : { ...rest, hosts, frames: left }
}

export const holdsFrame = (
  { frames = [] }: Pick<Account, 'frames'>,
  { host, inside }: FramedPlace,
): boolean => frames.some(frame => frame.host === host && frame.inside === inside)
