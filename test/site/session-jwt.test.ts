import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import type { TOTPsCreateResponse } from 'stytch'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { minuteMs, type Service, startService } from './service.ts'

let service: Service
let totp: TOTPsCreateResponse
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())
beforeEach(async () => {
  totp = await service.newTotp()
})

test('the official client verifies the JWT by itself, and no longer after five minutes', async () => {
  const { session_jwt, session } = await service.authenticate(totp, {
    session_duration_minutes: 60,
    session_custom_claims: { plan: 'gold' },
  })
  const verifyAt = (ms: number) =>
    service.client.sessions.authenticateJwtLocal({ session_jwt, current_date: new Date(ms) })
  const verified = await verifyAt(service.clock.ms + 5 * minuteMs - 1000)
  expect(verified).toMatchObject({ user_id: totp.user_id, custom_claims: { plan: 'gold' } })
  expect(verified.session_id).toBe(session?.session_id)
  expect(verified.authentication_factors).toEqual(session?.authentication_factors)
  await expect(verifyAt(service.clock.ms + 5 * minuteMs)).rejects.toThrow('jwt_invalid')
})

test('the JWT is RS256 for this project, by a key of the public list', async () => {
  const { session_jwt } = await service.authenticate(totp, { session_duration_minutes: 527_040 })
  const { payload } = await verify(session_jwt)
  const seconds = service.clock.ms / 1000
  expect(payload).toMatchObject({
    iss: `stytch.com/${service.projectId}`,
    aud: [service.projectId],
    sub: totp.user_id,
    iat: seconds,
    exp: seconds + 300,
  })
  const { keys } = await service.client.sessions.getJWKS({ project_id: service.projectId })
  expect(decodeProtectedHeader(session_jwt)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: keys[0]?.kid })
  expect(keys[0]).not.toHaveProperty('d')
})

test('custom claims under reserved names are ignored', async () => {
  const reserved = { iss: 'x', sub: 'x', aud: 'x', exp: 1, nbf: 1, iat: 1, jti: 'x' }
  const session_custom_claims = { ...reserved, mine: 'kept' }
  const answer = await service.authenticate(totp, { session_duration_minutes: 5, session_custom_claims })
  expect(answer.session?.custom_claims).toEqual({ mine: 'kept' })
  const { payload } = await verify(answer.session_jwt)
  expect(payload).toMatchObject({ sub: totp.user_id, mine: 'kept' })
  expect(payload).not.toHaveProperty('jti')
})

test('a custom claim cannot pass for the session in the JWT', async () => {
  const session_custom_claims = { 'https://stytch.com/session': { id: 'forged' } }
  const { session, session_jwt } = await service.authenticate(totp, {
    session_duration_minutes: 5,
    session_custom_claims,
  })
  const { payload } = await verify(session_jwt)
  expect(payload['https://stytch.com/session']).toMatchObject({ id: session?.session_id })
})

function verify(jwt: string) {
  const keys = createRemoteJWKSet(new URL(`${service.url}/v1/sessions/jwks/${service.projectId}`))
  return jwtVerify(jwt, keys, { currentDate: new Date(service.clock.ms) })
}
