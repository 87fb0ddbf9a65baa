import { secretBytes, toBase32 } from '../base32.ts'
import { Failure } from '../failure.ts'
import type { Algorithm } from '../otp.ts'

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

const algorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['', 'SHA-1'],
  ['SHA1', 'SHA-1'],
  ['SHA256', 'SHA-256'],
  ['SHA512', 'SHA-512'],
])

export const isOtpauth = (text: string): boolean => /^\s*otpauth:\/\//i.test(text)

/**
 * Reads an enrolment URI, as the Key URI Format of Google Authenticator's wiki describes it and as real sites write it.
 *
 * @throws {Failure} a code that says which part cannot be used; never the URI, which holds the secret.
 */
export function parseOtpauth(uri: string): Enrolment {
  const text = uri.trim()
  if (/^otpauth-migration:/i.test(text)) throw new Failure('migration-export')
  if (!isOtpauth(text)) throw new Failure('not-otpauth')
  if (text.length > maxUriLength) throw new Failure('too-long')
  const [, type = '', label = '', query = ''] = /^otpauth:\/\/([^/?]*)\/?([^?]*)\??(.*)$/is.exec(text) ?? []
  checkType(type.toLowerCase())
  const values = parameters(query)
  const named = names(label, values.get('issuer') ?? '')
  const secret = values.get('secret')
  if (secret === undefined) throw new Failure('missing-secret')
  return {
    ...named,
    secret: toBase32(secretBytes(secret)),
    algorithm: algorithm(values.get('algorithm') ?? ''),
    digits: whole(values.get('digits'), { least: 6, most: 10, otherwise: 6 }, 'bad-digits'),
    periodSeconds: whole(values.get('period'), { least: 5, most: 300, otherwise: 30 }, 'bad-period'),
  }
}

function checkType(type: string): void {
  if (type !== 'totp') throw new Failure('unsupported-type')
}

function parameters(query: string): ReadonlyMap<string, string> {
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
function names(label: string, issuerParameter: string): { issuer: string; name: string } {
  // A literal colon parts the two; an encoded one does so only where there is no literal one.
  const literal = label.indexOf(':')
  const [prefix, rest] =
    literal < 0
      ? parted(decoded(label))
      : [decoded(label.slice(0, literal)), decoded(label.slice(literal + 1))]
  return { issuer: cleanName(issuerParameter) || cleanName(prefix), name: cleanName(rest) }
}

function parted(label: string): readonly [string, string] {
  const at = label.indexOf(':')
  return at < 0 ? ['', label] : [label.slice(0, at), label.slice(at + 1)]
}

/**
 * A name that can be shown: NFC, without control, bidi, zero-width and blank characters, which could make it look like another.
 *
 * @throws {Failure} `too-long` over 128 code points.
 */
export function cleanName(text: string): string {
  const shown = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
  const name = shown.replace(/\s+/g, ' ').trim()
  if ([...name].length > maxNameLength) throw new Failure('too-long')
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
  code: 'bad-digits' | 'bad-period',
): number {
  // Ente writes the word null for what it does not know.
  if (text === undefined || text === '' || text === 'null') return range.otherwise
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= range.least && value <= range.most)) throw new Failure(code)
  return value
}
