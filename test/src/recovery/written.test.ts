import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes.ts'
import { textOfFile } from '../../../src/recovery/text-file.ts'
import { readWritten, type Written } from '../../../src/recovery/written.ts'
import { below } from '../../soak/chance.ts'

const folder = join(import.meta.dirname, '../../vectors/recovery-files')
const expected: Readonly<Record<string, Written>> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
)

describe('the codes of a downloaded file, and nothing else in it, are read from', () => {
  test.each(Object.keys(expected))('%s', name => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    expect(readWritten(textOfFile(bytes))).toEqual(expected[name])
  })
})

const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq', 'hi08-n5tk-lns5', 'abcd-efgh-ijkl', '1x2y-3z4a-5b6c']
const alone = (text: string) => readWritten(text).codes

test.each([
  ['one a line', codes.join('\n')],
  ['between other lines', `Acme recovery codes\n\n${codes.join('\n')}\n\nDone`],
  ['in a row parted by commas', codes.join(', ')],
  ['in a row parted by blanks', codes.join(' ')],
  ['in two columns', `${codes[0]}\t${codes[1]}\n${codes[2]}\t${codes[3]}\n${codes[4]}`],
  ['numbered', codes.map((code, at) => `${at + 1}. ${code}`).join('\n')],
  ['numbered without a blank', codes.map((code, at) => `${at + 1})${code}`).join('\n')],
  ['numbered on one line', codes.map((code, at) => `${at + 1}. ${code}`).join(' ')],
  ['numbered by nothing but a number', codes.map((code, at) => `${at + 1} ${code}`).join('\n')],
  ['with bullets', codes.map(code => `• ${code}`).join('\n')],
  ['with empty boxes', codes.map(code => `- [ ] ${code}`).join('\n')],
  ['each with what it is called', codes.map((code, at) => `Backup code ${at + 1}: ${code}`).join('\n')],
  ['behind words', `Your codes are: ${codes.join(', ')}.`],
  ['behind green ticks', codes.map(code => `✅ ${code}`).join('\n')],
  ['in a table', codes.map((code, at) => `| ${at + 1} | \`${code}\` |`).join('\n')],
  ['in quotation marks', codes.map(code => `"${code}"`).join(',\n')],
  ['with a note behind one', codes.join('\n').replace('ebow', 'ebow (new)')],
  ['with hyphens that do not break', codes.join('\n').replaceAll('-', '\u2011')],
  ['with characters of no width', `\ufeff${codes.join('\u200b\n')}`],
  ['twice', [...codes, ...codes].join('\n')],
])('pasted codes %s are read', (_how, text) => {
  expect(alone(text)).toEqual(codes)
})

test.each([
  '12345678\n23456789',
  '123456\n234567',
  'abcde-12345',
  'k7mq2x9w',
  'deadbeef01234567',
  'MFRGGZDFMZTWQ2LK',
  '1234 5678',
  'correct-horse-battery-staple\nanother-word-lantern-pepper\nviolin-amber-lentil-copper\nmeadow-saddle-timber-walnut',
])('codes of another shape are read: %j', text => {
  expect(alone(text)).toEqual(text.split('\n'))
})

test.each([
  ['in brackets', `${codes[0]} (used)`],
  ['in brackets, with a day', `${codes[0]} (used on May 3)`],
  ['in another language', `${codes[0]} (utilisé)`],
  ['behind a dash', `${codes[0]} - used`],
  ['by a column beside it', `${codes[0]}\tused`],
  ['by a ticked box', `[x] ${codes[0]}`],
  ['by a tick', `✓ ${codes[0]}`],
  ['by being struck', `~~${codes[0]}~~`],
  ['by a second mention', `${codes[0]}\n${codes[0]} used`],
])('a code marked as used %s is left out, and counted', (_how, line) => {
  expect(readWritten([line, ...codes.slice(1)].join('\n'))).toEqual({ codes: codes.slice(1), usedCount: 1 })
})

