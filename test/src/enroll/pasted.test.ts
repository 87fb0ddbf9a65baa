import { expect, test } from 'vitest'
import { parsePasted, withNames } from '../../../src/enroll/pasted.ts'

test('a setup key alone makes a six-digit, 30-second account without names', () => {
  expect(parsePasted('jbsw y3dp ehpk 3pxp')).toEqual({
    issuer: '',
    name: '',
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA-1',
    digits: 6,
    periodSeconds: 30,
  })
})

test('a pasted link is read whole, and names typed beside it win', () => {
  const enrolment = parsePasted(' otpauth://totp/Acme:ada?secret=JBSWY3DP&digits=8\n')
  expect(enrolment).toMatchObject({ issuer: 'Acme', name: 'ada', digits: 8 })
  expect(withNames(enrolment, { issuer: ' Work ', name: '' })).toEqual({ ...enrolment, issuer: 'Work' })
  expect(withNames(enrolment, { issuer: '', name: 'grace' })).toEqual({ ...enrolment, name: 'grace' })
})

test.each([
  ['', 'missing-secret'],
  ['   ', 'missing-secret'],
  ['hello world!', 'bad-secret'],
  ['https://acme.test/setup', 'not-otpauth'],
  ['otpauth://totp/A?secret=JBSWY3DP&digits=0', 'bad-digits'],
])('%j is refused as %s', (text, code) => {
  expect(() => parsePasted(text)).toThrow(expect.objectContaining({ code, message: code }))
})
