import { secretBytes, toBase32 } from '../base32.ts'
import { cleanName, type Enrolment, isOtpauth, parseOtpauth } from '../enroll/otpauth.ts'
import { bareEnrolment } from '../enroll/pasted.ts'
import { Failure } from '../failure.ts'
import { maxCodes } from '../recovery.ts'
import { isTooDeep } from '../vault/json-depth.ts'

/** What the API answers to `create`: an enrolment and its recovery codes in one. */
export interface Created {
  readonly kind: 'created'
  /** Base32, upper case, without padding. */
  readonly secret: string
  /** A `data:` URL of a PNG; often cut short in documentation. */
  readonly qrDataUrl: string | undefined
  /** The first e-mail address of the user, or the member's; empty where there is none. */
  readonly email: string
  readonly recoveryCodes: readonly string[]
}

/** Recovery codes alone, as the API answers to `recovery_codes`. */
export interface CodesAlone {
  readonly kind: 'codes'
  readonly recoveryCodes: readonly string[]
}

export type Answer = Created | CodesAlone

const maxLength = 200_000

/** Whether a text means to be an answer of an API, whole or not: no key, link or list of codes begins so. */
export const isAnswer = (text: string): boolean => /^\s*(?:\{|\[\s*")/.test(text)

/**
 * Reads the answer of the TOTP API to `create` or `recovery_codes` (consumer and B2B), also wrapped in one more object; or a JSON
 * array of codes.
 *
 * @throws {Failure} `bad-answer` for what is no whole JSON or has no such fields, `answer-of-several` for the codes of more than
 *   one TOTP, and as `secretBytes`.
 */
export function readAnswer(text: string): Answer {
  const whole = json(text)
  if (Array.isArray(whole)) return codesAlone(whole)
  const found = objectsIn(whole).find(
    fields => isCreated(fields) || 'totps' in fields || 'recovery_codes' in fields,
  )
  if (found === undefined) throw new Failure('bad-answer')
  if (isCreated(found)) return created(found)
  return codesAlone('recovery_codes' in found ? found['recovery_codes'] : onlyCodes(found['totps']))
}

/**
 * The enrolment that an answer makes: that of its QR code, which has to hold the same secret. Where none could be read, the
 * secret and the e-mail address are all there is.
 *
 * @param texts what was read from the QR code.
 * @throws {Failure} `answer-disagrees` when it holds anything else, and as `parseOtpauth`.
 */
export function enrolmentOf({ secret, email }: Created, texts: readonly string[]): Enrolment {
  if (texts.length === 0) return { ...bareEnrolment(secret), name: email }
  const [first, ...others] = texts.map(text => {
    if (!isOtpauth(text)) throw new Failure('answer-disagrees')
    return parseOtpauth(text)
  })
  if (first === undefined || others.length > 0 || first.secret !== secret)
    throw new Failure('answer-disagrees')
  return first
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function json(text: string): unknown {
  if (text.length > maxLength || isTooDeep(text)) throw new Failure('bad-answer')
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new Failure('bad-answer')
  }
}

/** The answer itself, then what it may be wrapped around. */
const objectsIn = (whole: unknown): readonly Fields[] =>
  isFields(whole) ? [whole, ...Object.values(whole).filter(isFields)] : []

const isCreated = (fields: Fields): boolean =>
  typeof fields['secret'] === 'string' &&
  ['recovery_codes', 'totp_id', 'totp_registration_id', 'qr_code'].some(name => name in fields)

function created(fields: Fields): Created {
  const { secret, qr_code: picture, recovery_codes: codes = [] } = fields
  return {
    kind: 'created',
    secret: toBase32(secretBytes(String(secret))),
    qrDataUrl: typeof picture === 'string' && /^data:image\/png[;,]/i.test(picture) ? picture : undefined,
    email: emailIn(fields),
    recoveryCodes: codesIn(codes),
  }
}

function emailIn({ user, member }: Fields): string {
  const emails = isFields(user) ? user['emails'] : undefined
  const first: unknown = Array.isArray(emails) ? emails[0] : undefined
  const email = isFields(member) ? member['email_address'] : isFields(first) ? first['email'] : ''
  return typeof email === 'string' ? cleanName(email.slice(0, 128)) : ''
}

/** The codes of the one TOTP that has any. */
function onlyCodes(totps: unknown): unknown {
  if (!Array.isArray(totps)) throw new Failure('bad-answer')
  const lists = totps
    .filter(isFields)
    .map(totp => totp['recovery_codes'])
    .filter(codes => Array.isArray(codes) && codes.length > 0)
  if (lists.length > 1) throw new Failure('answer-of-several')
  return lists[0] ?? []
}

function codesAlone(codes: unknown): CodesAlone {
  const recoveryCodes = codesIn(codes)
  if (recoveryCodes.length === 0) throw new Failure('no-recovery-codes')
  return { kind: 'codes', recoveryCodes }
}

/** Each once. One that is none makes the whole answer doubtful. */
function codesIn(codes: unknown): readonly string[] {
  if (!Array.isArray(codes) || !codes.every(isCode)) throw new Failure('bad-answer')
  if (codes.length > maxCodes) throw new Failure('too-many-recovery-codes')
  return [...new Set(codes)]
}

const isCode = (code: unknown): code is string =>
  typeof code === 'string' &&
  code.length >= 4 &&
  code.length <= 64 &&
  /^[\p{L}\p{N}]+(?:[- ][\p{L}\p{N}]+)*$/u.test(code)
