import { secretBytes, toBase32 } from '../base32.ts'
import { Failure } from '../failure.ts'
import { type Algorithm, steamLetters, usualPeriodSeconds } from '../otp.ts'

/** What an enrolment QR code or a pasted key says: everything about an account but where it was found. */
export interface Enrolment {
  readonly issuer: string
  readonly name: string
  /** Base32, upper case, without padding. */
  readonly secret: string
  readonly algorithm: Algorithm
  /** 6 to 10; 5 letters for Steam. */
  readonly digits: number
  /** 5 to 300. Without meaning for HOTP, where it is 30. */
  readonly periodSeconds: number
  /** What makes its codes, where they are not TOTP: a counter (RFC 4226), or Steam's own letters. */
  readonly type?: 'hotp' | 'steam'
  /** Of the next code, 0 to 2^53 - 1: for HOTP, and for nothing else. It only ever grows. */
  readonly counter?: number
}

const maxUriLength = 4096
const maxNameLength = 128
/** No authenticator asks for another than these; only Steam makes five. */
const digitsRange = { least: 6, most: 10, otherwise: 6 }
const periodRange = { least: 5, most: 300, otherwise: usualPeriodSeconds }

const algorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['', 'SHA-1'],
  ['SHA1', 'SHA-1'],
  ['SHA256', 'SHA-256'],
  ['SHA512', 'SHA-512'],
])

/** Bitwarden's form of a Steam key. So many letters that no `steam://settings` is taken for one. */
const steamKey = /^steam:\/\/([a-z2-7][a-z2-7 -]{15,99}=*)\/?$/i

/** Whether a text means to enrol, usable or not: the ones that `parseOtpauth` is about. */
export const isOtpauth = (text: string): boolean =>
  /^\s*otpauth:\/\//i.test(text) || steamKey.test(text.trim())

/**
 * Reads an enrolment URI, as the Key URI Format of Google Authenticator's wiki describes it and as real sites write it; and
 * the `steam://` ones of Bitwarden.
 *
 * @throws {Failure} a code that says which part cannot be used; never the URI, which holds the secret.
 */
export function parseOtpauth(uri: string): Enrolment {
  if (/^\s*otpauth-migration:/i.test(uri)) throw new Failure('migration-export')
  if (uri.length > maxUriLength) throw new Failure(isOtpauth(uri.slice(0, 100)) ? 'too-long' : 'not-otpauth')
  const text = uri.trim()
  const [, key] = steamKey.exec(text) ?? []
  if (key !== undefined) return { issuer: 'Steam', name: '', ...steam(new Map(), key) }
  const [, type, label = '', query = ''] = /^otpauth:\/\/([^/?]*)\/?([^?]*)\??(.*)$/is.exec(text) ?? []
  if (type === undefined) throw new Failure('not-otpauth')
  return read(type.toLowerCase(), label, parameters(query))
}

type Parameters = ReadonlyMap<string, string>

function read(type: string, label: string, values: Parameters): Enrolment {
  if (type !== 'totp' && type !== 'hotp' && type !== 'steam') throw new Failure('unsupported-type')
  const named = namesIn(label, values.get('issuer') ?? '')
  const secret = values.get('secret')
  if (secret === undefined) throw new Failure('missing-secret')
  if (type === 'hotp') return { ...named, ...hotp(values, secret) }
  if (type === 'totp' && !isSteam(named.issuer, values)) return { ...named, ...totp(values, secret) }
  return { ...named, issuer: named.issuer || 'Steam', ...steam(values, secret) }
}

type Made = Omit<Enrolment, 'issuer' | 'name'>

const totp = (values: Parameters, secret: string): Made => ({
  secret: toBase32(secretBytes(secret)),
  algorithm: algorithm(values.get('algorithm') ?? ''),
  digits: whole(values.get('digits'), digitsRange, 'bad-digits'),
  periodSeconds: whole(values.get('period'), periodRange, 'bad-period'),
})

/** The wiki wants a counter; where there is none, RFC 4226's own beginning is meant. A period beside it means nothing. */
const hotp = (values: Parameters, secret: string): Made => ({
  ...totp(new Map([...values, ['period', '']]), secret),
  type: 'hotp',
  counter: whole(
    values.get('counter'),
    { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 0 },
    'bad-counter',
  ),
})

/** Steam knows one length, so what is said of it is not looked at. */
const steam = (values: Parameters, secret: string): Made => ({
  ...totp(new Map([...values, ['digits', '']]), secret),
  type: 'steam',
  digits: steamLetters,
})

/** KeePassXC marks them with an encoder; others with Steam's name, and a length that nobody else uses. */
const isSteam = (issuer: string, values: Parameters): boolean =>
  values.get('encoder')?.toLowerCase() === 'steam' || (issuer === 'Steam' && values.get('digits') === '5')

function parameters(query: string): Parameters {
  const values = new Map<string, string>()
  // Pages that escape their HTML twice leave `&amp;` or `&#038;` in the text of the code.
  const unescaped = query.replace(/&(amp|#0*38);/gi, '&').replace(/#.*$/s, '')
  for (const pair of unescaped.split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const key = pair.slice(0, at).toLowerCase()
    if (values.has(key)) throw new Failure('bad-uri')
    values.set(key, decoded(pair.slice(at + 1).replaceAll('+', ' ')))
  }
  return values
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Failure('bad-uri')
  }
}

/** Issuer and name; where the label's prefix and the parameter disagree, the wiki prefers the parameter. */
function namesIn(label: string, issuerParameter: string): Pick<Enrolment, 'issuer' | 'name'> {
  // A literal colon parts the two; an encoded one does so only where there is no literal one.
  const literal = label.indexOf(':')
  const [prefix, rest] =
    literal < 0
      ? parted(decoded(label))
      : [decoded(label.slice(0, literal)), decoded(label.slice(literal + 1))]
  return { issuer: cleanName(issuerParameter) || cleanName(prefix), name: cleanName(rest) }
}

/** A label's two parts, issuer and name, at its first colon. */
export function parted(label: string): readonly [string, string] {
  const at = label.indexOf(':')
  return at < 0 ? ['', label] : [label.slice(0, at), label.slice(at + 1)]
}

/** Half a character, too: nothing can be written with it, no backup and no URI. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * A name that can be shown: NFC, without control, bidi, zero-width and blank characters, which could make it look like another.
 *
 * @param most code points; exports of other authenticators hold longer names than a QR code of a site may.
 * @throws {Failure} `too-long` over that.
 */
export function cleanName(text: string, most = maxNameLength): string {
  // What stood on both sides of something left out may compose, so NFC comes after it.
  const shown = text.replace(unseen, '').normalize('NFC')
  const name = shown.replace(/\s+/g, ' ').trim()
  if ([...name].length > most) throw new Failure('too-long')
  return name
}

function algorithm(text: string): Algorithm {
  const found = algorithms.get(text.toUpperCase().replace(/^HMAC|^NULL$|[-_]/g, ''))
  if (found === undefined) throw new Failure('bad-algorithm')
  return found
}

function whole(
  text: string | undefined,
  range: { least: number; most: number; otherwise: number },
  code: 'bad-digits' | 'bad-period' | 'bad-counter',
): number {
  // Ente writes the word null for what it does not know.
  if (text === undefined || text === '' || text === 'null') return range.otherwise
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= range.least && value <= range.most)) throw new Failure(code)
  return value
}
