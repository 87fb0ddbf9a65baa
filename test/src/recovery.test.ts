import { expect, test } from 'vitest'
import {
  markUsed,
  masked,
  nextUnused,
  parseRecoveryCodes,
  unmarkUsed,
  unusedCodes,
  unusedCount,
} from '../../src/recovery.ts'

const ten = [
  'ckss-2skx-ebow',
  'spbc-424h-usyq',
  'hi08-n5tk-lns5',
  'abcd-efgh-ijkl',
  '1x2y-3z4a-5b6c',
].flatMap(code => [code, [...code].reverse().join('')])
test('pasted codes may stand one a line, in a row, numbered, or between other lines', () => {
  expect(parseRecoveryCodes(`Acme recovery codes\n\n${ten.join('\n')}`)).toEqual(ten)
  expect(parseRecoveryCodes(ten.join(', '))).toEqual(ten)
  expect(parseRecoveryCodes(ten.join(' '))).toEqual(ten)
  expect(parseRecoveryCodes('1) 12345678\n2) 23456789')).toEqual(['12345678', '23456789'])
})

test.each([
  ['', 'no-recovery-codes'],
  ['hello there', 'no-recovery-codes'],
  [Array.from({ length: 101 }, (_, at) => `code-${1000 + at}`).join('\n'), 'too-many-recovery-codes'],
  ['x'.repeat(20_001), 'too-many-recovery-codes'],
])('text number %# is refused', (text, code) => {
  expect(() => parseRecoveryCodes(text)).toThrow(expect.objectContaining({ code, message: code }))
})

const set = { sealed: 's', count: 3, fingerprints: ['all'], keptMs: 1, used: [] }

test('a used code is counted once, remembered with its day, and never offered again', () => {
  const once = markUsed(set, 0, 5, 'left')
  expect(once.used).toEqual([{ index: 0, usedMs: 5 }])
  expect(once.fingerprints).toEqual(['all', 'left'])
  expect(markUsed(once, 0, 9, 'left')).toEqual(once)
  expect([unusedCount(once), nextUnused(once)]).toEqual([2, 1])
  expect(unusedCodes(once, ['a', 'b', 'c'])).toEqual(['b', 'c'])
})

test('a mark can be taken back, and of a few codes no fingerprint is kept', () => {
  const once = markUsed(set, 0, 5, undefined)
  expect(once.fingerprints).toEqual(['all'])
  expect(unmarkUsed(once, 0).used).toEqual([])
})

test('when all are used there is no next one', () => {
  const empty = [0, 1, 2].reduce(
    (left, index) => markUsed(left, index, 1, 'x'),
    set as Parameters<typeof markUsed>[0],
  )
  expect(() => nextUnused(empty)).toThrow(expect.objectContaining({ code: 'no-recovery-code-left' }))
})

test('a masked code shows its first group alone', () => {
  expect(masked('ckss-2skx-ebow')).toBe('ckss-••••-••••')
  expect(masked('12345678')).toBe('1234••••')
})
