import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes.ts'
import { type SheetPart, type SheetWords, sheetFileName, writeSheet } from '../../../src/recovery/sheet.ts'
import { textOfFile } from '../../../src/recovery/text-file.ts'
import { readWritten, type Written } from '../../../src/recovery/written.ts'
import { below } from '../../soak/chance.ts'

const locales = resolve(import.meta.dirname, '../../../extension/_locales')
const languages = readdirSync(locales)

/** As `options/sheet-words.ts` has them, from the messages of a language. */
function wordsIn(language: string): SheetWords {
  const messages = JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8'))
  const word = (name: string): string => messages[name].message
  return {
    title: word('sheetTitle'),
    keptFor: word('sheetKeptFor'),
    accountThere: word('sheetAccountThere'),
    webAddress: word('sheetWebAddress'),
    writtenOn: word('sheetWrittenOn'),
    closed: word('sheetClosed'),
    unnamed: word('unnamedAccount'),
  }
}

const english = wordsIn('en')
const day = '2026-11-26'
const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq', '7m2p-k4tq-xxvd']

const part = (account: Partial<SheetPart['account']> = {}, unused: readonly string[] = codes): SheetPart => ({
  account: { issuer: 'Acme', name: 'ada@acme.test', hosts: ['acme.test'], ...account },
  left: { kind: 'codes', codes: unused, count: 10 },
})

test('the codes of an account stand one a line under its title, name, host and the day', () => {
  expect(writeSheet([part()], day, english)).toBe(`Recovery codes, each good for once

Kept for: Acme
Account there: ada@acme.test
Web address: acme.test
Written on: 2026-11-26

ckss-2skx-ebow
spbc-424h-usyq
7m2p-k4tq-xxvd
`)
})

test('several accounts stand apart by blank lines and headings, and a set that does not open is not left out', () => {
  const grace = { issuer: '', name: 'grace', hosts: [] }
  const parts: SheetPart[] = [
    part(),
    { account: grace, left: { kind: 'closed' } },
    part(grace, ['1234-5678']),
  ]
  expect(writeSheet(parts, day, english).split('\n\n').slice(2)).toEqual([
    codes.join('\n'),
    'Kept for: grace\nWritten on: 2026-11-26',
    'These codes do not open any more, so none of them stands here. Make new ones on the site.',
    'Kept for: grace\nWritten on: 2026-11-26',
    '1234-5678\n',
  ])
})

/** As the person pastes the text, or drops the file. */
const readBack = (one: SheetPart, words = english) =>
  readWritten(textOfFile(utf8(writeSheet([one], day, words))))

/** Letters that codes are made of, how many stand in each group, and what joins them. */
type Shape = readonly [letters: string, groups: readonly number[], joint: string]

