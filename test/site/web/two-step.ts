import { type Client, StytchError } from 'stytch'

export type Enrolment = { kind: 'off' } | { kind: 'on'; recoveryCodes: string[] }

export interface NewKey {
  secret: string
  /** A `data:` URL of a 200 by 200 PNG. */
  qrUrl: string
}

export type Verdict = { kind: 'accepted' } | { kind: 'refused'; sentence: string }

const setupMinutes = 60

const usedRecoveryCode = 'That recovery code is not valid or has been used already.'

const refusals: Readonly<Record<string, string>> = {
  invalid_totp_code: 'Enter the six digits of the code.',
  unable_to_authenticate_totp: 'That code is not right. Try the one your authenticator shows now.',
  totp_code_already_authenticated: 'That code has been used already. Wait for the next one.',
  totps_not_found_for_user: 'That key is no longer valid. Set it up again.',
  invalid_recovery_code: usedRecoveryCode,
  unable_to_authenticate_recovery_code: usedRecoveryCode,
  totp_code_used_as_recovery_code: 'That is a code from your authenticator. Enter a recovery code here.',
  too_many_requests: 'Too many tries. Wait a minute, then try again.',
}

/**
 * Two-step sign-in by the TOTP service, through its official client.
 *
 * All of it throws what the client throws when the service does not answer or answers something unforeseen.
 */
export function createTwoStep(client: Client) {
  return {
    async enrolment(userId: string): Promise<Enrolment> {
      const active = (await totpsOf(client, userId)).find(totp => totp.verified)
      return active ? { kind: 'on', recoveryCodes: active.recovery_codes } : { kind: 'off' }
    },

    /**
     * Makes a new key that waits to be confirmed. The user's other keys go first: the service allows one active key a
     * user, and one shown but never confirmed should not work later.
     */
    async replaceKey(userId: string): Promise<NewKey> {
      for (const { totp_id } of await totpsOf(client, userId)) await client.users.deleteTOTP({ totp_id })
      const created = await client.totps.create({ user_id: userId, expiration_minutes: setupMinutes })
      return { secret: created.secret, qrUrl: created.qr_code }
    },

    /** Checks a code as a person typed it. The first one for a new key confirms the key. */
    verify(userId: string, typed: string): Promise<Verdict> {
      return verdict(client.totps.authenticate({ user_id: userId, totp_code: withoutSpaces(typed) }))
    },

    /** Uses a recovery code up. Capitals and spaces are forgiven. */
    recover(userId: string, typed: string): Promise<Verdict> {
      const recovery_code = withoutSpaces(typed).toLowerCase()
      return verdict(client.totps.recover({ user_id: userId, recovery_code }))
    },
  }
}

export type TwoStep = ReturnType<typeof createTwoStep>

// The service does not say whether a user without any is an empty list or an error, so both mean none.
async function totpsOf(client: Client, userId: string) {
  try {
    return (await client.totps.recoveryCodes({ user_id: userId })).totps
  } catch (error) {
    if (error instanceof StytchError && error.error_type === 'totps_not_found_for_user') return []
    throw error
  }
}

async function verdict(call: Promise<unknown>): Promise<Verdict> {
  try {
    await call
    return { kind: 'accepted' }
  } catch (error) {
    const sentence = error instanceof StytchError ? refusals[error.error_type] : undefined
    if (sentence === undefined) throw error
    return { kind: 'refused', sentence }
  }
}

function withoutSpaces(typed: string): string {
  return typed.replaceAll(/\s/g, '')
}
