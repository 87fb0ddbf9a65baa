import { expect, test } from 'vitest'
import { newId, newRecoveryCode, newTotpSecret } from './api/secrets.ts'

/** Gives these bytes over and over. */
function repeating(...bytes: number[]) {
  let at = 0
  return (count: number) => Uint8Array.from({ length: count }, () => bytes[at++ % bytes.length] ?? 0)
}

test('bytes all zero make the plainest id, secret and recovery code', () => {
  expect(newId('totp-test', repeating(0))).toBe('totp-test-00000000-0000-4000-8000-000000000000')
  expect(newTotpSecret(repeating(0))).toBe('A'.repeat(32))
  expect(newRecoveryCode(repeating(0))).toBe('aaaa-aaaa-aaaa')
})

test('an id says version 4 and variant 10 whatever the bytes', () => {
  expect(newId('user-test', repeating(255))).toBe('user-test-ffffffff-ffff-4fff-bfff-ffffffffffff')
})

test('a byte that would favour some letters is drawn again', () => {
  expect(newRecoveryCode(repeating(255, 252, 251))).toBe('9999-9999-9999')
})
