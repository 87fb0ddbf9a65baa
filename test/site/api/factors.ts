import type { Factor } from './sessions.ts'
import { timestamp } from './timestamp.ts'

/** The factor that an accepted TOTP code adds to a session. */
export function totpFactor(totpId: string, nowMs: number): Factor {
  return {
    type: 'totp',
    delivery_method: 'authenticator_app',
    ...authenticatedAt(nowMs),
    authenticator_app_factor: { totp_id: totpId },
  }
}

/** The factor that a used recovery code adds to a session. */
export function recoveryCodeFactor(recoveryCodeId: string, nowMs: number): Factor {
  return {
    type: 'recovery_codes',
    delivery_method: 'recovery_code',
    ...authenticatedAt(nowMs),
    recovery_code_factor: { totp_recovery_code_id: recoveryCodeId },
  }
}

function authenticatedAt(nowMs: number) {
  const at = timestamp(nowMs)
  return { last_authenticated_at: at, created_at: at, updated_at: at }
}
