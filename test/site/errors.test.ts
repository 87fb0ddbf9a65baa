import { Client } from 'stytch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusal, type Service, startService, wrongCode } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** The types that the description of the API lists for these calls, with the status of each. */
const documented = {
  user_not_found: 404,
  totps_not_found_for_user: 404,
  invalid_totp_code: 400,
  unable_to_authenticate_totp: 401,
  totp_code_already_authenticated: 401,
  totp_code_used_as_recovery_code: 400,
  invalid_recovery_code: 400,
  unable_to_authenticate_recovery_code: 401,
  invalid_session_duration_minutes: 400,
  too_many_session_arguments: 400,
  invalid_session_token: 401,
  unauthorized_credentials: 401,
  too_many_requests: 429,
} as const

type Reach = () => Promise<unknown>

const recover = (user_id: string, recovery_code: string) =>
  service.client.totps.recover({ user_id, recovery_code })

async function guess(times: number): Promise<unknown> {
  const { user_id, secret } = await service.newTotp()
  const call = () => service.client.totps.authenticate({ user_id, totp_code: wrongCode(service, secret) })
  for (let count = 1; count < times; count += 1) await refusal(call())
  return call()
}

const ways: Readonly<Record<keyof typeof documented, Reach>> = {
  user_not_found: () => service.client.totps.create({ user_id: 'user-test-nobody' }),
  totps_not_found_for_user: async () => recover(await service.newUser(), 'aaaa-aaaa-aaaa'),
  invalid_totp_code: async () =>
    service.client.totps.authenticate({ user_id: await service.newUser(), totp_code: '12345a' }),
  unable_to_authenticate_totp: () => guess(1),
  totp_code_already_authenticated: async () => {
    const totp = await service.newTotp()
    await service.authenticate(totp)
    return service.authenticate(totp)
  },
  totp_code_used_as_recovery_code: async () => recover(await service.newUser(), '123456'),
  invalid_recovery_code: async () => recover(await service.newUser(), 'ckss-2skx'),
  unable_to_authenticate_recovery_code: async () =>
    recover((await service.newTotp()).user_id, 'aaaa-aaaa-aaaa'),
  invalid_session_duration_minutes: async () =>
    service.authenticate(await service.newTotp(), { session_duration_minutes: 4 }),
  too_many_session_arguments: async () =>
    service.authenticate(await service.newTotp(), { session_token: 'a', session_jwt: 'b' }),
  invalid_session_token: async () =>
    service.authenticate(await service.newTotp(), { session_token: 'unknown', session_duration_minutes: 5 }),
  unauthorized_credentials: () =>
    new Client({ project_id: service.projectId, secret: 'wrong', env: service.url }).users.create({
      email: 'ada@acme.test',
    }),
  too_many_requests: () => guess(11),
}

const reached = new Set<string>()

test.each(Object.entries(documented))('%s is answered with status %s', async (type, status) => {
  const error = await refusal(ways[type as keyof typeof documented]())
  reached.add(error.error_type)
  expect(error).toMatchObject({
    status_code: status,
    error_type: type,
    error_url: `https://stytch.com/docs/api/errors/${status}#${type}`,
  })
  expect(error.request_id).toMatch(/^request-id-test-/)
  expect(error.error_message).not.toBe('')
})

test('the types reached are exactly those of the list', () => {
  expect([...reached].sort()).toEqual(Object.keys(documented).sort())
})

/** Posts text as it stands, for what the client would not send. */
async function post(path: string, body: string, authorization = basic(service.secret)) {
  const headers = { authorization, 'content-type': 'application/json' }
  const response = await fetch(service.url + path, { method: 'POST', headers, body })
  const text = await response.text()
  const { error_type, status_code }: { error_type: string; status_code: number } = JSON.parse(text)
  expect(status_code).toBe(response.status)
  return { status: response.status, type: error_type, text }
}

const basic = (secret: string) => `Basic ${Buffer.from(`${service.projectId}:${secret}`).toString('base64')}`

test.each([
  ['/v1/totps', 'not json', 400, 'bad_request'],
  ['/v1/totps', '', 400, 'bad_request'],
  ['/v1/totps', '[]', 400, 'bad_request'],
  ['/v1/totps', JSON.stringify({ user_id: 'x'.repeat(65_536) }), 400, 'bad_request'],
  ['/v1/totps', '{}', 400, 'invalid_user_id'],
  ['/v1/totps', '{"user_id":7}', 400, 'invalid_user_id'],
  ['/v1/users', '{}', 400, 'invalid_email'],
  ['/v1/users', '{"email":"nobody"}', 400, 'invalid_email'],
  ['/v1/totps/authenticate', '{"user_id":"u"}', 400, 'invalid_totp_code'],
  ['/v1/totps/authenticate', '{"user_id":"u","totp_code":123456}', 400, 'invalid_totp_code'],
  ['/v1/totps/authenticate', '{"user_id":"u","totp_code":"1234567"}', 400, 'invalid_totp_code'],
  ['/v1/totps/recover', '{"user_id":"u"}', 400, 'invalid_recovery_code'],
  ['/v1/totps/recovery_codes', '{"user_id":"u"}', 404, 'user_not_found'],
  ['/v1/elsewhere', '{}', 404, 'route_not_found'],
])('POST %s of %.40s is refused with %s %s', async (path, body, status, type) => {
  expect(await post(path, body)).toMatchObject({ status, type })
})

test.each([
  ['session_duration_minutes', '"60"', 'invalid_session_duration_minutes'],
  ['session_custom_claims', '["a"]', 'invalid_argument'],
  ['session_token', '7', 'invalid_session_token'],
])('%s of %s is refused with %s', async (name, value, type) => {
  const body = `{"user_id":"u","totp_code":"123456","${name}":${value}}`
  expect(await post('/v1/totps/authenticate', body)).toMatchObject({ type })
})

test.each(['', 'Bearer abc', 'Basic', 'Basic !!!'])('authorization "%s" is refused', async authorization => {
  expect(await post('/v1/totps', '{}', authorization)).toMatchObject({
    status: 401,
    type: 'unauthorized_credentials',
  })
})

test('no error repeats what was sent', async () => {
  const { user_id, secret } = await service.newTotp()
  const totp_code = wrongCode(service, secret)
  const recovery_code = 'zzzz-zzzz-zzzz'
  const answers = await Promise.all([
    post('/v1/totps/authenticate', JSON.stringify({ user_id, totp_code })),
    post('/v1/totps/recover', JSON.stringify({ user_id, recovery_code })),
    post('/v1/totps/recover', `{"recovery_code":"${recovery_code}"`),
    post('/v1/totps', '{}', basic('a-wrong-secret')),
  ])
  for (const { text } of answers) {
    for (const sent of [totp_code, recovery_code, 'a-wrong-secret', user_id]) expect(text).not.toContain(sent)
  }
})

test('the keys of another project are not found', async () => {
  const call = service.client.sessions.getJWKS({ project_id: 'project-test-other' })
  expect(await refusal(call)).toMatchObject({ status_code: 404, error_type: 'project_not_found' })
})

test('deleting a TOTP that is not there is refused', async () => {
  const call = service.client.users.deleteTOTP({ totp_id: 'totp-test-none' })
  expect(await refusal(call)).toMatchObject({ status_code: 404, error_type: 'totp_not_found' })
})
