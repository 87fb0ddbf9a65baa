import type { AuthenticationFactor, Session } from 'stytch'
import { ApiError } from './errors.ts'
import type { Claims, NamedSession } from './fields.ts'
import { digest, newId, newSessionToken, type Random } from './secrets.ts'
import type { SessionJwts } from './session-jwt.ts'
import { timestamp } from './timestamp.ts'

export type Factor = AuthenticationFactor & { created_at: string }

export interface StoredSession {
  sessionId: string
  userId: string
  token: string
  startedMs: number
  accessedMs: number
  expiresMs: number
  factors: Factor[]
  claims: Claims
}

/** What an accepted code changes in a session. */
export interface SessionChange {
  durationMinutes: number
  claims: Claims
  factor: Factor
}

/** The sessions of all users, in memory. */
export class Sessions {
  readonly #jwts: SessionJwts
  readonly #now: () => number
  readonly #random: Random
  readonly #byId = new Map<string, StoredSession>()
  readonly #idByToken = new Map<string, string>()

  constructor(jwts: SessionJwts, now: () => number, random: Random) {
    this.#jwts = jwts
    this.#now = now
    this.#random = random
  }

  /**
   * The live session that a request names, undefined if it names none.
   *
   * @throws {ApiError} `invalid_session_token` when it is unknown, over, or another user's. Which of them is not told.
   */
  async find(named: NamedSession, userId: string): Promise<StoredSession | undefined> {
    if (named.kind === 'none') return undefined
    const session = this.#byId.get((await this.#idOf(named)) ?? '')
    if (session?.userId !== userId || session.expiresMs <= this.#now()) {
      throw new ApiError('invalid_session_token')
    }
    return session
  }

  /** Extends the session, or starts one. It ends that many minutes from now, also if that is sooner than before. */
  extend(found: StoredSession | undefined, userId: string, change: SessionChange): StoredSession {
    const session = found ?? this.#start(userId)
    session.accessedMs = this.#now()
    session.expiresMs = this.#now() + change.durationMinutes * 60_000
    session.claims = change.claims
    session.factors = addFactor(session.factors, change.factor)
    return session
  }

  async #idOf(named: NamedSession): Promise<string | undefined> {
    if (named.kind === 'token') return this.#idByToken.get(tokenKey(named.token))
    if (named.kind === 'jwt') return this.#jwts.sessionIdOf(named.jwt)
    return undefined
  }

  #start(userId: string): StoredSession {
    const session: StoredSession = {
      sessionId: newId('session-test', this.#random),
      userId,
      token: newSessionToken(this.#random),
      startedMs: this.#now(),
      accessedMs: this.#now(),
      expiresMs: this.#now(),
      factors: [],
      claims: {},
    }
    this.#byId.set(session.sessionId, session)
    this.#idByToken.set(tokenKey(session.token), session.sessionId)
    return session
  }
}

// Looked up by digest, so the time of the look-up says nothing about tokens that exist.
function tokenKey(token: string): string {
  return digest(token).toString('base64')
}

// The same authenticator again is the same factor, authenticated later.
function addFactor(factors: Factor[], added: Factor): Factor[] {
  const id = added.authenticator_app_factor?.totp_id
  const before = factors.find(factor => id !== undefined && factor.authenticator_app_factor?.totp_id === id)
  if (!before) return [...factors, added]
  return factors.map(factor => (factor === before ? { ...added, created_at: before.created_at } : factor))
}

/** A session as answers and JWTs carry it. */
export function viewSession(session: StoredSession): Session {
  return {
    session_id: session.sessionId,
    user_id: session.userId,
    authentication_factors: session.factors,
    roles: ['stytch_user'],
    started_at: timestamp(session.startedMs),
    last_accessed_at: timestamp(session.accessedMs),
    expires_at: timestamp(session.expiresMs),
    attributes: { ip_address: '', user_agent: '' },
    custom_claims: session.claims,
  }
}
