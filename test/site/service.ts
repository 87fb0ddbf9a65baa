import { generateSync } from 'otplib'
import { Client, StytchError, type TOTPsCreateResponse } from 'stytch'
import { serveApi } from './api/serve.ts'

/** 1 January 2030, the first moment of a 30-second step. */
export const startMs = Date.UTC(2030, 0, 1)
export const minuteMs = 60_000
export const stepMs = 30_000

export type Service = Awaited<ReturnType<typeof startService>>

/** The API on a free port, the official client for it, and a clock that stands until a test moves it. */
export async function startService() {
  const clock = { ms: startMs }
  const projectId = 'project-test-11111111-1111-4111-8111-111111111111'
  const secret = 'secret-test-of-the-tests'
  const { url, stop } = await serveApi({ projectId, secret, now: () => clock.ms, port: 0 })
  const client = new Client({ project_id: projectId, secret, env: url })
  let count = 0

  /** A new user's id. */
  async function newUser(): Promise<string> {
    count += 1
    return (await client.users.create({ email: `user${count}@acme.test` })).user_id
  }

  /** A user with a TOTP that waits for its first code. */
  async function newTotp(): Promise<TOTPsCreateResponse> {
    return client.totps.create({ user_id: await newUser() })
  }

  /** The code an authenticator shows now, or that many steps away. */
  function code(totpSecret: string, stepsAway = 0): string {
    return generateSync({ secret: totpSecret, epoch: (clock.ms + stepsAway * stepMs) / 1000 })
  }

  /** Authenticates with the code of now, with these session fields. */
  function authenticate(totp: TOTPsCreateResponse, fields: SessionFields = {}) {
    return client.totps.authenticate({ user_id: totp.user_id, totp_code: code(totp.secret), ...fields })
  }

  /** Moves to a step whose code has not been used, and authenticates again. */
  function again(totp: TOTPsCreateResponse, fields?: SessionFields) {
    clock.ms += stepMs
    return authenticate(totp, fields)
  }

  return { clock, projectId, secret, url, stop, client, newUser, newTotp, code, authenticate, again }
}

export interface SessionFields {
  session_token?: string
  session_jwt?: string
  session_duration_minutes?: number
  session_custom_claims?: Record<string, unknown>
}

/** A well-formed code that none of the three accepted steps has. */
export function wrongCode(service: Service, totpSecret: string): string {
  const right = [-1, 0, 1].map(steps => service.code(totpSecret, steps))
  return ['000000', '111111', '222222', '333333'].find(code => !right.includes(code)) ?? ''
}

/** The error a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<StytchError> {
  const error = await call.then(
    () => new Error('The call was not refused.'),
    (reason: unknown) => reason,
  )
  if (error instanceof StytchError) return error
  throw error
}

/** The type of the error a call is refused with. */
export async function refusalType(call: Promise<unknown>): Promise<string> {
  return (await refusal(call)).error_type
}
