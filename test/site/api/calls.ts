import { Attempts } from './attempts.ts'
import { mergeClaims } from './claims.ts'
import { recoveryCodeFactor, totpFactor } from './factors.ts'
import {
  type Body,
  readEmail,
  readExpirationMinutes,
  readRecoveryCode,
  readSessionFields,
  readTotpCode,
  readUserId,
  type SessionFields,
} from './fields.ts'
import { totpQrUrl } from './qr.ts'
import type { Random } from './secrets.ts'
import type { SessionJwts } from './session-jwt.ts'
import { type Factor, Sessions, viewSession } from './sessions.ts'
import { Totps, viewRecoveryCodes, viewTotp } from './totps.ts'
import { type User, Users, viewUser } from './users.ts'

export interface Project {
  /** The issuer that authenticators show. */
  projectName: string
  now: () => number
  random: Random
}

interface Accepted {
  totpId: string
  factor: Factor
}

/** What each call does, HTTP aside: a body nobody has checked in, the answer's own fields out. */
export class Calls {
  readonly #project: Project
  readonly #jwts: SessionJwts
  readonly #users: Users
  readonly #totps: Totps
  readonly #sessions: Sessions
  readonly #attempts: Attempts

  constructor(project: Project, jwts: SessionJwts) {
    const { now, random } = project
    this.#project = project
    this.#jwts = jwts
    this.#users = new Users(now, random)
    this.#totps = new Totps(now, random)
    this.#sessions = new Sessions(jwts, now, random)
    this.#attempts = new Attempts(now)
  }

  async createUser(body: Body) {
    const user = this.#users.add(readEmail(body))
    return { ...this.#view(user), email_id: user.emailId, status: 'active', phone_id: '' }
  }

  async createTotp(body: Body) {
    const userId = readUserId(body)
    const minutes = readExpirationMinutes(body)
    const user = this.#users.get(userId)
    const totp = this.#totps.add(user.userId, minutes)
    return {
      ...this.#view(user),
      totp_id: totp.totpId,
      secret: totp.secret,
      qr_code: await totpQrUrl(this.#project.projectName, user.email, totp.secret),
      recovery_codes: viewRecoveryCodes(totp).recovery_codes,
    }
  }

  async authenticateTotp(body: Body) {
    const userId = readUserId(body)
    const code = readTotpCode(body)
    const fields = readSessionFields(body)
    const user = this.#users.get(userId)
    return this.#authenticate(user, fields, () => {
      const { totpId } = this.#totps.authenticate(user.userId, code)
      return { totpId, factor: totpFactor(totpId, this.#project.now()) }
    })
  }

  async recoverTotp(body: Body) {
    const userId = readUserId(body)
    const code = readRecoveryCode(body)
    const fields = readSessionFields(body)
    const user = this.#users.get(userId)
    return this.#authenticate(user, fields, () => {
      const { totp, recoveryCodeId } = this.#totps.recover(user.userId, code)
      return { totpId: totp.totpId, factor: recoveryCodeFactor(recoveryCodeId, this.#project.now()) }
    })
  }

  // The documentation does not say whether having none is an error here; an empty list says it without one.
  async listRecoveryCodes(body: Body) {
    const user = this.#users.get(readUserId(body))
    return { user_id: user.userId, totps: this.#totps.usableOf(user.userId).map(viewRecoveryCodes) }
  }

  async deleteTotp(totpId: string) {
    return this.#view(this.#users.get(this.#totps.remove(totpId).userId))
  }

  // Everything that can refuse the request comes before the code is taken: a refused request must not use one up.
  // From the code to the session nothing waits, so two requests at once cannot both pass.
  async #authenticate(user: User, fields: SessionFields, accept: () => Accepted) {
    const found = await this.#sessions.find(fields.named, user.userId)
    const { durationMinutes } = fields
    if (durationMinutes === undefined) return this.#withoutSession(user, accept)
    const claims = mergeClaims(found?.claims ?? {}, fields.claims)
    const { totpId, factor } = this.#attempts.run(user.userId, accept)
    const stored = this.#sessions.extend(found, user.userId, { durationMinutes, claims, factor })
    const session = viewSession(stored)
    const session_jwt = await this.#jwts.sign(session)
    return { ...this.#view(user), totp_id: totpId, session_token: stored.token, session_jwt, session }
  }

  // Without a duration no session is made, and one that was named stays as it is; claims have nowhere to go.
  #withoutSession(user: User, accept: () => Accepted) {
    const { totpId } = this.#attempts.run(user.userId, accept)
    return { ...this.#view(user), totp_id: totpId, session_token: '', session_jwt: '' }
  }

  #view(user: User) {
    const totps = this.#totps.usableOf(user.userId).map(viewTotp)
    return { user_id: user.userId, user: viewUser(user, totps) }
  }
}
