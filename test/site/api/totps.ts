import { generateSync } from 'otplib'
import type { TOTP, TOTPWithRecoveryCodes } from 'stytch'
import { ApiError } from './errors.ts'
import { newId, newRecoveryCode, newTotpSecret, type Random, sameText } from './secrets.ts'

const periodSeconds = 30
const recoveryCodeCount = 10

interface RecoveryCode {
  id: string
  code: string
}

export interface Totp {
  totpId: string
  userId: string
  secret: string
  verified: boolean
  /** When an instance that is still unverified stops being usable. */
  expiresMs: number
  recoveryCodes: RecoveryCode[]
  acceptedSteps: number[]
}

/** The TOTP instances of all users, in memory. */
export class Totps {
  readonly #now: () => number
  readonly #random: Random
  #all: Totp[] = []

  constructor(now: () => number, random: Random) {
    this.#now = now
    this.#random = random
  }

  /** The user's instances: the active one, or those that still wait for their first code. */
  usableOf(userId: string): Totp[] {
    this.#all = this.#all.filter(totp => totp.verified || this.#now() < totp.expiresMs)
    return this.#all.filter(totp => totp.userId === userId)
  }

  /**
   * Makes an instance that waits for its first code.
   *
   * A user has one active (verified) instance at most, as https://stytch.com/docs/api/errors/400#active_totp_exists
   * says; it must be deleted first. Several may wait at once, since a person may open the page twice.
   *
   * @throws {ApiError} `active_totp_exists`
   */
  add(userId: string, expirationMinutes: number): Totp {
    if (this.usableOf(userId).some(totp => totp.verified)) throw new ApiError('active_totp_exists')
    const totp: Totp = {
      totpId: newId('totp-test', this.#random),
      userId,
      secret: newTotpSecret(this.#random),
      verified: false,
      expiresMs: this.#now() + expirationMinutes * 60_000,
      recoveryCodes: newRecoveryCodes(this.#random),
      acceptedSteps: [],
    }
    this.#all.push(totp)
    return totp
  }

  /**
   * Accepts a code of the present step or a neighbour, once. The first one makes its instance the active one, and the
   * others that waited are dropped: nobody confirmed their keys.
   *
   * @throws {ApiError} `totps_not_found_for_user`, `unable_to_authenticate_totp`, `totp_code_already_authenticated`
   */
  authenticate(userId: string, code: string): Totp {
    const tried = this.#someOf(userId).map(totp => ({
      totp,
      steps: matchingSteps(totp.secret, code, this.#now()),
    }))
    const match = tried.find(({ steps }) => steps.length > 0)
    if (!match) throw new ApiError('unable_to_authenticate_totp')
    accept(match.totp, match.steps)
    match.totp.verified = true
    this.#all = this.#all.filter(totp => totp.userId !== userId || totp.verified)
    return match.totp
  }

  /**
   * Uses a recovery code up. The codes of an instance still waiting count too: the documentation draws no line, and a
   * user who has no active instance is not protected by refusing.
   *
   * @throws {ApiError} `totps_not_found_for_user`, `unable_to_authenticate_recovery_code`
   */
  recover(userId: string, code: string): { totp: Totp; recoveryCodeId: string } {
    for (const totp of this.#someOf(userId)) {
      const used = totp.recoveryCodes.filter(candidate => sameText(candidate.code, code))[0]
      if (!used) continue
      totp.recoveryCodes = totp.recoveryCodes.filter(candidate => candidate !== used)
      return { totp, recoveryCodeId: used.id }
    }
    throw new ApiError('unable_to_authenticate_recovery_code')
  }

  /** @throws {ApiError} `totp_not_found` */
  remove(totpId: string): Totp {
    const totp = this.#all.find(candidate => candidate.totpId === totpId)
    if (!totp) throw new ApiError('totp_not_found')
    this.#all = this.#all.filter(candidate => candidate !== totp)
    return totp
  }

  #someOf(userId: string): Totp[] {
    const totps = this.usableOf(userId)
    if (totps.length === 0) throw new ApiError('totps_not_found_for_user')
    return totps
  }
}

function newRecoveryCodes(random: Random): RecoveryCode[] {
  return Array.from({ length: recoveryCodeCount }, () => ({
    id: newId('totp-recovery-code-test', random),
    code: newRecoveryCode(random),
  }))
}

// All three are compared whatever the first says, so the time taken does not tell which step a code belongs to.
function matchingSteps(secret: string, code: string, nowMs: number): number[] {
  const step = Math.floor(nowMs / 1000 / periodSeconds)
  return [step - 1, step, step + 1].filter(candidate => {
    const expected = generateSync({ secret, period: periodSeconds, epoch: candidate * periodSeconds })
    return sameText(expected, code)
  })
}

// RFC 6238 section 5.2: the verifier must not accept the second attempt of a code. Only these steps can come again, so
// older ones need no remembering; neighbours that happen to share a code are used up together.
function accept(totp: Totp, steps: number[]): void {
  if (steps.some(step => totp.acceptedSteps.includes(step))) {
    throw new ApiError('totp_code_already_authenticated')
  }
  const newest = Math.max(...steps)
  totp.acceptedSteps = [...totp.acceptedSteps.filter(step => step > newest - 4), ...steps]
}

/** An instance as a user carries it. */
export function viewTotp(totp: Totp): TOTP {
  return { totp_id: totp.totpId, verified: totp.verified }
}

/** An instance as the list of recovery codes carries it: the codes are those not used yet. */
export function viewRecoveryCodes(totp: Totp): TOTPWithRecoveryCodes {
  return { ...viewTotp(totp), recovery_codes: totp.recoveryCodes.map(({ code }) => code) }
}
