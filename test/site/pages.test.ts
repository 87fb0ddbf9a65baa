import { Client } from 'stytch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Acme, password, startAcme } from './acme.ts'
import { listen } from './listen.ts'
import { alertOn, createVisitor } from './visitor.ts'
import { createSite } from './web/app.ts'

let acme: Acme
beforeAll(async () => {
  acme = await startAcme()
})
afterAll(() => acme.stop())

const policy =
  "default-src 'none'; connect-src 'self'; img-src data:; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

test.each([
  ['/', 200],
  ['/signup', 200],
  ['/signin', 200],
  ['/health', 200],
  ['/style.css', 200],
  ['/odd/none', 200],
  ['/odd/qr?text=x', 200],
  ['/nowhere', 404],
])('%s is answered with %s, not stored, and may load nothing from elsewhere', async (path, status) => {
  const shown = await acme.newVisitor().get(path)
  expect(shown.status).toBe(status)
  expect(shown.headers.get('cache-control')).toBe('no-store')
  expect(shown.headers.get('content-security-policy')).toBe(policy)
})

test.each(['https://evil.test', 'null', ''])('a form sent from origin "%s" is refused', async origin => {
  const { visitor } = await acme.signUp()
  const shown = await visitor.post('/signout', {}, origin)
  expect(shown.status).toBe(403)
  expect((await visitor.get('/account')).path).toBe('/account')
})

test('what a visitor types is escaped', async () => {
  const { html } = await acme.newVisitor().post('/signin', { email: '"><script>@x', password })
  expect(html).not.toContain('<script>')
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;@x"')
})

test('/health says ok', async () => {
  expect((await acme.newVisitor().get('/health')).html).toBe('ok')
})

test('someone signed in is not asked to sign in', async () => {
  const { visitor } = await acme.signUp()
  for (const path of ['/signin', '/signup', '/code', '/recover']) {
    expect((await visitor.get(path)).path).toBe('/account')
  }
})

test('when the TOTP service does not answer, the page says so and nothing more', async () => {
  const gone = await listen({ fetch: () => new Response() }, 0)
  await gone.stop()
  const client = new Client({ project_id: 'project-test-x', secret: 'hidden', env: gone.url })
  const web = await listen(createSite({ client, now: Date.now }), 0)
  const shown = await createVisitor(web.url).post('/signup', { email: 'ada@acme.test', password })
  await web.stop()
  expect(shown.status).toBe(502)
  expect(alertOn(shown)).toBe('Our sign-in service did not answer. Wait a moment, then try again.')
  for (const secret of ['hidden', 'ada@', gone.url]) expect(shown.html).not.toContain(secret)
})

test('/odd/qr shows a QR code of any text', async () => {
  const text = encodeURIComponent('otpauth://totp/A?secret=JBSWY3DP&digits=0')
  const shown = await acme.newVisitor().get(`/odd/qr?text=${text}`)
  expect(shown.html).toMatch(/<img[^>]+src="data:image\/png;base64,/)
})

test.each(['', 'x'.repeat(3000)])('/odd/qr refuses a text it cannot show (%#)', async text => {
  expect((await acme.newVisitor().get(`/odd/qr?text=${text}`)).status).toBe(400)
})

test('/odd/none has no form', async () => {
  expect((await acme.newVisitor().get('/odd/none')).html).not.toContain('<form')
})
