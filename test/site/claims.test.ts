import type { TOTPsCreateResponse } from 'stytch'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refusal, refusalType, type Service, startService } from './service.ts'

let service: Service
let totp: TOTPsCreateResponse
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())
beforeEach(async () => {
  totp = await service.newTotp()
})

test('custom claims are kept on the session, merged, and deleted by null', async () => {
  const claims = { plan: 'gold', seats: { used: 2 }, old: true }
  const first = await service.authenticate(totp, {
    session_duration_minutes: 60,
    session_custom_claims: claims,
  })
  expect(first.session?.custom_claims).toEqual(claims)
  const { session_token } = first
  const changes = { plan: 'silver', old: null, fresh: 1 }
  const second = await service.again(totp, {
    session_token,
    session_duration_minutes: 60,
    session_custom_claims: changes,
  })
  expect(second.session?.custom_claims).toEqual({ plan: 'silver', seats: { used: 2 }, fresh: 1 })
})

const claimsOfBytes = (bytes: number) => ({ a: 'x'.repeat(bytes - '{"a":""}'.length) })

test('custom claims of 4096 bytes are accepted and of one more refused', async () => {
  const call = (bytes: number) =>
    service.authenticate(totp, { session_duration_minutes: 5, session_custom_claims: claimsOfBytes(bytes) })
  expect(await refusal(call(4097))).toMatchObject({ status_code: 400, error_type: 'invalid_argument' })
  expect((await call(4096)).session?.custom_claims).toEqual(claimsOfBytes(4096))
})

test('the limit holds for the claims as merged, in bytes and not in letters', async () => {
  const { session_token } = await service.authenticate(totp, {
    session_duration_minutes: 60,
    session_custom_claims: claimsOfBytes(4096),
  })
  const call = service.again(totp, {
    session_token,
    session_duration_minutes: 60,
    session_custom_claims: { b: 1 },
  })
  expect(await refusalType(call)).toBe('invalid_argument')
  const wide = { session_duration_minutes: 60, session_custom_claims: { a: '\u00e9'.repeat(2500) } }
  expect(await refusalType(service.again(totp, wide))).toBe('invalid_argument')
})

test('claims without a duration have no session to go to', async () => {
  const answer = await service.authenticate(totp, { session_custom_claims: { plan: 'gold' } })
  expect(answer).toMatchObject({ session_token: '', session_jwt: '' })
})
