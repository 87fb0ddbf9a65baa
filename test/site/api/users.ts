import type { TOTP, User as UserView } from 'stytch'
import { ApiError } from './errors.ts'
import { newId, type Random } from './secrets.ts'
import { timestamp } from './timestamp.ts'

export interface User {
  userId: string
  emailId: string
  email: string
  createdMs: number
}

/** The users of the project, in memory. */
export class Users {
  readonly #now: () => number
  readonly #random: Random
  readonly #byId = new Map<string, User>()
  readonly #byEmail = new Map<string, User>()

  constructor(now: () => number, random: Random) {
    this.#now = now
    this.#random = random
  }

  /** @throws {ApiError} `duplicate_email`. Letter case does not make two addresses of one. */
  add(email: string): User {
    const key = email.toLowerCase()
    if (this.#byEmail.has(key)) throw new ApiError('duplicate_email')
    const user: User = {
      userId: newId('user-test', this.#random),
      emailId: newId('email-test', this.#random),
      email,
      createdMs: this.#now(),
    }
    this.#byId.set(user.userId, user)
    this.#byEmail.set(key, user)
    return user
  }

  /** @throws {ApiError} `user_not_found` */
  get(userId: string): User {
    const user = this.#byId.get(userId)
    if (!user) throw new ApiError('user_not_found')
    return user
  }
}

/** The user as answers carry it. What this service does not offer is there as empty lists, as clients expect. */
export function viewUser(user: User, totps: TOTP[]): UserView {
  return {
    user_id: user.userId,
    emails: [{ email_id: user.emailId, email: user.email, verified: false }],
    status: 'active',
    phone_numbers: [],
    webauthn_registrations: [],
    providers: [],
    totps,
    crypto_wallets: [],
    biometric_registrations: [],
    is_locked: false,
    roles: ['stytch_user'],
    created_at: timestamp(user.createdMs),
    trusted_metadata: {},
    untrusted_metadata: {},
  }
}
