import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Calls } from './calls.ts'
import { ApiError } from './errors.ts'
import { type Body, readBody } from './fields.ts'
import { newId, type Random, sameText } from './secrets.ts'
import { createSessionJwts } from './session-jwt.ts'

export interface ApiOptions {
  projectId: string
  secret: string
  /** The clock, in milliseconds of Unix time. */
  now: () => number
  /** Where ids, secrets and codes come from; the system's source unless given. */
  random?: Random
  /** The issuer that authenticators show; `Acme` unless given. */
  projectName?: string
}

/**
 * The TOTP API as a Hono app, all state in memory.
 *
 * Every refusal is answered as JSON with `status_code`, `request_id`, `error_type`, `error_message` and `error_url`, and
 * never repeats what was sent.
 */
export function createApi(options: ApiOptions): Hono {
  const { projectId, secret, now, random = randomBytes, projectName = 'Acme' } = options
  const jwts = createSessionJwts(projectId, now, random)
  const calls = new Calls({ projectName, now, random }, jwts)
  const requestId = () => newId('request-id-test', random)
  const answer = (c: Context, value: object) =>
    c.json({ status_code: 200, request_id: requestId(), ...value })
  const refuse = (c: Context, error: ApiError) => c.json(error.body(requestId()), error.status)
  const post = (call: (body: Body) => Promise<object>) => async (c: Context) =>
    answer(c, await call(readBody(await c.req.text())))

  const app = new Hono()
  app.onError((error, c) =>
    refuse(c, error instanceof ApiError ? error : new ApiError('internal_server_error')),
  )
  app.notFound(c => refuse(c, new ApiError('route_not_found')))

  // Public keys: the client fetches them without credentials.
  app.get('/v1/sessions/jwks/:projectId', async c => {
    if (c.req.param('projectId') !== projectId) throw new ApiError('project_not_found')
    return answer(c, { keys: await jwts.publicKeys() })
  })

  app.use(async (c, next) => {
    if (!hasCredentials(c.req.header('authorization'), `${projectId}:${secret}`)) {
      throw new ApiError('unauthorized_credentials')
    }
    await next()
  })
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: c => refuse(c, new ApiError('bad_request')) }))

  app.post(
    '/v1/users',
    post(body => calls.createUser(body)),
  )
  app.delete('/v1/users/totps/:totpId', async c => answer(c, await calls.deleteTotp(c.req.param('totpId'))))
  app.post(
    '/v1/totps',
    post(body => calls.createTotp(body)),
  )
  app.post(
    '/v1/totps/authenticate',
    post(body => calls.authenticateTotp(body)),
  )
  app.post(
    '/v1/totps/recover',
    post(body => calls.recoverTotp(body)),
  )
  app.post(
    '/v1/totps/recovery_codes',
    post(body => calls.listRecoveryCodes(body)),
  )
  return app
}

// RFC 7617: the scheme's name is case-insensitive, the rest is base64 of `id:secret`.
function hasCredentials(header: string | undefined, expected: string): boolean {
  const encoded = /^basic +(\S+)$/i.exec(header ?? '')?.[1] ?? ''
  return sameText(Buffer.from(encoded, 'base64').toString(), expected)
}
