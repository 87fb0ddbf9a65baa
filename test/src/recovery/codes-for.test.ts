import { expect, test } from 'vitest'
import { codesFor } from '../../../src/recovery/codes-for.ts'

const secret = 'JBSWY3DPEHPK3PXP'
const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq']
const failure = (code: string) => expect.objectContaining({ code, message: code })

test.each([
  ['a list', codes.join('\n')],
  ['a list with empty boxes', codes.map(code => `[ ] ${code}`).join('\n')],
  ['an answer to recovery_codes', JSON.stringify({ totps: [{ totp_id: 't', recovery_codes: codes }] })],
  ['an answer to create, for this account', JSON.stringify({ secret, recovery_codes: codes })],
  ['an array', JSON.stringify(codes)],
])('%s gives its codes', (_what, text) => {
  expect(codesFor(secret, text)).toEqual({ codes, usedCount: 0 })
})

test.each([
  ['for another account', { secret: 'MZXW6YTBOI', recovery_codes: codes }, 'answer-of-another'],
  ['without codes', { secret, totp_id: 't', recovery_codes: [] }, 'no-recovery-codes'],
])('an answer to create %s gives none', (_what, answer, code) => {
  expect(() => codesFor(secret, JSON.stringify(answer))).toThrow(failure(code))
})
