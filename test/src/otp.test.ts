import { expect, test } from 'vitest'
import { secretBytes } from '../../src/base32.ts'
import { hotp, leftMs, steamCode, totp } from '../../src/otp.ts'
import { rfc4226, rfc6238 } from '../vectors/otp.ts'
import { describeShared } from '../vectors/shared.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

test.each(rfc4226.codes.map((code, counter) => ({ counter, code })))(
  'RFC 4226 appendix D: counter $counter gives $code',
  ({ counter, code }) => {
    const parameters = { secret: ascii(rfc4226.secretAscii), algorithm: 'SHA-1', digits: 6 } as const
    expect(hotp(parameters, counter)).toBe(code)
  },
)

const rows = rfc6238.rows.flatMap(row =>
  (['SHA-1', 'SHA-256', 'SHA-512'] as const).map(algorithm => ({
    algorithm,
    unixSeconds: row.unixSeconds,
    code: row[algorithm],
  })),
)

test.each(rows)(
  'RFC 6238 appendix B: $algorithm at $unixSeconds gives $code',
  ({ algorithm, unixSeconds, code }) => {
    const secret = ascii('1234567890'.repeat(7).slice(0, rfc6238.secretBytes[algorithm]))
    expect(totp({ secret, algorithm, digits: 8 }, 30, unixSeconds * 1000)).toBe(code)
  },
)

test('a code lives until the last millisecond of its step', () => {
  const parameters = { secret: ascii(rfc4226.secretAscii), algorithm: 'SHA-1', digits: 6 } as const
  expect(totp(parameters, 30, 59_999)).toBe(totp(parameters, 30, 30_000))
  expect(totp(parameters, 30, 60_000)).not.toBe(totp(parameters, 30, 59_999))
  expect([leftMs(30, 30_000), leftMs(30, 59_999), leftMs(60, 30_000)]).toEqual([30_000, 1, 30_000])
})

test('a secret of ten bytes, as many sites still hand out, is taken', () => {
  expect(hotp({ secret: ascii('1234567890'), algorithm: 'SHA-1', digits: 6 }, 0)).toMatch(/^\d{6}$/)
})

test.each([6, 7, 8, 9, 10])('%i digits make a code of that length', digits => {
  expect(hotp({ secret: ascii(rfc4226.secretAscii), algorithm: 'SHA-1', digits }, 1)).toHaveLength(digits)
})

interface Vectors {
  readonly hotpRfc4226: { readonly secretBase32: string; readonly codes: readonly string[] }
  readonly totpRfc6238: Readonly<
    Record<
      'SHA1' | 'SHA256' | 'SHA512',
      { readonly secretBase32: string; readonly cases: readonly { time: number; code: string }[] }
    >
  >
  readonly steam: readonly { readonly secretBase32: string; readonly time: number; readonly code: string }[]
}

describeShared<Vectors>('codes of the shared list', 'imports/otp-vectors.json', vectors => {
  test('HOTP', () => {
    const { secretBase32, codes } = vectors.hotpRfc4226
    const parameters = { secret: secretBytes(secretBase32), algorithm: 'SHA-1', digits: 6 } as const
    expect(codes.map((_code, counter) => hotp(parameters, counter))).toEqual(codes)
  })

  test.each(['SHA-1', 'SHA-256', 'SHA-512'] as const)('TOTP with %s', algorithm => {
    const { secretBase32, cases } = vectors.totpRfc6238[algorithm.replace('-', '') as 'SHA1']
    const parameters = { secret: secretBytes(secretBase32), algorithm, digits: 8 }
    expect(cases.map(({ time }) => totp(parameters, 30, time * 1000))).toEqual(cases.map(({ code }) => code))
  })

  test.each(vectors.steam)('Steam gives $code', ({ secretBase32, time, code }) => {
    expect(steamCode({ secret: secretBytes(secretBase32), algorithm: 'SHA-1' }, 30, time * 1000)).toBe(code)
  })
})

test('the largest counter that can be counted to makes a code', () => {
  const parameters = { secret: ascii(rfc4226.secretAscii), algorithm: 'SHA-1', digits: 6 } as const
  expect(hotp(parameters, Number.MAX_SAFE_INTEGER)).toMatch(/^\d{6}$/)
  expect(hotp(parameters, Number.MAX_SAFE_INTEGER)).not.toBe(hotp(parameters, Number.MAX_SAFE_INTEGER - 1))
})
