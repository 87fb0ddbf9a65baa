import type { TOTPsCreateResponse } from 'stytch'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { minuteMs, refusal, refusalType, type Service, startService } from './service.ts'

let service: Service
let totp: TOTPsCreateResponse
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())
beforeEach(async () => {
  totp = await service.newTotp()
})

test('a duration starts a session of that length with the factor that began it', async () => {
  const { session, session_token } = await service.authenticate(totp, { session_duration_minutes: 60 })
  expect(session_token).toHaveLength(43)
  expect(session?.user_id).toBe(totp.user_id)
  const lengthMs = Date.parse(session?.expires_at ?? '') - Date.parse(session?.started_at ?? '')
  expect(lengthMs).toBe(60 * minuteMs)
  expect(session?.authentication_factors).toMatchObject([
    {
      type: 'totp',
      delivery_method: 'authenticator_app',
      authenticator_app_factor: { totp_id: totp.totp_id },
    },
  ])
})

test('a session begun by a recovery code says so', async () => {
  const { session } = await service.client.totps.recover({
    user_id: totp.user_id,
    recovery_code: totp.recovery_codes[0] ?? '',
    session_duration_minutes: 5,
  })
  expect(session?.authentication_factors).toMatchObject([
    { type: 'recovery_codes', delivery_method: 'recovery_code' },
  ])
})

test.each([4, 527_041, 5.5, 0])('session_duration_minutes of %s is refused', async minutes => {
  const call = service.authenticate(totp, { session_duration_minutes: minutes })
  expect(await refusal(call)).toMatchObject({
    status_code: 400,
    error_type: 'invalid_session_duration_minutes',
  })
})

test.each([5, 527_040])('session_duration_minutes of %s is accepted', async minutes => {
  const { session } = await service.authenticate(totp, { session_duration_minutes: minutes })
  expect(Date.parse(session?.expires_at ?? '')).toBe(service.clock.ms + minutes * minuteMs)
})

test('a request refused for its session fields does not use the code up', async () => {
  await refusal(service.authenticate(totp, { session_duration_minutes: 4 }))
  await refusal(service.authenticate(totp, { session_token: 'unknown', session_duration_minutes: 5 }))
  expect((await service.authenticate(totp)).status_code).toBe(200)
})

test.each(['session_token', 'session_jwt'] as const)(
  '%s extends the session and keeps its token',
  async by => {
    const first = await service.authenticate(totp, { session_duration_minutes: 60 })
    const second = await service.again(totp, { [by]: first[by], session_duration_minutes: 90 })
    expect(second.session_token).toBe(first.session_token)
    expect(second.session?.session_id).toBe(first.session?.session_id)
    expect(second.session?.started_at).toBe(first.session?.started_at)
    expect(Date.parse(second.session?.expires_at ?? '')).toBe(service.clock.ms + 90 * minuteMs)
    expect(second.session?.authentication_factors).toHaveLength(1)
  },
)

test('a recovery code adds its factor to the session it extends', async () => {
  const { session_token } = await service.authenticate(totp, { session_duration_minutes: 60 })
  const recovery = { user_id: totp.user_id, recovery_code: totp.recovery_codes[0] ?? '' }
  const { session } = await service.client.totps.recover({
    ...recovery,
    session_token,
    session_duration_minutes: 60,
  })
  expect(session?.authentication_factors.map(({ type }) => type)).toEqual(['totp', 'recovery_codes'])
})

test('a JWT older than its five minutes still names a session that lives', async () => {
  const { session_jwt, session } = await service.authenticate(totp, { session_duration_minutes: 60 })
  service.clock.ms += 10 * minuteMs
  const later = await service.authenticate(totp, { session_jwt, session_duration_minutes: 60 })
  expect(later.session?.session_id).toBe(session?.session_id)
})

test('without a duration a named session is left as it is', async () => {
  const { session_token } = await service.authenticate(totp, { session_duration_minutes: 5 })
  expect(await service.again(totp, { session_token })).toMatchObject({ session_token: '', session_jwt: '' })
  service.clock.ms += 5 * minuteMs
  expect(await refusalType(service.again(totp, { session_token }))).toBe('invalid_session_token')
})

test('a session of another user is refused', async () => {
  const { session_token } = await service.authenticate(totp, { session_duration_minutes: 60 })
  const call = service.authenticate(await service.newTotp(), { session_token, session_duration_minutes: 60 })
  expect(await refusal(call)).toMatchObject({ status_code: 401, error_type: 'invalid_session_token' })
})

test.each(['not a jwt', 'e30.e30.', 'eyJhbGciOiJub25lIn0.e30.'])('"%s" names no session', async jwt => {
  const call = service.authenticate(totp, { session_jwt: jwt, session_duration_minutes: 60 })
  expect(await refusalType(call)).toBe('invalid_session_token')
})

test('a JWT with a changed signature names no session', async () => {
  const { session_jwt } = await service.authenticate(totp, { session_duration_minutes: 60 })
  const [header, payload, signature = ''] = session_jwt.split('.')
  const changed = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
  const call = service.again(totp, {
    session_jwt: [header, payload, changed].join('.'),
    session_duration_minutes: 60,
  })
  expect(await refusalType(call)).toBe('invalid_session_token')
})
