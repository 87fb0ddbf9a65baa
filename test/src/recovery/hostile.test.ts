import { expect, test } from 'vitest'
import { type Bytes, concat, utf8 } from '../../../src/bytes.ts'
import { readAnswer } from '../../../src/recovery/created.ts'
import { textOfFile } from '../../../src/recovery/text-file.ts'
import { readWritten } from '../../../src/recovery/written.ts'

const code = 'ckss-2skx-ebow'
const failure = (name: string) => expect.objectContaining({ code: name, message: name })
const utf16 = (text: string): Bytes =>
  concat(
    new Uint8Array([0xff, 0xfe]),
    new Uint8Array(Uint16Array.from(text, char => char.charCodeAt(0)).buffer),
  )

test.each([
  ['a line of a megabyte', 'a'.repeat(1_000_000), 'too-many-recovery-codes'],
  ['a hundred thousand codes', `${code}\n`.repeat(100_000), 'too-many-recovery-codes'],
  [
    'more codes than a site gives',
    Array.from({ length: 999 }, (_, at) => `k${at + 1000}-abcd`).join('\n'),
    'too-many-recovery-codes',
  ],
  ['a NUL', `${code}\0`, 'hidden-characters'],
  ['a backspace', `${code}\b\b1`, 'hidden-characters'],
  ['an escape for terminals', `\x1b[8m${code}`, 'hidden-characters'],
  ['text that is turned around', `\u202e${code}\u202c`, 'hidden-characters'],
  ['text that is set apart', `\u2067${code}\u2069`, 'hidden-characters'],
])('%s is refused', (_what, text, name) => {
  expect(() => readWritten(text)).toThrow(failure(name))
})

test.each([
  ['UTF-16', utf16(code), 'not-a-text-file'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    'not-a-text-file',
  ],
  ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'not-a-text-file'],
  ['half a character', concat(utf8(code), new Uint8Array([0xe2, 0x82])), 'not-a-text-file'],
  ['a megabyte', utf8(`${code}\n`.repeat(70_000)), 'text-file-too-large'],
])('a file that is %s is refused', (_what, bytes, name) => {
  expect(() => textOfFile(bytes)).toThrow(failure(name))
})

// Each is as long as a text may be, and made for a pattern that would try every beginning with every end. A pattern that does
// takes minutes for one of them, and the runner gives up on it.
test.each([
  'a',
  ' ',
  '\u1680',
  '\t',
  'a ',
  'ab-',
  '1. ',
  '- ',
  '(',
  '[',
  '~',
  '<s>',
  '"',
  ',',
  'used ',
  '1234 ',
  'code ',
  'a-b c-d ',
  '[ ] ',
  '\u2011',
  'é ',

  'a\u2011',
])('a text of nothing but %j is gone through in one go', part => {
  for (const end of ['', ':', ')', '\u{1f600}']) {
    const text = part.repeat(20_000 / part.length - 1) + end
    for (let times = 0; times < 5; times++) expect(() => readWritten(text)).toThrow()
  }
})

test('codes between as many words are told apart in one go', () => {
  const lines = Array.from({ length: 1100 }, (_, at) => `${10_000_000 + (at % 90)}\nabcdefgh`)
  expect(readWritten(lines.join('\n')).codes).toHaveLength(90)
})

test.each([
  ['no JSON', '{"secret": "JBSWY3DP'],
  ['a thousand brackets', '['.repeat(1000)],
  ['a megabyte', `{"secret":"${'A'.repeat(1_000_000)}"}`],
  ['another object', '{"a":{"b":{"secret":"JBSWY3DP","qr_code":""}}}'],
  ['null', 'null'],
  ['codes that are none', '{"secret":"JBSWY3DPEHPK3PXP","recovery_codes":["<b>x</b>"]}'],
  ['codes that are numbers', '{"secret":"JBSWY3DPEHPK3PXP","recovery_codes":[12345678]}'],
  ['a code that is turned around', '{"totps":[{"recovery_codes":["\\u202eabcd-1234"]}]}'],
])('an answer that is %s is refused', (_what, text) => {
  expect(() => readAnswer(text)).toThrow(failure('bad-answer'))
})
