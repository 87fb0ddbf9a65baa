import { unpadded } from '../bytes.ts'
import { Failure, type FailureCode } from '../failure.ts'
import { isMigration, type MigrationPart, parseMigration } from './migration.ts'
import { type Enrolment, isOtpauth, parseOtpauth } from './otpauth.ts'

/** What a QR code is for. Nothing of the text of one that was not understood is carried on: it may be a secret. */
export type Found =
  | { readonly kind: 'enrolment'; readonly enrolment: Enrolment }
  | { readonly kind: 'migration'; readonly part: MigrationPart }
  /** An otpauth text of which a part cannot be used. */
  | { readonly kind: 'unusable'; readonly code: FailureCode }
  /** Sets up an app of that firm alone, which is then asked over the network. */
  | { readonly kind: 'push'; readonly vendor: PushVendor }
  | { readonly kind: 'passkey' }
  | { readonly kind: 'link' }
  | { readonly kind: 'wifi' }
  | { readonly kind: 'text' }
  /** To an app store. */
  | { readonly kind: 'app-link' }

export type PushVendor = 'microsoft' | 'duo' | 'okta' | 'steam'

/** Best first: what can be added, then what can be explained. */
const order: readonly (readonly Found['kind'][])[] = [
  ['enrolment', 'migration'],
  ['unusable'],
  ['push'],
  ['passkey'],
  ['link', 'wifi', 'text'],
  ['app-link'],
]

/**
 * Tells apart what the texts of QR codes are for: each once, best first, otherwise in their order. A link to an app store often
 * stands beside the code that matters, so it counts only where there is nothing else.
 */
export function tellApart(texts: readonly string[]): readonly Found[] {
  const found = [...new Map(texts.map(kindOf).map(one => [JSON.stringify(one), one])).values()]
  const others = found.filter(({ kind }) => kind !== 'app-link')
  return (others.length > 0 ? others : found).toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ kind }: Found): number => order.findIndex(kinds => kinds.includes(kind))

function kindOf(text: string): Found {
  try {
    if (isMigration(text)) return { kind: 'migration', part: parseMigration(text) }
    if (isOtpauth(text)) return { kind: 'enrolment', enrolment: parseOtpauth(text) }
  } catch (error) {
    if (error instanceof Failure) return { kind: 'unusable', code: error.code }
    throw error
  }
  // What tells them apart stands in front, however long the text.
  const start = text.trimStart().slice(0, 1000)
  const vendor = vendorOf(start)
  return vendor === undefined ? { kind: otherKind(start) } : { kind: 'push', vendor }
}

/** As sites show them today. No firm has written them down; what they look like is known from those who tried to scan them. */
const vendors: readonly (readonly [PushVendor, RegExp])[] = [
  // Of a firm's own server, then of accounts in Microsoft's clouds; in upper case too, as its own apps read them.
  ['microsoft', /^(phonefactor|microsoft-authenticator):/i],
  [
    'microsoft',
    /^https:\/\/login\.(microsoftonline\.com|microsoftonline\.us|chinacloudapi\.cn)\/authenticatorApp\//i,
  ],
  ['duo', /^duo:/i],
  ['duo', /^https:\/\/(m|api)-[a-z0-9-]{1,60}\.duosecurity\.com\//i],
  ['okta', /^(oktaverify|com-okta-authenticator):/i],
  // A sign-in that Steam's app confirms, and the app's own links.
  ['steam', /^https:\/\/s\.team\/q\//i],
  ['steam', /^steammobile:/i],
]

function vendorOf(text: string): PushVendor | undefined {
  const [vendor] = vendors.find(([, pattern]) => pattern.test(text)) ?? []
  return vendor ?? (isDuoActivation(text) ? 'duo' : undefined)
}

/** Duo's bare form: twenty letters, a hyphen, and the name of its server in base64. */
function isDuoActivation(text: string): boolean {
  const [, server] = /^[a-z0-9]{10,40}-([a-z0-9+/=_-]{8,100})\s*$/i.exec(text) ?? []
  if (server === undefined) return false
  try {
    return /\.duosecurity\.com$/i.test(atob(unpadded(server)))
  } catch {
    return false // Not base64, so no name of a server.
  }
}

const stores =
  /^(https?:\/\/(play\.google\.com\/store|apps\.apple\.com|itunes\.apple\.com|appgallery\.huawei\.com|apps\.microsoft\.com|galaxystore\.samsung\.com|f-droid\.org)\b|(market|itms|itms-apps|appmarket|samsungapps):)/i

function otherKind(text: string): 'passkey' | 'app-link' | 'link' | 'wifi' | 'text' {
  // CTAP 2.2 section 11.5.1: the digits are the keys of a connection between devices.
  if (/^FIDO:\/\d/i.test(text)) return 'passkey'
  if (stores.test(text)) return 'app-link'
  if (/^WIFI:/i.test(text)) return 'wifi'
  return /^[a-z][a-z0-9+.-]{1,30}:\/\/\S/i.test(text) || /^(www\.|mailto:|tel:)\S/i.test(text)
    ? 'link'
    : 'text'
}
