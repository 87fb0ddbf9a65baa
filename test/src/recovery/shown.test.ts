import { expect, test } from 'vitest'
import { vocabularyOf } from '../../../src/form/vocabulary.ts'
import { mayShowCodes, type Shown, shownCodes } from '../../../src/recovery/shown.ts'

const ten = [
  'ckss-2skx-ebow',
  'spbc-424h-usyq',
  'hi08-n5tk-lns5',
  'abcd-efgh-ijkl',
  '1x2y-3z4a-5b6c',
].flatMap(code => [code, [...code].reverse().join('')])

const text = (words: string, more: Partial<Shown> = {}): Omit<Shown, 'row'> => ({
  text: words,
  kind: 'text',
  struck: false,
  ...more,
})
const heading = (words: string, level = 2) => text(words, { kind: 'heading', level })
/** Each on a line of its own, but for lists of them. */
const lines = (...all: (Omit<Shown, 'row'> | Omit<Shown, 'row'>[])[]): Shown[] =>
  all.flatMap((line, row) => [line].flat().map(one => ({ ...one, row })))
const codesIn = (...all: Parameters<typeof lines>) => shownCodes(lines(...all), vocabularyOf)
const under = (title: string, codes: readonly string[]) =>
  codesIn(heading(title), ...codes.map(code => text(code)))

test('codes that a page lists under words about recovery codes are found in its order', () => {
  expect(under('Your recovery codes', ten)).toEqual(ten)
  expect(codesIn(text('Your recovery codes'), ...ten.map(code => text(code)), text('Done'))).toEqual(ten)
})

test.each([
  'Wiederherstellungscodes',
  'Codes de secours',
  'リカバリーコード',
  'Резервные коды',
  'رموز الاسترداد',
])('“%s” is said of recovery codes', title => {
  expect(under(title, ten)).toEqual(ten)
})

test.each([
  ['numbered', (code: string, at: number) => `${at + 1}. ${code}`],
  ['with a name and a number', (code: string, at: number) => `Code ${at + 1}: ${code}`],
  ['with bullets', (code: string) => `• ${code}`],
  ['with check boxes', (code: string) => `[ ] ${code}`],
  ['that all have a tick as a bullet', (code: string) => `✓ ${code}`],
])('codes %s are found without what stands before them', (_how, line) => {
  expect(under('Backup codes', ten.map(line))).toEqual(ten)
})

test.each(['\t', '    ', ' ', ', '])('two codes on a line with “%s” between are two', gap => {
  const rows = [0, 2, 4, 6, 8].map(at => `${ten[at]}${gap}${ten[at + 1]}`)
  expect(under('Recovery codes', rows)).toEqual(ten)
})

test.each([
  ['eight digits', ['40381726', '93027451', '17359204', '68204913']],
  ['digits with a gap', ['4038 1726', '9302 7451', '1735 9204', '6820 4913']],
  ['hex in one piece', ['9f04b1c27ae83d56', '04c7e9a1b35d82f6', 'e81f90b2c4a7d635', '7b02d9e4f1a8c356']],
  ['base32 in groups', ['MZXW 6YTB OI3D', 'KRUG S5DF NQ2W', 'ONSW G4TF OR5A', 'JFXG I33B MN7Q']],
  ['letters alone', ['xkqwbtrm', 'pvlznhcd', 'grtswqkf', 'bnmvczxl']],
  [
    'words',
    [
      'amber-dune-iris-maple',
      'fathom-umber-iris-dune',
      'kernel-nectar-pebble-ember',
      'zephyr-maple-dune-iris',
    ],
  ],
  [
    'two groups of ten',
    ['aB3dE6gH9j-K2mN5pQ8sT', 'Zx9cV6bN3m-Qw1eR4tY7u', 'pL0oK9iJ8u-Hy7gT6fR5d', 'mN2bV4cX6z-As8dF0gH1j'],
  ],
])('codes of %s are found', (_shape, codes) => {
  expect(under('Recovery codes', codes)).toEqual(codes)
})

test('a code that is crossed out, ticked off or said to be used is left out', () => {
  const [first = '', second = '', third = '', ...others] = ten
  const list = [
    text(first, { struck: true }),
    [text(second), text('Used on 3 May')],
    text(`[x] ${third}`),
    ...others.map(code => [text(code), text('Not used')]),
  ]
  expect(codesIn(heading('Recovery codes'), ...list)).toEqual(others)
})

