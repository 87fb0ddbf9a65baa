import { type Account, type Accounts, alike, makesCodes } from './account.ts'
import type { Enrolment } from './enroll/otpauth.ts'
import { belongsTo } from './site.ts'
import type { Kept } from './vault/difference.ts'
import type { Fresh } from './vault/merge.ts'

// An enrolment is found, added, and confirmed once its site was seen to take a code of it. Until then the site may discard it:
// the API does so after 24 hours (`expiration_minutes`, at most and by default 1440).

const hourMs = 60 * 60_000
/** After so long a site may have discarded a set-up that was not finished. */
const expiryHours = 24

/** A code of it was given away. What is confirmed stays so. */
export const withUse = (account: Account, nowMs: number): Account =>
  account.unconfirmed === undefined || account.unconfirmed.usedMs !== undefined
    ? account
    : { ...account, unconfirmed: { ...account.unconfirmed, usedMs: nowMs } }

/** Whether the site may have discarded it by now. */
export const mayBeDiscarded = ({ unconfirmed, addedMs }: Account, nowMs: number): boolean =>
  unconfirmed !== undefined && nowMs - addedMs > expiryHours * hourMs

/** What stands on a page of the host. */
interface SeenOfSite {
  readonly host: string | undefined
  /** It asks for a rolling code. */
  readonly asksForCode: boolean
  /** The keys in its QR codes. */
  readonly secrets: readonly string[]
}

/**
 * The accounts that this page shows to work: one whose code was given to the site, which asks for it no more and shows its key no more.
 * Or the site asks for one an hour later, without the key: then it is signing in that it asks about.
 */
export function takenBySite(accounts: Accounts, seen: SeenOfSite, nowMs: number): Accounts {
  const { host, asksForCode, secrets } = seen
  if (host === undefined) return []
  return accounts.filter(account => {
    const usedMs = account.unconfirmed?.usedMs
    if (usedMs === undefined || !belongsTo(account, host) || secrets.includes(account.secret)) return false
    return !asksForCode || nowMs - usedMs > hourMs
  })
}

/**
 * The account that this enrolment sets up anew: of the same names, at home on the same host, with another key. Or the host's recovery
 * codes that are kept alone, for an enrolment that was made elsewhere until now.
 */
export function setUpAnew(
  accounts: Accounts,
  enrolment: Enrolment,
  host: string | undefined,
): Account | undefined {
  if (host === undefined) return undefined
  const { sameName } = alike(accounts, enrolment)
  const own = accounts.filter(account => belongsTo(account, host))
  return own.find(account => account === sameName) ?? own.find(account => !makesCodes(account))
}

/**
 * The account is confirmed. One that was set up anew goes on with the new key, and keeps its id, hosts and recovery codes, which are
 * sealed for that id; its old key goes to the bin. Where the new one has codes of its own already, all of the old one goes there.
 */
export function confirmed<T extends Kept>(document: T, id: string, { newId, nowMs }: Fresh): T {
  const { accounts, bin } = document
  const account = accounts.find(one => one.id === id)
  if (account?.unconfirmed === undefined) return document
  const { unconfirmed, ...sure } = account
  const at = accounts.findIndex(one => one.id === unconfirmed.replaces)
  const old = accounts[at]
  if (old === undefined) return { ...document, accounts: accounts.map(one => (one === account ? sure : one)) }
  const hasCodes = sure.recovery.length > 0
  const goesOn = hasCodes ? sure : renewed(old, sure)
  const gone = hasCodes ? old : { ...old, id: newId(), recovery: [] }
  const isGone = hasCodes || makesCodes(old)
  return {
    ...document,
    accounts: accounts.filter(one => one !== account).map(one => (one === old ? goesOn : one)),
    bin: isGone ? [{ deletedMs: nowMs, at, account: gone }, ...bin] : bin,
  }
}

function renewed(old: Account, by: Account): Account {
  // Some types of code alone have these, and what is not confirmed of the old key says nothing of the new one.
  const { type: _type, counter: _counter, unconfirmed: _unconfirmed, ...rest } = old
  const hosts = [...new Set([...old.hosts, ...by.hosts])]
  return { ...rest, ...by, id: old.id, hosts, recovery: old.recovery }
}
