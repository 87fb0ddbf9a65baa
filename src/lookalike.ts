import { skeleton } from './confusables.ts'
import { isDomain, registrableDomain } from './domain.ts'
import { displayHost, isolated, unicodeOf } from './idn.ts'
import { mixesScripts } from './scripts.ts'
import { nameOf } from './site.ts'

/** What a person should see before a code goes to a host for the first time. */
export type HostWarning =
  /** It passes for a host that the account is used on, or for the issuer where none does. */
  | { readonly kind: 'lookalike'; readonly of: string }
  /** One label, in Unicode, holds letters of scripts that are not written together. */
  | { readonly kind: 'mixed-scripts'; readonly shown: string }
  /** The name holds `xn--`: both of its forms, where there is a second. */
  | { readonly kind: 'punycode'; readonly shown: string }

/**
 * What is doubtful about a host. At most one warning of each kind, the gravest first. None of them decides anything: a host
 * without any is not thereby the right one.
 *
 * @param host as `hostOf` gives it.
 * @param knownHosts those of the account; a host of the same site as one of them looks like none.
 * @param issuer as the account names it.
 */
export function warningsFor(
  host: string,
  knownHosts: readonly string[],
  issuer: string,
): readonly HostWarning[] {
  const of = original(host, knownHosts, issuer)
  const unicode = unicodeOf(nameOf(host))
  const mixed = unicode.split('.').find(mixesScripts)
  return [
    ...(of === undefined ? [] : [{ kind: 'lookalike', of } as const]),
    ...(mixed === undefined ? [] : [{ kind: 'mixed-scripts', shown: isolated(mixed) } as const]),
    ...(/(^|\.)xn--/.test(host) ? [{ kind: 'punycode', shown: displayHost(host) } as const] : []),
  ]
}

/** Whom this host passes for, if for anyone. */
function original(host: string, knownHosts: readonly string[], issuer: string): string | undefined {
  const site = siteOf(host)
  if (knownHosts.some(known => siteOf(known) === site)) return undefined
  return knownHosts.find(known => resembles(host, known)) ?? (passesFor(host, issuer) ? issuer : undefined)
}

/** Where nobody registered anything, a name stands for itself. */
const siteOf = (host: string): string => registrableDomain(host) ?? nameOf(host)

function resembles(host: string, known: string): boolean {
  if (spellsOut(host, siteOf(known))) return true
  const [brand, other] = [brandOf(known), brandOf(host)]
  return brand !== undefined && other !== undefined && (imitates(other, brand) || wraps(other, brand))
}

/** `acme.com` in `acme.com.evil.net`, `acme-com.net` and `acme.com-login.net`. */
const spellsOut = (host: string, domain: string): boolean =>
  holdsRun(words(unicodeOf(nameOf(host))), words(unicodeOf(domain)))

/** The label that was chosen at registration, in Unicode: `acme` of `login.acme.co.uk`. */
function brandOf(host: string): string | undefined {
  const domain = registrableDomain(host)
  return domain === undefined ? undefined : unicodeOf(domain).split('.', 1)[0]
}

const words = (name: string): readonly string[] => name.split(/[.-]/).map(skeleton)

function holdsRun(all: readonly string[], run: readonly string[]): boolean {
  return all.some((_, at) => run.every((word, offset) => word === all[at + offset]))
}

/** Of names shorter than this nearly everything is one letter away, and they stand at either end of ordinary words. */
const longEnough = 4

/** The same to look at, under another suffix too; one slip of the finger away; or among other words: `acme-login`. */
function imitates(label: string, brand: string): boolean {
  const [a, b] = [withoutHyphens(label), withoutHyphens(brand)]
  if (a === b || (b.length >= longEnough && isOneSlip(a, b))) return true
  return brand.length > 1 && holdsRun(words(label), words(brand))
}

/** `evilacme`, `acmelogin`. */
function wraps(label: string, brand: string): boolean {
  const [a, b] = [withoutHyphens(label), withoutHyphens(brand)]
  return b.length >= longEnough && (a.startsWith(b) || a.endsWith(b))
}

const withoutHyphens = (label: string): string => skeleton(label.replaceAll('-', ''))

/** Whether one letter more, less or other, or two neighbours swapped, make one text of the other. */
function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b]
  const at = long.split('').findIndex((letter, index) => letter !== short[index])
  const [x, y] = [long.slice(at), short.slice(at)]
  const isSwapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
  return isSwapped || x.slice(1) === y || x.slice(1) === y.slice(1)
}

/**
 * An issuer is a name and no host, so its own site is known only by its first label, whatever the suffix, and words around it
 * are not held against a host unless hyphens set them off: `protonmail.com` may well be Proton's. An issuer that is written as
 * a domain is taken for one.
 */
function passesFor(host: string, issuer: string): boolean {
  const domain = issuer.toLowerCase()
  if (isDomain(domain)) return siteOf(host) !== siteOf(domain) && resembles(host, domain)
  const parts = domain.match(/[a-z0-9]+/g)
  const label = brandOf(host)
  // Transliterating is guessing: from an issuer in other letters nothing follows.
  if (parts === null || label === undefined || /[^\p{ASCII}]/u.test(issuer)) return false
  if (label === parts.join('') || label === parts.join('-')) return false
  return imitates(label, parts.join('-')) || spellsOut(host, `${parts.join('')}.com`)
}
