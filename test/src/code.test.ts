import { expect, test } from 'vitest'
import { codeAt, grouped, nextCode, waitMs } from '../../src/code.ts'
import { account } from '../vectors/accounts.ts'

const steam = account({ secret: '63BEDWCQZKTQWPESARIERL5DTTQFCJTK', digits: 5, type: 'steam' })

test('a Steam code rolls as a time-based one does', () => {
  expect(codeAt(steam, 1_511_200_518_000)).toBe('FR8RV')
  expect(nextCode(steam, 1_511_200_499_999)).toBe('FR8RV')
})

test('the code of a counter is the same at any moment', () => {
  const counted = account({ type: 'hotp', counter: 1 })
  expect(codeAt(counted, 0)).toBe(codeAt(counted, 1e12))
  expect(codeAt(counted, 0)).not.toBe(codeAt({ ...counted, counter: 2 }, 0))
})

test('a code with under two seconds to live is waited out; one that counts has all the time', () => {
  expect(waitMs(account(), 28_000)).toBe(0)
  expect(waitMs(account(), 28_001)).toBe(1_999)
  expect(waitMs(account(), 29_999)).toBe(1)
  expect(waitMs(account({ type: 'hotp', counter: 1 }), 29_999)).toBe(0)
})

test.each([
  ['FR8RV', ['FR8RV']],
  ['123456', ['123', '456']],
  ['1234567', ['123', '4567']],
  ['12345678', ['1234', '5678']],
  ['1234567890', ['12345', '67890']],
])('%s is grouped for the eye', (code, groups) => {
  expect(grouped(code)).toEqual(groups)
})
