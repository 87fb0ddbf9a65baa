import { type Account, holdsFrame, makesCodes, type Place } from './account.ts'
import { Failure } from './failure.ts'

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The host, port included where it is not the usual one, of an origin that may be filled. Names beyond ASCII are in
 * their `xn--` form, as the URL standard serialises them, so that a look-alike shows itself.
 *
 * @param origin as `self.origin` or `sender.origin` gives it. A sandboxed frame's is the text `null`.
 * @throws {Failure} `insecure-page` unless it is https, or http on this computer itself.
 */
export function hostOf(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.has(url.hostname))
  // `origin` is compared so that an address with a path or a user name is never taken for an origin.
  if (url === undefined || !secure || url.origin !== origin) throw new Failure('insecure-page')
  return url.host
}

/** A host without its port: what a permission is given for, and what a domain is. */
export const nameOf = (host: string): string => host.replace(/:\d+$/, '')

/** As `hostOf`; `undefined` where that throws, which is no failure as long as nothing is to be filled. */
export function fillableHost(origin: string): string | undefined {
  try {
    return hostOf(origin)
  } catch {
    return undefined
  }
}

/** Longer parts of a path are more likely a ticket for one person and hour than the name of a page. */
const longestPart = 32
const longestAddress = 256

/**
 * Where the person can be sent back to: origin and path of a page, without what comes after a `?` or `#`, and up to a part of the path
 * that looks like a ticket, at most 256 characters. `undefined` where nothing may be filled.
 */
export function pageAddress(url: string): string | undefined {
  const { origin, pathname } = URL.canParse(url) ? new URL(url) : { origin: '', pathname: '' }
  if (fillableHost(origin) === undefined) return undefined
  const parts = pathname.split('/')
  const end = parts.findIndex(part => part.length > longestPart)
  const address = origin + (end < 0 ? pathname : `${parts.slice(0, end).join('/')}/`)
  return address.length > longestAddress ? undefined : address
}

/** Whether the person has said, by enrolling there or by confirming a fill, that this account belongs to that host. */
export const belongsTo = (account: Account, host: string): boolean => account.hosts.includes(host)

/** Whether a code of it may go there without asking: to a frame of another origin only inside of a page that was allowed with it. */
export const mayFill = (account: Account, { host, inside }: Place): boolean =>
  inside === undefined ? belongsTo(account, host) : holdsFrame(account, { host, inside })

/** The accounts of a host, newest first: the one just enrolled is the one its page asks about. */
export const accountsOf = (accounts: readonly Account[], host: string): readonly Account[] =>
  newestFirst(accounts.filter(account => belongsTo(account, host)))

/** Those whose codes may be filled in a place, which may be a frame, newest first. */
export const accountsFor = (accounts: readonly Account[], place: Place): readonly Account[] =>
  newestFirst(accounts.filter(account => makesCodes(account) && mayFill(account, place)))

const newestFirst = (accounts: readonly Account[]): readonly Account[] =>
  accounts.toSorted((one, other) => other.addedMs - one.addedMs)