test('fewer than four that are left are not taken', () => {
  const list = ten.map((code, at) => text(code, { struck: at > 2 }))
  expect(codesIn(heading('Recovery codes'), ...list)).toEqual([])
})

test('words of the length of the codes are none', () => {
  const codes = ['k3xw9bqt', 'p7vl2zhc', 'g4rt8swq', 'b9nm5vcz']
  const list = [...codes, 'Download', 'Continue'].map(one => text(one))
  expect(codesIn(heading('Recovery codes'), ...list)).toEqual(codes)
})

test('a list under a heading of its own is another thing', () => {
  const list = ten.map(code => text(code))
  const before = [heading('Recovery codes'), text('7 recovery codes left')]
  for (const title of ['Sessions', 'API tokens', 'Licence keys'])
    expect(codesIn(heading('Security', 1), ...before, heading(title), ...list)).toEqual([])
  expect(codesIn(...before, text('API tokens', { kind: 'caption' }), ...list)).toEqual([])
})

test('a heading above counts for what is under those below it', () => {
  const list = ten.map(code => text(code))
  expect(codesIn(heading('Recovery codes', 1), heading('Shown this once', 4), ...list)).toEqual(ten)
})

test.each([
  ['a page that does not speak of them', 'Orders', ten],
  ['too few', 'Recovery codes', ten.slice(0, 3)],
  ['a menu of hyphenated words', 'Recovery codes', ['sign-in', 'sign-up', 'opt-out', 'log-out', 'set-up']],
  ['the secret in groups', 'Recovery codes', ['JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP']],
  ['the same code over and over', 'Recovery codes', Array(10).fill('ckss-2skx-ebow')],
  ['numbers that go on', 'Recovery codes', ['10482301', '10482302', '10482303', '10482304']],
  ['phone numbers', 'Backup codes', ['555 302 4417', '212 845 9903', '646 118 2750', '917 553 6082']],
  ['dates', 'Backup codes', ['2026-01-02', '2026-02-14', '2025-11-30', '2024-08-09']],
  ['hashes', 'Recovery codes', [...'abcd'].map(one => `${one}3f9${one}07e`.repeat(5))],
  ['examples', 'Recovery codes', ['1234-5678', 'abcd-efgh', 'xxxx-xxxx', '2345-6789']],
])('%s gives none', (_what, title, list) => {
  expect(under(title, list)).toEqual([])
})

test('rows that say something else of each are no codes', () => {
  const row = (code: string, at: number) => [
    text(code),
    text(`fix the page of recovery codes, part ${'abcdefghij'[at]}`),
  ]
  expect(codesIn(heading('Recovery codes'), ...ten.map(row))).toEqual([])
})

test('a hundred codes are taken, more are not', () => {
  const many = Array.from({ length: 101 }, (_, at) =>
    `${(at * 7919 + 1_234_567) % 9_999_991}`.padStart(8, '36'),
  )
  expect(under('Recovery codes', many.slice(0, 100))).toHaveLength(100)
  expect(under('Recovery codes', many)).toEqual([])
})

test('names of devices and what is noted of sign-ins are no codes', () => {
  expect(under('Backup codes', ['iPhone12', 'iPhone14', 'Galaxy22', 'Pixel7a1'])).toEqual([])
  const signIn = (code: string, at: number) => [text(`2026-11-0${at}`), text(`10.0.0.${at}`), text(code)]
  expect(codesIn(heading('Recovery codes', 1), heading('Sign-ins', 3), ...ten.map(signIn))).toEqual([])
})

test('a page made to be slow is read to an end', () => {
  const code = (at: number) => `${(at * 7919) % 99_999_989}`.padStart(8, '0')
  const many = Array.from({ length: 50_000 }, (_, at) =>
    text(at % 9 === 0 ? 'Unused' : `${code(at)}-${'x'.repeat(3 + (at % 9))}`),
  )
  const long = ['a', 'a ', 'abc-', 'code backup ', 'not ', '1. ', '\t'].map(one => text(one.repeat(1_000)))
  expect(codesIn(heading('Recovery codes'), ...long, ...many)).toEqual([])
})

test('a page that nowhere speaks of recovery codes is not read any closer', () => {
  expect(mayShowCodes(['Orders', 'Sign out'], vocabularyOf)).toBe(false)
  expect(mayShowCodes(['Konto', 'Deine Backup-Codes'], vocabularyOf)).toBe(true)
})