const shapes: readonly Shape[] = [
  ['0123456789', [8], ''],
  ['0123456789', [4, 4], ' '],
  ['0123456789abcdef', [8], ''],
  ['0123456789abcdef', [64], ''],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', [8], ''],
  ['abcdefghijklmnopqrstuvwxyz0123456789', [4, 4, 4], '-'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', [12], ''],
  ['abcdefghjkmnpqrstuvwxyz', [5, 4, 6, 5], '-'],
]

const madeUp = ([letters, groups, joint]: Shape, seed: number): string[] =>
  Array.from({ length: 10 }, (_, row) =>
    groups
      .map((length, group) =>
        Array.from({ length }, (_, at) => letters[below(letters.length, seed, row * 999 + group * 99 + at)]),
      )
      .map(group => group.join(''))
      .join(joint),
  )

describe('the codes are read back exactly, each account alone, whatever stands in its heading', () => {
  const look = (code: string): Partial<SheetPart['account']>[] => [
    {},
    { issuer: '', name: '' },
    { issuer: 'Café & Söhne', name: 'ада:1', hosts: ['xn--caf-dma.test', 'localhost:8443'] },
    { issuer: code, name: code },
    { issuer: '', name: code },
    { issuer: `x; ${code}`, name: `x|${code}` },
    { issuer: `, ${code}`, name: `;${code}, ${code}` },
    { issuer: `\u200b\u3000, ${code}`, name: `|;, ${code}` },
    { issuer: `x  ${code}`, name: `x\u00a01.\u00a0${code}` },
    { issuer: `x \u200b ${code}`, name: `x\t${code}\n${code}` },
    { issuer: `used  ${code}`, name: `used | ${code}` },
    { issuer: `Acme 1. ${code} 2. ${code}`, name: `1) ${code}` },
    { issuer: `Backup codes: ${code}`, name: `code: ${code}` },
    { issuer: `"${code}"`, name: `${code} (used)` },
    { issuer: `${code} used`, name: `[x] ${code}` },
    { issuer: `used, ${code}`, name: `✓ ${code}` },
    { issuer: 'recovery codes', name: 'sign-in', hosts: ['ab12-cd34', 'intranet', 'a1b2c3d4'] },
  ]

  function expectBack(shape: Shape, seeds: number, words: SheetWords) {
    for (let seed = 1; seed <= seeds; seed++) {
      const unused = madeUp(shape, seed)
      for (const account of look(unused[0] ?? '').concat(look(madeUp(shape, seed + 1000)[0] ?? '')))
        expect({ account, ...readBack(part(account, unused), words) }).toEqual({
          account,
          codes: unused,
          usedCount: 0,
        })
    }
  }

  test.each(shapes)('of %s in groups of %j', (...shape) => expectBack(shape, 40, english))

  test.each(languages)('in %s', language => {
    for (const shape of shapes) expectBack(shape, 1, wordsIn(language))
  })

  test('where each label is one word', () => {
    const words = {
      keptFor: '保管先',
      accountThere: 'アカウント',
      webAddress: 'アドレス',
      writtenOn: '作成日',
    }
    for (const shape of shapes) expectBack(shape, 1, { ...english, ...words })
  })
})

test.each(languages)('where the set does not open, no code is read from the sentence in %s', language => {
  const closed: SheetPart = { ...part(), left: { kind: 'closed' } }
  expect(() => readBack(closed, wordsIn(language))).toThrow(
    expect.objectContaining({ code: 'no-recovery-codes' }),
  )
})

test('an account without a name gives a file no name either', () => {
  expect(sheetFileName([part({ hosts: [], issuer: '', name: '' })], day)).toBe(
    'latchkey-recovery-codes-2026-11-26.txt',
  )
})

const files = join(import.meta.dirname, '../../vectors/recovery-files')
const downloaded: Readonly<Record<string, Written>> = JSON.parse(
  readFileSync(join(files, 'expected.json'), 'utf8'),
)

test.each(Object.keys(downloaded))(
  'what came from %s is read back, down to the last code that is left',
  name => {
    const all = downloaded[name]?.codes ?? []
    const least = name === 'words.txt' ? 4 : 1
    for (let used = 0; used <= all.length - least; used++)
      expect(readBack(part({}, all.slice(used))).codes).toEqual(all.slice(used))
  },
)

test.each([
  [[part()], 'latchkey-recovery-codes-acme.test-2026-11-26.txt'],
  [
    [part({ hosts: ['localhost:8443', 'acme.test'] })],
    'latchkey-recovery-codes-localhost-8443-2026-11-26.txt',
  ],
  [[part({ hosts: [] })], 'latchkey-recovery-codes-Acme-2026-11-26.txt'],
  [[part({ hosts: [], issuer: '../Café & Söhne\\*?' })], 'latchkey-recovery-codes-Café-Söhne-2026-11-26.txt'],
  [[part({ hosts: [], issuer: '日本' })], 'latchkey-recovery-codes-日本-2026-11-26.txt'],
  [[part({ hosts: [], issuer: '/<>:' })], 'latchkey-recovery-codes-2026-11-26.txt'],
  [[part(), part()], 'latchkey-recovery-codes-2026-11-26.txt'],
])('file name number %#', (parts, name) => {
  expect(sheetFileName(parts, day)).toBe(name)
})

test('a long title makes no file name longer than any file system takes', () => {
  const name = sheetFileName([part({ hosts: [], issuer: '\u{20000}'.repeat(250) })], day)
  expect(utf8(name).length).toBeLessThan(255)
})
