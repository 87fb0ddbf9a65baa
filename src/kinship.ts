import type { Account, Accounts } from './account.ts'
import { registrableDomain } from './domain.ts'

/** What a host is to an account: one of its own, another of the same site, another site, or the first it is used on. */
export type Kinship = 'own' | 'same-site' | 'other-site' | 'new'

/**
 * A site is one registrable domain, as for cookies, whatever the port. An IP address, `localhost`, any other single label and a
 * public suffix have no site around them: there another port is another site.
 *
 * @param host as `hostOf` gives it.
 */
export function kinship(account: Pick<Account, 'hosts'>, host: string): Kinship {
  if (account.hosts.includes(host)) return 'own'
  if (account.hosts.length === 0) return 'new'
  const site = registrableDomain(host)
  const isKin = site !== undefined && account.hosts.some(known => registrableDomain(known) === site)
  return isKin ? 'same-site' : 'other-site'
}

/** Those of the host's site that are not the host's own, newest first. */
export const ofSameSite = (accounts: Accounts, host: string): Accounts =>
  accounts
    .filter(account => kinship(account, host) === 'same-site')
    .toSorted((one, other) => other.addedMs - one.addedMs)
