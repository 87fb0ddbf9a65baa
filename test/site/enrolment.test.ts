import jsQR from 'jsqr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPngUrl } from './picture.ts'
import { minuteMs, refusal, refusalType, type Service, startService } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

test('a user is created active, with an unverified email address', async () => {
  const created = await service.client.users.create({ email: 'ada@acme.test' })
  expect(created).toMatchObject({ status_code: 200, status: 'active', phone_id: '' })
  expect(created.user_id).toMatch(new RegExp(`^user-test-${uuid}$`))
  expect(created.request_id).toMatch(new RegExp(`^request-id-test-${uuid}$`))
  expect(created.user).toMatchObject({
    user_id: created.user_id,
    totps: [],
    created_at: '2030-01-01T00:00:00Z',
  })
  expect(created.user.emails).toEqual([
    { email_id: created.email_id, email: 'ada@acme.test', verified: false },
  ])
})

test('an email address that differs in letter case only is a duplicate', async () => {
  await service.client.users.create({ email: 'bob@acme.test' })
  const error = await refusal(service.client.users.create({ email: 'Bob@ACME.test' }))
  expect(error).toMatchObject({ status_code: 400, error_type: 'duplicate_email' })
})

test('a TOTP comes with a secret of 160 bits and ten recovery codes, unverified', async () => {
  const totp = await service.newTotp()
  expect(totp.totp_id).toMatch(new RegExp(`^totp-test-${uuid}$`))
  expect(totp.secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(totp.recovery_codes).toHaveLength(10)
  expect(new Set(totp.recovery_codes).size).toBe(10)
  for (const code of totp.recovery_codes) expect(code).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/)
  expect(totp.user.totps).toEqual([{ totp_id: totp.totp_id, verified: false }])
})

test('its picture is a PNG of 200 by 200 that scans as an otpauth URI of the project and the email', async () => {
  const { user_id } = await service.client.users.create({ email: 'long.name+tag@sub.acme.test' })
  const totp = await service.client.totps.create({ user_id })
  expect(totp.qr_code).toMatch(/^data:image\/png;base64,/)
  const { width, height, data } = readPngUrl(totp.qr_code)
  expect([width, height]).toEqual([200, 200])
  const uri = new URL(jsQR(data, width, height)?.data ?? 'nothing:')
  expect(uri.protocol + uri.host).toBe('otpauth:totp')
  expect(decodeURIComponent(uri.pathname)).toBe('/Acme:long.name+tag@sub.acme.test')
  expect(uri.searchParams.get('secret')).toBe(totp.secret)
  expect(uri.searchParams.get('issuer')).toBe('Acme')
})

test.each([4, 1441, 5.5, 0, -5])('expiration_minutes of %s is refused', async expiration_minutes => {
  const user_id = await service.newUser()
  const error = await refusal(service.client.totps.create({ user_id, expiration_minutes }))
  expect(error).toMatchObject({ status_code: 400, error_type: 'invalid_expiration' })
})

test.each([
  [5, 5],
  [1440, 1440],
  [undefined, 1440],
])(
  'with expiration_minutes %s it waits %s minutes for its first code, then is gone',
  async (given, minutes) => {
    const user_id = await service.newUser()
    const fields = given === undefined ? {} : { expiration_minutes: given }
    const totp = await service.client.totps.create({ user_id, ...fields })
    const list = async () => (await service.client.totps.recoveryCodes({ user_id })).totps
    service.clock.ms += minutes * minuteMs - 1
    expect(await list()).toHaveLength(1)
    service.clock.ms += 1
    expect(await list()).toEqual([])
    expect(await refusalType(service.authenticate(totp))).toBe('totps_not_found_for_user')
  },
)

test('a TOTP authenticated in time does not expire', async () => {
  const totp = await service.newTotp()
  await service.authenticate(totp)
  service.clock.ms += 1441 * minuteMs
  expect((await service.authenticate(totp)).totp_id).toBe(totp.totp_id)
})

test('a user with an active TOTP gets no second one until it is deleted', async () => {
  const totp = await service.newTotp()
  await service.authenticate(totp)
  const again = () => service.client.totps.create({ user_id: totp.user_id })
  expect(await refusal(again())).toMatchObject({ status_code: 400, error_type: 'active_totp_exists' })
  const { user } = await service.client.users.deleteTOTP({ totp_id: totp.totp_id })
  expect(user.totps).toEqual([])
  expect((await again()).totp_id).not.toBe(totp.totp_id)
})

test('of several that wait, the one whose code comes first stays', async () => {
  const first = await service.newTotp()
  const second = await service.client.totps.create({ user_id: first.user_id })
  const { user } = await service.authenticate(first)
  expect(user.totps).toEqual([{ totp_id: first.totp_id, verified: true }])
  expect(await refusalType(service.authenticate(second))).toBe('unable_to_authenticate_totp')
})
