import { expect, test } from 'vitest'
import { parsePasted } from '../../../src/enroll/pasted.ts'

const nameless = { issuer: '', name: '' }

test('a setup key alone makes a six-digit, 30-second account with the names that were typed', () => {
  expect(parsePasted('jbsw y3dp ehpk 3pxp', { issuer: ' Acme ', name: 'ada' })).toEqual({
    issuer: 'Acme',
    name: 'ada',
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA-1',
    digits: 6,
    periodSeconds: 30,
  })
})

test('a pasted link is read whole, and names typed beside it win', () => {
  const link = ' otpauth://totp/Acme:ada?secret=JBSWY3DP&digits=8\n'
  expect(parsePasted(link, nameless)).toMatchObject({ issuer: 'Acme', name: 'ada', digits: 8 })
  expect(parsePasted(link, { issuer: 'Work', name: '' })).toMatchObject({ issuer: 'Work', name: 'ada' })
})

test.each([
  ['', 'missing-secret'],
  ['   ', 'missing-secret'],
  ['hello world!', 'bad-secret'],
  ['https://acme.test/setup', 'not-otpauth'],
  ['otpauth://totp/A?secret=JBSWY3DP&digits=0', 'bad-digits'],
])('%j is refused as %s', (text, code) => {
  expect(() => parsePasted(text, nameless)).toThrow(expect.objectContaining({ code, message: code }))
})
