import { expect, test } from 'vitest'
import { parseOtpauth } from '../../../src/enroll/otpauth.ts'
import { Failure } from '../../../src/failure.ts'
import { describeShared } from '../../vectors/shared.ts'

test('an enrolment URI gives issuer, name, secret and parameters', () => {
  expect(parseOtpauth('otpauth://totp/Acme:ada@acme.test?secret=JBSWY3DPEHPK3PXP&issuer=Acme')).toEqual({
    issuer: 'Acme',
    name: 'ada@acme.test',
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA-1',
    digits: 6,
    periodSeconds: 30,
  })
})

test.each([
  ['otpauth://totp/A?secret=', 'missing-secret'],
  ['otpauth://totp/A', 'missing-secret'],
  ['otpauth://totp/A?secret=JBSWY3D1', 'bad-secret'],
  ['otpauth://totp/A?secret=JBSWY3DP&digits=0', 'bad-digits'],
  ['otpauth://totp/A?secret=JBSWY3DP&digits=6.5', 'bad-digits'],
  ['otpauth://totp/A?secret=JBSWY3DP&period=0', 'bad-period'],
  ['otpauth://totp/A?secret=JBSWY3DP&algorithm=MD5', 'bad-algorithm'],
  ['otpauth://totp/A?secret=JBSWY3DP&secret=JBSWY3DQ', 'bad-uri'],
  ['otpauth://totp/%ff?secret=JBSWY3DP', 'bad-uri'],
  ['otpauth://hotp/A?secret=JBSWY3DP&counter=0', 'counter-based'],
  ['otpauth://push/A?secret=JBSWY3DP', 'unsupported-type'],
  ['otpauth-migration://offline?data=CgA', 'migration-export'],
  ['https://acme.test/?secret=JBSWY3DP', 'not-otpauth'],
  ['WIFI:S:home;T:WPA;P:secret;;', 'not-otpauth'],
  [`otpauth://totp/A?secret=JBSWY3DP&x=${'x'.repeat(5000)}`, 'too-long'],
  [`otpauth://totp/${'x'.repeat(129)}?secret=JBSWY3DP`, 'too-long'],
])('%s is refused as %s', (uri, code) => {
  expect(() => parseOtpauth(uri)).toThrow(expect.objectContaining({ code, message: code }))
})

test('what could make a name look like another is left out of it', () => {
  const uri = 'otpauth://totp/Ac%E2%80%AEme%00:a%E2%80%8Bda?secret=JBSWY3DP'
  expect(parseOtpauth(uri)).toMatchObject({ issuer: 'Acme', name: 'ada' })
})

interface Case {
  readonly id: string
  readonly uri: string
  readonly expect:
    | { readonly kind: 'reject' }
    | {
        readonly kind: 'ok'
        readonly entry: {
          readonly type: string
          readonly issuer: string
          readonly account: string
        } & Expected
      }
}
interface Expected {
  readonly secretBase32: string
  readonly algorithm: string
  readonly digits: number
  readonly period: number
}

// Their names are left out but for this: characters that cannot be seen are dropped here, where the list refuses the URI.
const stripped = new Set(['control-char-issuer', 'bidi-override-issuer', 'newline-account'])
// The picture a URI may name is never read here, so a hostile one does no harm.
const pictures = /^image-/

describeShared<{ cases: Case[] }>('URIs of real sites and apps', 'imports/otpauth-uris.json', ({ cases }) => {
  test.each(cases.map(entry => [entry.id, entry] as const))('%s', (id, { uri, expect: expected }) => {
    const read = attempt(uri)
    if (expected.kind === 'ok' && expected.entry.type === 'totp') {
      const { issuer, account, secretBase32, algorithm, digits, period } = expected.entry
      expect(read).toEqual({
        issuer,
        name: account,
        secret: secretBase32,
        algorithm: algorithm.replace('SHA', 'SHA-'),
        digits,
        periodSeconds: period,
      })
    } else if (stripped.has(id) || pictures.test(id)) expect(read).toHaveProperty('secret')
    else expect(read).toBeInstanceOf(Failure)
  })
})

function attempt(uri: string): unknown {
  try {
    return parseOtpauth(uri)
  } catch (error) {
    return error
  }
}