/** Shapes of codes in use: the letters they are made of, and how many stand in each group. */
const shapes = [
  ['0123456789', [8], ''],
  ['0123456789', [4, 4], ' '],
  ['0123456789', [3, 3], '-'],
  ['0123456789abcdef', [8], ''],
  ['0123456789abcdef', [16], ''],
  ['0123456789abcdef', [5, 5], '-'],
  ['0123456789abcdef', [64], ''],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', [8], ''],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', [4, 4], '-'],
  ['abcdefghijklmnopqrstuvwxyz0123456789', [8], ''],
  ['abcdefghijklmnopqrstuvwxyz0123456789', [10], ''],
  ['abcdefghijklmnopqrstuvwxyz0123456789', [4, 4], ' '],
  ['abcdefghijklmnopqrstuvwxyz0123456789', [4, 4, 4], '-'],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', [12], ''],
  ['abcdefghjkmnpqrstuvwxyz23456789', [5, 5], '-'],
] as const

const frames: readonly ((codes: readonly string[]) => string)[] = [
  list => list.join('\n'),
  list => `Your codes, ada1815\n\nKeep them safe.\n\n${list.join('\r\n')}\n\nMade on 2026-11-26, 18:14`,
  list => list.map((code, at) => `${at + 1}. ${code}`).join('\n'),
  list => list.map((code, at) => `  * ${code}${at % 2 === 1 ? '\n' : '    '}`).join(''),
]

test.each(shapes)(
  'forty sets of made-up codes from %s in groups of %j come out whole',
  (letters, groups, joint) => {
    for (let seed = 1; seed <= 40; seed++) {
      const codes = Array.from({ length: 10 }, (_, row) =>
        groups
          .map((length, group) =>
            Array.from(
              { length },
              (_, at) => letters[below(letters.length, seed, row * 999 + group * 99 + at)],
            ).join(''),
          )
          .join(joint),
      )
      for (const frame of frames) expect({ seed, codes: alone(frame(codes)) }).toEqual({ seed, codes })
    }
  },
)

test('what says that a code is not used is no mark', () => {
  expect(readWritten(codes.map(code => `${code} (unused)`).join('\n'))).toEqual({ codes, usedCount: 0 })
})

test.each([
  ['a date', '2026-11-26'],
  ['a day and a month in letters', '26-Nov-2026'],
  ['an address', 'https://acme.test/2sv-1234-5678'],
  ['an e-mail address', 'ada-1815@example.org'],
  ['an account name', 'ada1815'],
  ['a telephone number', '555-123-4567'],
  ['a number of an order', 'Order 2026-0815-4711'],
  ['a sentence', 'Keep these codes safe, each can be used once'],
])('%s beside them is not taken for one', (_what, line) => {
  expect(alone([line, '', ...codes, '', line].join('\n'))).toEqual(codes)
})

test('a heading as long as the codes is none of them', () => {
  const capitals = ['AB12CD34', 'QLIHARNP', 'EF56GH78', 'SNJIAUPR']
  expect(alone(['RECOVERY', ...capitals, 'SECURITY'].join('\n'))).toEqual(capitals)
})

test('a code that was copied with a slip is kept where it stands, first and last too', () => {
  const slipped = ['ckss-2skx-ebo', ...codes.slice(1, 4), '1x2y-3z4a-5b6cd']
  expect(alone(slipped.join('\n'))).toEqual(slipped)
  expect(alone([codes[0], '9999-8888', ...codes.slice(1)].join('\n'))).toContain('9999-8888')
})

test.each([
  ['', 'no-recovery-codes'],
  ['hello there', 'no-recovery-codes'],
  ['Recovery\nsecurity\npassword\nsettings', 'no-recovery-codes'],
  ['sign-in\nsign-up\nopt-out\nlog-out\nset-up', 'no-recovery-codes'],
  [codes.map(code => `${code} (used)`).join('\n'), 'all-codes-used'],
  [Array.from({ length: 101 }, (_, at) => `code-${1000 + at}`).join('\n'), 'too-many-recovery-codes'],
])('text number %# is refused', (text, code) => {
  expect(() => readWritten(text)).toThrow(expect.objectContaining({ code, message: code }))
})

test('a file in UTF-8 is read with and without a mark in front, and any other is none', () => {
  expect(alone(textOfFile(utf8(`\ufeff${codes.join('\r\n')}`)))).toEqual(codes)
  const latin = new Uint8Array([0x46, 0xfc, 0x72, 0x0a])
  expect(() => textOfFile(latin)).toThrow(expect.objectContaining({ code: 'not-a-text-file' }))
})
