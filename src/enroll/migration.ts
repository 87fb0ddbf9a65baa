import { toBase32 } from '../base32.ts'
import { type Bytes, fromBase64, textOf, unpadded } from '../bytes.ts'
import { Failure, type FailureCode } from '../failure.ts'
import type { Algorithm } from '../otp.ts'
import { usualPeriodSeconds } from '../otp.ts'
import { cleanName, type Enrolment, parted } from './otpauth.ts'
import { bytesIn, type Message, numberIn, readMessage } from './protobuf.ts'

/** What one QR code of an export says: a part of all the accounts, perhaps not the only one. */
export interface MigrationPart {
  /** What the parts of one export have in common. */
  readonly batchId: number
  /** From 0, below `size`. */
  readonly index: number
  readonly size: number
  readonly enrolments: readonly Enrolment[]
  /** Why each account that cannot be used was left out. */
  readonly skipped: readonly FailureCode[]
}

/** The fullest QR code holds 4296 letters; percent signs can treble some of them. */
const maxUriLength = 8192
const maxParts = 100
const maxSecretBytes = 512
/** Google Authenticator puts ten into one code. */
const maxAccounts = 100
/** Other authenticators have no limit that was found; a backup keeps as long a name. */
const maxNameLength = 256

// The numbers of the export's fields and values are those of Google Authenticator's protobuf. It has no document: they are
// known from what it writes. Time steps are not exported; they are always 30 seconds.
const payload = { accounts: 1, size: 3, index: 4, batchId: 5 } as const
const account = { secret: 1, name: 2, issuer: 3, algorithm: 4, digits: 5, type: 6, counter: 7 } as const
const algorithms: readonly (Algorithm | undefined)[] = ['SHA-1', 'SHA-1', 'SHA-256', 'SHA-512']
const digitCounts: readonly (number | undefined)[] = [6, 6, 8]
const types: readonly ('totp' | 'hotp' | undefined)[] = ['totp', 'hotp', 'totp']

export const isMigration = (text: string): boolean => /^\s*otpauth-migration:/i.test(text)

/**
 * Reads one QR code of Google Authenticator's export. An account in it that cannot be used is skipped, and the others stay.
 *
 * @throws {Failure} `not-otpauth` for anything else, `too-long`, `bad-migration` when it is damaged, `empty-migration` when it
 *   has no account.
 */
export function parseMigration(uri: string): MigrationPart {
  if (!isMigration(uri)) throw new Failure('not-otpauth')
  if (uri.length > maxUriLength) throw new Failure('too-long')
  const message = readMessage(dataIn(uri))
  const read = bytesIn(message, payload.accounts).map(attempt)
  if (read.length === 0) throw new Failure('empty-migration')
  if (read.length > maxAccounts) throw new Failure('bad-migration')
  return {
    ...placeOf(message),
    enrolments: read.filter(one => typeof one !== 'string'),
    skipped: read.filter(one => typeof one === 'string'),
  }
}

function dataIn(uri: string): Bytes {
  const [, query = ''] = /^otpauth-migration:\/\/offline\/?\?(.*)$/is.exec(uri.trim()) ?? []
  const [, data] = /(?:^|&)data=([^&#]+)/.exec(query) ?? []
  if (data === undefined) throw new Failure('bad-migration')
  try {
    // A blank was a plus before somebody took the text for a form; hyphen and underscore are base64 for URLs.
    const text = decodeURIComponent(data).replace(/[ -]/g, '+').replace(/_/g, '/')
    return fromBase64(unpadded(text))
  } catch {
    throw new Failure('bad-migration')
  }
}

function placeOf(message: Message): Pick<MigrationPart, 'batchId' | 'index' | 'size'> {
  const whole = (field: number) => Number(numberIn(message, field) ?? 0n)
  const index = whole(payload.index)
  // Without a size it is alone.
  const size = Math.max(1, whole(payload.size))
  if (index >= size || size > maxParts) throw new Failure('bad-migration')
  return { batchId: Number(BigInt.asIntN(32, numberIn(message, payload.batchId) ?? 0n)), index, size }
}

function attempt(bytes: Bytes): Enrolment | FailureCode {
  try {
    return enrolmentIn(readMessage(bytes))
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

function enrolmentIn(message: Message): Enrolment {
  const type = oneOf(types, numberIn(message, account.type), 'unsupported-type')
  return {
    ...namesIn(textIn(message, account.issuer), textIn(message, account.name)),
    secret: secretIn(message),
    algorithm: oneOf(algorithms, numberIn(message, account.algorithm), 'bad-algorithm'),
    digits: oneOf(digitCounts, numberIn(message, account.digits), 'bad-digits'),
    periodSeconds: usualPeriodSeconds,
    ...(type === 'hotp' && { type, counter: counterIn(message) }),
  }
}

/** Sites' labels come along as they are, with the issuer in front. */
function namesIn(issuer: string, label: string): Pick<Enrolment, 'issuer' | 'name'> {
  const [prefix, rest] = parted(label)
  const clean = (text: string) => cleanName(text, maxNameLength)
  return { issuer: clean(issuer) || clean(prefix), name: clean(rest) }
}

function textIn(message: Message, field: number): string {
  try {
    return textOf(bytesIn(message, field).at(-1) ?? new Uint8Array())
  } catch {
    throw new Failure('bad-migration')
  }
}

function secretIn(message: Message): string {
  const secret = bytesIn(message, account.secret).at(-1)
  if (secret === undefined || secret.length === 0) throw new Failure('missing-secret')
  if (secret.length > maxSecretBytes) throw new Failure('too-long')
  return toBase32(secret)
}

/** Written without a sign, a counter below 0 is larger than any that can be counted to. */
function counterIn(message: Message): number {
  const counter = numberIn(message, account.counter) ?? 0n
  if (counter > BigInt(Number.MAX_SAFE_INTEGER)) throw new Failure('bad-counter')
  return Number(counter)
}

/** What a number of the export stands for; without one, what 0 does. */
function oneOf<T>(values: readonly (T | undefined)[], number: bigint | undefined, code: FailureCode): T {
  const value = values[Number(number ?? 0n)]
  if (value === undefined) throw new Failure(code)
  return value
}
