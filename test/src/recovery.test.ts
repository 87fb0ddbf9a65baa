import { expect, test } from 'vitest'
import {
  findRecoveryCodes,
  markUsed,
  masked,
  nextUnused,
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
const page = ['Acme', 'Sign out', 'Your recovery codes', 'Save these ten codes.', ...ten, 'Done']

test('codes that a page lists under words about recovery codes are found in its order', () => {
  expect(findRecoveryCodes(page)).toEqual(ten)
})

test.each([
  ['numbered', (code: string, at: number) => `${at + 1}. ${code}`],
  ['with bullets', (code: string) => `• ${code}`],
  ['with check boxes', (code: string) => `[ ] ${code}`],
])('codes %s are found without what stands before them', (_how, line) => {
  expect(findRecoveryCodes(['Backup codes', ...ten.map(line)])).toEqual(ten)
})

test('two columns are read as two codes a line', () => {
  const lines = [0, 2, 4, 6, 8].map(at => `${ten[at]}\t${ten[at + 1]}`)
  expect(findRecoveryCodes(['Recovery codes', ...lines])).toEqual(ten)
})

test.each([
  ['a page that does not speak of them', ['Orders', ...ten]],
  ['too few', ['Recovery codes', ...ten.slice(0, 3)]],
  ['a menu of hyphenated words', ['Recovery codes', 'sign-in', 'sign-up', 'opt-out', 'log-out', 'set-up']],
  ['the secret in groups', ['Use a recovery code instead?', 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP']],
  ['the same code over and over', ['Recovery codes', ...Array(10).fill('ckss-2skx-ebow')]],
])('%s gives none', (_what, lines) => {
  expect(findRecoveryCodes(lines)).toEqual([])
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
