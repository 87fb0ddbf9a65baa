import { afterAll, beforeAll, expect, test } from 'vitest'
import { minuteMs, refusal, refusalType, type Service, startService, stepMs, wrongCode } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('a right code verifies the TOTP and, without a duration, makes no session', async () => {
  const totp = await service.newTotp()
  const answer = await service.authenticate(totp)
  expect(answer).toMatchObject({ totp_id: totp.totp_id, session_token: '', session_jwt: '' })
  expect(answer).not.toHaveProperty('session')
  expect(answer.user.totps).toEqual([{ totp_id: totp.totp_id, verified: true }])
})

test.each([-1, 0, 1])('the code %s steps away is accepted', async steps => {
  const totp = await service.newTotp()
  const totp_code = service.code(totp.secret, steps)
  const answer = await service.client.totps.authenticate({ user_id: totp.user_id, totp_code })
  expect(answer.totp_id).toBe(totp.totp_id)
})

test.each([-2, 2])('the code %s steps away is refused', async steps => {
  const totp = await service.newTotp()
  const totp_code = service.code(totp.secret, steps)
  const call = service.client.totps.authenticate({ user_id: totp.user_id, totp_code })
  expect(await refusalType(call)).toBe('unable_to_authenticate_totp')
})

test('an accepted code is refused for as long as its step is near', async () => {
  const totp = await service.newTotp()
  const totp_code = service.code(totp.secret, 1)
  const again = () => service.client.totps.authenticate({ user_id: totp.user_id, totp_code })
  await again()
  for (const _ of [0, 1, 2]) {
    expect(await refusalType(again())).toBe('totp_code_already_authenticated')
    service.clock.ms += stepMs
  }
  expect(await refusalType(again())).toBe('unable_to_authenticate_totp')
})

test('of two equal requests at once one passes', async () => {
  const totp = await service.newTotp()
  const results = await Promise.allSettled([service.authenticate(totp), service.authenticate(totp)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('after ten failed codes in a minute even the right one is refused, until the minute is over', async () => {
  const totp = await service.newTotp()
  const wrong = { user_id: totp.user_id, totp_code: wrongCode(service, totp.secret) }
  for (let count = 0; count < 10; count += 1) await refusal(service.client.totps.authenticate(wrong))
  expect(await refusal(service.authenticate(totp))).toMatchObject({ status_code: 429 })
  service.clock.ms += minuteMs
  expect((await service.authenticate(totp)).status_code).toBe(200)
})
