import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusal, refusalType, type Service, startService } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const recover = (user_id: string, recovery_code = '') =>
  service.client.totps.recover({ user_id, recovery_code })

test('a recovery code works once, then it is gone from the list', async () => {
  const totp = await service.newTotp()
  await service.authenticate(totp)
  const [first, ...others] = totp.recovery_codes
  expect(await recover(totp.user_id, first)).toMatchObject({ totp_id: totp.totp_id, session_token: '' })
  expect(await refusalType(recover(totp.user_id, first))).toBe('unable_to_authenticate_recovery_code')
  const { totps } = await service.client.totps.recoveryCodes({ user_id: totp.user_id })
  expect(totps).toEqual([{ totp_id: totp.totp_id, verified: true, recovery_codes: others }])
})

test('a recovery code of another user is refused', async () => {
  const [mine, theirs] = [await service.newTotp(), await service.newTotp()]
  const call = recover(mine.user_id, theirs.recovery_codes[0])
  expect(await refusalType(call)).toBe('unable_to_authenticate_recovery_code')
})

test('failed recovery codes count towards the same limit as failed TOTP codes', async () => {
  const totp = await service.newTotp()
  for (let count = 0; count < 10; count += 1) await refusal(recover(totp.user_id, 'aaaa-aaaa-aaaa'))
  expect(await refusalType(recover(totp.user_id, totp.recovery_codes[0]))).toBe('too_many_requests')
  expect(await refusalType(service.authenticate(totp))).toBe('too_many_requests')
})

test('a user who has no TOTP has an empty list', async () => {
  const user_id = await service.newUser()
  expect((await service.client.totps.recoveryCodes({ user_id })).totps).toEqual([])
})
