import type { ContentfulStatusCode } from 'hono/utils/http-status'

// One sentence for each type, so that no message can ever repeat what was sent.
const catalogue = {
  active_totp_exists: [400, 'The user already has an active TOTP. Delete it before creating another.'],
  bad_request: [400, 'The request body must be a JSON object of at most 64 kilobytes.'],
  duplicate_email: [400, 'A user with this email address already exists.'],
  invalid_argument: [400, 'session_custom_claims must be a JSON object of at most 4096 bytes in all.'],
  invalid_email: [400, 'The email address is missing or not in a valid format.'],
  invalid_expiration: [400, 'expiration_minutes must be a whole number from 5 to 1440.'],
  invalid_recovery_code: [400, 'The recovery code is missing or not shaped like a recovery code.'],
  invalid_session_duration_minutes: [
    400,
    'session_duration_minutes must be a whole number from 5 to 527040.',
  ],
  invalid_totp_code: [400, 'The TOTP code must be six digits.'],
  invalid_user_id: [400, 'The user_id is missing or not a string.'],
  too_many_session_arguments: [400, 'Give session_token or session_jwt, not both.'],
  totp_code_used_as_recovery_code: [400, 'A TOTP code was given where a recovery code is expected.'],
  invalid_session_token: [401, 'The session could not be found for this user, or it has ended.'],
  totp_code_already_authenticated: [401, 'This TOTP code has been authenticated already.'],
  unable_to_authenticate_recovery_code: [401, 'The recovery code could not be authenticated.'],
  unable_to_authenticate_totp: [401, 'The TOTP code could not be authenticated.'],
  unauthorized_credentials: [401, 'The project id or secret is missing or wrong.'],
  project_not_found: [404, 'The project could not be found.'],
  route_not_found: [404, 'There is no such call.'],
  totp_not_found: [404, 'The TOTP could not be found.'],
  totps_not_found_for_user: [404, 'The user has no usable TOTP.'],
  user_not_found: [404, 'The user could not be found.'],
  too_many_requests: [429, 'Too many failed attempts for this user. Wait a minute and try again.'],
  internal_server_error: [500, 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ErrorType = keyof typeof catalogue

/** A refusal the caller is told about. Its type decides the status and the message. */
export class ApiError extends Error {
  readonly type: ErrorType

  constructor(type: ErrorType) {
    super(catalogue[type][1])
    this.type = type
  }

  get status(): ContentfulStatusCode {
    return catalogue[this.type][0]
  }

  /** The body of the answer, in the shape the service's clients parse. */
  body(requestId: string) {
    return {
      status_code: this.status,
      request_id: requestId,
      error_type: this.type,
      error_message: this.message,
      error_url: `https://stytch.com/docs/api/errors/${this.status}#${this.type}`,
    }
  }
}
