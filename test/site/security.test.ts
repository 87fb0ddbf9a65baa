import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Acme, password, startAcme } from './acme.ts'
import { minuteMs } from './service.ts'
import { alertOn, codesOn, keyOn, words } from './visitor.ts'

let acme: Acme
beforeAll(async () => {
  acme = await startAcme()
})
afterAll(() => acme.stop())

test('a mistyped first code keeps the same key on the page', async () => {
  const { visitor } = await acme.signUp()
  const secret = keyOn(await visitor.post('/security/setup'))
  const shown = await visitor.post('/security/setup/confirm', { code: '12345' })
  expect(alertOn(shown)).toBe('Enter the six digits of the code.')
  expect(keyOn(shown)).toBe(secret)
})

test('a key not confirmed within the hour has to be set up again', async () => {
  const { visitor } = await acme.signUp()
  const secret = keyOn(await visitor.post('/security/setup'))
  acme.clock.ms += 60 * minuteMs
  const shown = await visitor.post('/security/setup/confirm', { code: acme.freshCode(secret) })
  expect(alertOn(shown)).toBe('That key is no longer valid. Set it up again.')
})

test('a key shown again makes the one shown before it worthless', async () => {
  const { visitor } = await acme.signUp()
  const first = keyOn(await visitor.post('/security/setup'))
  const second = keyOn(await visitor.post('/security/setup'))
  const refused = await visitor.post('/security/setup/confirm', { code: acme.freshCode(first) })
  expect(alertOn(refused)).toMatch(/^That code is not right/)
  const shown = await visitor.post('/security/setup/confirm', { code: acme.freshCode(second) })
  expect(codesOn(shown)).toHaveLength(10)
})

test('starting over asks for the password, then replaces the key and the recovery codes', async () => {
  const person = await acme.enrol()
  const { visitor } = person
  const refused = await visitor.post('/security/start-over', { password: 'wrong horse' })
  expect(alertOn(refused)).toBe('That is not your password.')

  const secret = keyOn(await visitor.post('/security/start-over', { password }))
  const confirmed = await visitor.post('/security/setup/confirm', { code: acme.freshCode(secret) })
  expect(codesOn(confirmed)).toHaveLength(10)
  expect(codesOn(confirmed).filter(code => person.codes.includes(code))).toEqual([])

  await acme.signInAgain(person)
  const byOld = await visitor.post('/code', { code: acme.freshCode(person.secret) })
  expect(alertOn(byOld)).toMatch(/^That code is not right/)
  expect((await visitor.post('/code', { code: acme.freshCode(secret) })).path).toBe('/account')
})

test('a form left open does not replace a key that works', async () => {
  const { visitor } = await acme.enrol()
  expect((await visitor.post('/security/setup')).path).toBe('/security')
  expect(words(await visitor.get('/security'))).toContain('Two-step sign-in is on')
})

test('the key is not shown again once it is confirmed', async () => {
  const { visitor } = await acme.enrol()
  expect((await visitor.get('/security/setup')).path).toBe('/security')
})
