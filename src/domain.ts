import { getDomain, parse } from 'tldts'
import { nameOf } from './site.ts'

/**
 * The domain that someone registered to have this host: `acme.co.uk` for `login.acme.co.uk:8443`, `ada.github.io` for
 * itself. Suffixes under which the public registers names are told by https://publicsuffix.org/list, its private section
 * included: what two strangers can both have a name under binds nobody to anybody.
 *
 * @param host as `hostOf` gives it.
 * @returns `undefined` for an IP address, a single label such as `localhost`, and a public suffix itself.
 */
export function registrableDomain(host: string): string | undefined {
  const name = nameOf(host)
  // tldts passes over empty labels; the list's own vectors do not, and nobody can register below one.
  if (/^\.|\.\./.test(name)) return undefined
  return getDomain(name, { allowPrivateDomains: true, extractHostname: false }) ?? undefined
}

/** Whether a text in small letters is a domain that could be on the Internet: `booking.com`; neither `google` nor `node.js`. */
export function isDomain(text: string): boolean {
  const { domain, hostname, isIcann } = parse(text)
  return hostname === text && domain !== null && isIcann === true
}
