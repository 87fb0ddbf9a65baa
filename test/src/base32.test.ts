import { expect, test } from 'vitest'
import { secretBytes, toBase32 } from '../../src/base32.ts'
import { describeShared } from '../vectors/shared.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

// RFC 4648 section 10.
const vectors = [
  ['f', 'MY======'],
  ['fo', 'MZXQ===='],
  ['foo', 'MZXW6==='],
  ['foob', 'MZXW6YQ='],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI======'],
] as const

test.each(vectors)('RFC 4648: %s is %s', (text, base32) => {
  expect([...secretBytes(base32)]).toEqual([...ascii(text)])
  expect(toBase32(ascii(text))).toBe(base32.replaceAll('=', ''))
})

test('case, spaces and hyphens do not matter', () => {
  expect(toBase32(secretBytes('mzxw 6ytb-oi'))).toBe('MZXW6YTBOI')
})

test.each([
  ['', 'missing-secret'],
  ['  - ', 'missing-secret'],
  ['=====', 'missing-secret'],
  ['A', 'bad-secret'],
  ['ABCDEFG1', 'bad-secret'],
  ['Äpfel', 'bad-secret'],
  ['A'.repeat(830), 'too-long'],
  [`A${'='.repeat(200_000)}A`, 'too-long'],
])('%j is refused as %s', (text, code) => {
  expect(() => secretBytes(text)).toThrow(expect.objectContaining({ code, message: code }))
})

test('padding of any length is taken off', () => {
  expect(toBase32(secretBytes(`JBSWY3DP${'='.repeat(1900)}`))).toBe('JBSWY3DP')
})

test('every secret comes back from its base32', () => {
  for (let length = 1; length <= 64; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 89 + length * 31) & 0xff)
    expect([...secretBytes(toBase32(bytes))]).toEqual([...bytes])
  }
})

interface Vectors {
  readonly base32Rfc4648: readonly { readonly ascii: string; readonly base32NoPadding: string }[]
  readonly base32Lenient: readonly { readonly text: string; readonly hex?: string; readonly why: string }[]
}

describeShared<Vectors>('base32 of the shared list', 'imports/otp-vectors.json', vectors => {
  test.each(vectors.base32Rfc4648)('“$ascii” is “$base32NoPadding”', ({ ascii: text, base32NoPadding }) => {
    expect(toBase32(ascii(text))).toBe(base32NoPadding)
  })

  test.each(vectors.base32Lenient)('“$text”: $why', ({ text, hex }) => {
    if (hex === undefined)
      expect(() => secretBytes(text)).toThrow(expect.objectContaining({ code: 'bad-secret' }))
    else expect(Buffer.from(secretBytes(text)).toString('hex')).toBe(hex)
  })
})
