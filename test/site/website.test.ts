import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Acme, password, startAcme } from './acme.ts'
import { minuteMs } from './service.ts'
import { alertOn, codesOn, keyOn, words } from './visitor.ts'

let acme: Acme
beforeAll(async () => {
  acme = await startAcme()
})
afterAll(() => acme.stop())

test('from sign-up to a used recovery code, as one person goes', async () => {
  const person = await acme.signUp()
  const { visitor, email } = person
  expect(person.shown.path).toBe('/account')
  expect(words(person.shown)).toContain(`Signed in as ${email} with your password`)
  expect(words(await visitor.get('/security'))).toContain('Two-step sign-in is off')

  const setup = await visitor.post('/security/setup')
  expect(setup.path).toBe('/security/setup')
  expect(setup.html).toMatch(/<img[^>]+src="data:image\/png;base64,[^"]+"[^>]+width="200"[^>]+height="200"/)
  const secret = keyOn(setup)

  const saved = await visitor.post('/security/setup/confirm', { code: acme.freshCode(secret) })
  expect(saved.path).toBe('/security/new-recovery-codes')
  expect(words(saved)).toMatch(/Recovery codes.*Save these.*Done/)
  const [first = '', ...others] = codesOn(saved)
  expect(others).toHaveLength(9)

  expect((await visitor.post('/signout')).path).toBe('/')
  expect((await visitor.get('/account')).path).toBe('/signin')

  expect((await acme.signInAgain(person)).path).toBe('/code')
  const byCode = await visitor.post('/code', { code: acme.freshCode(secret) })
  expect(words(byCode)).toContain(`Signed in as ${email} with a code`)

  await acme.signInAgain(person)
  const byRecovery = await visitor.post('/recover', { recovery_code: ` ${first.toUpperCase()} ` })
  expect(words(byRecovery)).toContain(`Signed in as ${email} with a recovery code`)
  const left = await visitor.get('/security/recovery-codes')
  expect(words(left)).toContain('9 recovery codes left')
  expect(codesOn(left)).toEqual(others)

  await acme.signInAgain(person)
  const refused = await visitor.post('/recover', { recovery_code: first })
  expect(alertOn(refused)).toBe('That recovery code is not valid or has been used already.')
  expect((await visitor.get('/account')).path).toBe('/code')
})

test.each([
  ['/signup', { email: 'ada@acme.test', password: 'short' }, 'Choose a password of at least 8 characters.'],
  ['/signup', { email: 'nobody', password }, 'Enter a full email address.'],
  ['/signin', { email: 'nobody@acme.test', password }, 'That email and password do not match.'],
])('%s with %o is refused and keeps the email', async (path, fields, sentence) => {
  const shown = await acme.newVisitor().post(path, fields)
  expect(shown.status).toBe(422)
  expect(alertOn(shown)).toBe(sentence)
  expect(shown.html).toContain(`value="${fields.email}"`)
})

test('an email that has an account cannot sign up again', async () => {
  const { email } = await acme.signUp()
  const shown = await acme.newVisitor().post('/signup', { email, password: 'another password' })
  expect(alertOn(shown)).toBe('There is an account with this email already. Sign in instead.')
})

test('a wrong password is refused like an unknown email', async () => {
  const { email } = await acme.signUp()
  const shown = await acme.newVisitor().post('/signin', { email, password: 'wrong horse' })
  expect(alertOn(shown)).toBe('That email and password do not match.')
})

test('the password alone opens nothing once two-step sign-in is on', async () => {
  const person = await acme.enrol()
  await acme.signInAgain(person)
  for (const path of ['/account', '/security', '/security/recovery-codes', '/security/start-over']) {
    expect((await person.visitor.get(path)).path).toBe('/code')
  }
})

test('the second step must follow within ten minutes', async () => {
  const person = await acme.enrol()
  await acme.signInAgain(person)
  acme.clock.ms += 10 * minuteMs
  const shown = await person.visitor.post('/code', { code: acme.freshCode(person.secret) })
  expect(shown.path).toBe('/signin')
})

test.each([
  ['12345', 'Enter the six digits of the code.'],
  ['000000', 'That code is not right. Try the one your authenticator shows now.'],
])('the code %s is refused in a sentence and the form stays', async (code, sentence) => {
  const person = await acme.enrol()
  await acme.signInAgain(person)
  const shown = await person.visitor.post('/code', { code })
  expect(alertOn(shown)).toBe(sentence)
  expect(shown.html).toMatch(/<input[^>]+name="code"[^>]+autocomplete="one-time-code"/)
})

test('six digits in place of a recovery code are refused in a sentence of their own', async () => {
  const person = await acme.enrol()
  await acme.signInAgain(person)
  const shown = await person.visitor.post('/recover', { recovery_code: '123456' })
  expect(alertOn(shown)).toBe('That is a code from your authenticator. Enter a recovery code here.')
})

test('a code is refused the second time', async () => {
  const person = await acme.enrol()
  const code = acme.freshCode(person.secret)
  for (const answer of [undefined, 'That code has been used already. Wait for the next one.']) {
    await acme.signInAgain(person)
    expect(alertOn(await person.visitor.post('/code', { code }))).toBe(answer)
  }
})

test('the cookie changes with each step and scripts cannot read it', async () => {
  const person = await acme.enrol()
  const cookie = () => person.visitor.cookies.get('acme_session')
  await acme.signInAgain(person)
  const before = cookie()
  await person.visitor.post('/code', { code: acme.freshCode(person.secret) })
  expect(cookie()?.value).not.toBe(before?.value)
  expect(cookie()?.attributes).toBe('; Path=/; HttpOnly; SameSite=Lax')
})
