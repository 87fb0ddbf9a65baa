import { ApiError, type ErrorType } from './errors.ts'

/** A request body: a JSON object whose values nobody has checked. */
export type Body = Readonly<Record<string, unknown>>

export type Claims = Readonly<Record<string, unknown>>

export type NamedSession = { kind: 'none' } | { kind: 'token'; token: string } | { kind: 'jwt'; jwt: string }

export interface SessionFields {
  named: NamedSession
  /** Absent when no session is to be made or extended. */
  durationMinutes: number | undefined
  claims: Claims
}

/** @throws {ApiError} `bad_request` unless the text is a JSON object. */
export function readBody(text: string): Body {
  const value = parse(text)
  if (!isObject(value)) throw new ApiError('bad_request')
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may hold a code.
    throw new ApiError('bad_request')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// The documentation is silent on null and on empty text. Clients in languages with zero values send them for "not given".
function given(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/**
 * The user id. An external id may stand in its place, so any text is a plausible one and only the look-up can tell.
 *
 * @throws {ApiError} `invalid_user_id` when it is missing or not text.
 */
export function readUserId(body: Body): string {
  return readText(body, 'user_id', /^.+$/s, 'invalid_user_id')
}

/** @throws {ApiError} `invalid_email` when it is missing or no address. Its 254 characters are the limit of RFC 5321. */
export function readEmail(body: Body): string {
  return readText(body, 'email', /^(?=.{3,254}$)[^\s@]+@[^\s@]+$/, 'invalid_email')
}

/** @throws {ApiError} `invalid_totp_code` unless it is six digits. */
export function readTotpCode(body: Body): string {
  return readText(body, 'totp_code', /^[0-9]{6}$/, 'invalid_totp_code')
}

/**
 * @throws {ApiError} `totp_code_used_as_recovery_code` for six digits, `invalid_recovery_code` for anything else that is
 * not shaped like a recovery code.
 */
export function readRecoveryCode(body: Body): string {
  const { recovery_code: code } = body
  if (typeof code === 'string' && /^[0-9]{6}$/.test(code)) {
    throw new ApiError('totp_code_used_as_recovery_code')
  }
  return readText(body, 'recovery_code', /^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/, 'invalid_recovery_code')
}

function readText(body: Body, name: string, shape: RegExp, type: ErrorType): string {
  const value = body[name]
  if (typeof value !== 'string' || !shape.test(value)) throw new ApiError(type)
  return value
}

/** Minutes for which a new instance waits for its first code. @throws {ApiError} `invalid_expiration` */
export function readExpirationMinutes(body: Body): number {
  const { expiration_minutes: minutes } = body
  return readMinutes(minutes, 1440, 'invalid_expiration') ?? 1440
}

/**
 * The four session fields.
 *
 * @throws {ApiError} `too_many_session_arguments`, `invalid_session_token`, `invalid_session_duration_minutes`, or
 * `invalid_argument` when the claims are not an object.
 */
export function readSessionFields(body: Body): SessionFields {
  const { session_duration_minutes: minutes, session_custom_claims: claims } = body
  return {
    named: readNamedSession(body),
    durationMinutes: readMinutes(minutes, 527_040, 'invalid_session_duration_minutes'),
    claims: readClaims(claims),
  }
}

function readNamedSession(body: Body): NamedSession {
  const { session_token: token, session_jwt: jwt } = body
  if (given(token) && given(jwt)) throw new ApiError('too_many_session_arguments')
  if (!given(token) && !given(jwt)) return { kind: 'none' }
  if (typeof token === 'string' && token !== '') return { kind: 'token', token }
  if (typeof jwt === 'string' && jwt !== '') return { kind: 'jwt', jwt }
  throw new ApiError('invalid_session_token')
}

function readMinutes(value: unknown, most: number, type: ErrorType): number | undefined {
  if (!given(value)) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ApiError(type)
  if (value < 5 || value > most) throw new ApiError(type)
  return value
}

function readClaims(value: unknown): Claims {
  if (!given(value)) return {}
  if (!isObject(value)) throw new ApiError('invalid_argument')
  return value
}
