import { mixesScripts } from './scripts.ts'
import { services } from './services.ts'
import { nameOf } from './site.ts'

/**
 * The icon, by simple-icons' name, of the service that an account is at: the one that its issuer names or, failing that, the one
 * that a host of it belongs to. It is decoration: an account that says `GitHub` has GitHub's, wherever it is used, and no
 * icon says that a host is the right one. A name in letters that are not written together has none.
 *
 * @param hosts as `hostOf` gives them.
 */
export function iconNameFor(issuer: string, hosts: readonly string[]): string | undefined {
  if (wordsOf(issuer).some(mixes)) return undefined
  return (
    named(issuer) ?? named(beforeAccount(issuer)) ?? hosts.map(iconOfHost).find(icon => icon !== undefined)
  )
}

const byName = new Map(services.flatMap(({ icon, names }) => names.map(name => [name, icon] as const)))
const byHost = new Map(services.flatMap(({ icon, hosts }) => hosts.map(host => [host, icon] as const)))

/** ASCII is one script, and most names are in it. */
const mixes = (word: string): boolean => /[^\p{ASCII}]/u.test(word) && mixesScripts(word)

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Some write the host, or the address, where others write their name. */
const named = (text: string): string | undefined => byName.get(normalised(text)) ?? iconOfHost(hostIn(text))

/** `Google: ada@gmail.com`, `GitHub (work)`, `Dropbox - ada`. */
const beforeAccount = (issuer: string): string => issuer.split(/\s*[:([|]|\s[-–—/]\s/, 1)[0] ?? ''

/** Legal forms, and what some services call what is had with them. */
const besides =
  /( (inc|incorporated|llc|ltd|limited|plc|corp|corporation|company|(and )?co|gmbh|ag|kg|se|sas?|s a|sarl|srl|b ?v|ab|as|oy|pty|pte|accounts?))+$/

/**
 * The letters and digits of a name, small and without accents, and without the legal form. Letters that are only drawn like others stay
 * what they are, fullwidth ones as well, and so are never found.
 */
function normalised(text: string): string {
  const small = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = wordsOf(small.replaceAll('&', 'and').replaceAll('+', 'plus'))
  return words.join(' ').replace(besides, '').replaceAll(' ', '')
}

function hostIn(text: string): string {
  const [host = ''] = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/, 1)
  // An e-mail address says where the mail is, not whose account it is.
  return /^[a-z0-9.-]+(:\d+)?$/.test(host) ? host : ''
}

/** Of the longest listed name that it is or lies under. Whatever stands before a listed name is its owner's to give. */
function iconOfHost(host: string): string | undefined {
  const labels = nameOf(host).split('.')
  const names = labels.map((_, at) => labels.slice(at).join('.'))
  return names.map(name => byHost.get(name)).find(icon => icon !== undefined)
}
