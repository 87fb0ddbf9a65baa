import { expect, test } from 'vitest'
import { codeAt } from '../../../src/code.ts'
import { cleanName, isOtpauth, parseOtpauth } from '../../../src/enroll/otpauth.ts'
import { Failure } from '../../../src/failure.ts'
import { account } from '../../vectors/accounts.ts'
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
  ['otpauth://totp/A?secret=JBSWY3DP&digits=5', 'bad-digits'],
  ['otpauth://hotp/A?secret=JBSWY3DP&counter=-1', 'bad-counter'],
  ['otpauth://hotp/A?secret=JBSWY3DP&counter=1.5', 'bad-counter'],
  ['otpauth://hotp/A?secret=JBSWY3DP&counter=9007199254740992', 'bad-counter'],
  ['otpauth://push/A?secret=JBSWY3DP', 'unsupported-type'],
  ['otpauth-migration://offline?data=CgA', 'migration-export'],
  [`otpauth-migration://offline?data=${'A'.repeat(5000)}`, 'migration-export'],
  ['https://acme.test/?secret=JBSWY3DP', 'not-otpauth'],
  ['steam://run/440', 'not-otpauth'],
  ['steam://friends', 'not-otpauth'],
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

test('half a character is left out of a name: no backup could be written with it', () => {
  expect(parseOtpauth('otpauth://totp/A\ud800c:a\udfff?secret=JBSWY3DP')).toMatchObject({
    issuer: 'Ac',
    name: 'a',
  })
})

test('a name that was read is read again as the same', () => {
  const { name } = parseOtpauth('otpauth://totp/e\u200b\u0301?secret=JBSWY3DP')
  expect(name).toBe('\u00e9')
  expect(cleanName(name)).toBe(name)
})

test('a counter makes HOTP, from 0 where none is given, up to 2^53 - 1', () => {
  const read = (query: string) => parseOtpauth(`otpauth://hotp/A?secret=JBSWY3DP${query}`)
  expect(read('')).toMatchObject({ type: 'hotp', counter: 0 })
  expect(read('&counter=9007199254740991')).toMatchObject({ counter: Number.MAX_SAFE_INTEGER })
  expect(read('&counter=5&period=0')).toMatchObject({ counter: 5, periodSeconds: 30 })
})

test('a time-based URI has no type and no counter, whatever it says of one', () => {
  expect(Object.keys(parseOtpauth('otpauth://totp/A?secret=JBSWY3DP&counter=5'))).toEqual([
    'issuer',
    'name',
    'secret',
    'algorithm',
    'digits',
    'periodSeconds',
  ])
})

test.each([
  'otpauth://steam/Steam:gordon?secret=JRZCL47CMXVOQMNPZR2F7J4RGI',
  'otpauth://steam/gordon?secret=JRZCL47CMXVOQMNPZR2F7J4RGI&digits=6',
  'otpauth://totp/gordon?secret=JRZCL47CMXVOQMNPZR2F7J4RGI&issuer=Steam&digits=5',
  'otpauth://totp/Steam:gordon?secret=JRZCL47CMXVOQMNPZR2F7J4RGI&encoder=STEAM',
])('%s makes Steam’s five letters', uri => {
  expect(parseOtpauth(uri)).toEqual({
    issuer: 'Steam',
    name: 'gordon',
    secret: 'JRZCL47CMXVOQMNPZR2F7J4RGI',
    algorithm: 'SHA-1',
    digits: 5,
    periodSeconds: 30,
    type: 'steam',
  })
})

test('traps that real pages set are stepped over', () => {
  const read = (rest: string) => parseOtpauth(`otpauth://totp/${rest}`)
  expect(read('A:b?secret=JBSWY3DP&#038;issuer=Two&amp;digits=8')).toMatchObject({ issuer: 'Two', digits: 8 })
  expect(read('b?secret=JBSWY3DP&issuer=http://localhost:9999/ (ownCloud)')).toMatchObject({
    issuer: 'http://localhost:9999/ (ownCloud)',
  })
  expect(read('?secret=JBSWY3DP')).toMatchObject({ issuer: '', name: '' })
  expect(parseOtpauth('OTPAUTH://TOTP/ACME:BOB?SECRET=JBSWY3DP&ISSUER=ACME')).toMatchObject({ name: 'BOB' })
})

interface Entry {
  readonly issuer: string
  readonly account: string
  readonly secretBase32: string
  readonly type: 'totp' | 'hotp' | 'steam'
  readonly algorithm: string
  readonly digits: number
  readonly period?: number
  readonly counter?: number
}
type Outcome =
  | { readonly kind: 'ok'; readonly entry: Entry }
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'ok-truncated' }
interface Case {
  readonly id: string
  readonly uri: string
  readonly expect: Outcome
  readonly also?: readonly Outcome[]
  readonly check?: { readonly time?: number; readonly counter?: number; readonly code: string }
}

/** What the list calls each reason, in our words. */
const codes: Readonly<Record<string, string>> = {
  'not-otpauth': 'not-otpauth',
  'malformed-uri': 'bad-uri',
  'unsupported-type': 'unsupported-type',
  'missing-secret': 'missing-secret',
  'empty-secret': 'missing-secret',
  'bad-base32': 'bad-secret',
  'bad-digits': 'bad-digits',
  'bad-period': 'bad-period',
  'bad-algorithm': 'bad-algorithm',
  'bad-counter': 'bad-counter',
  'too-long': 'too-long',
  'duplicate-param': 'bad-uri',
}

function inOurWords(outcome: Outcome): unknown {
  if (outcome.kind === 'ok') return enrolmentOf(outcome.entry)
  return outcome.kind === 'reject' ? codes[outcome.reason] : undefined
}

const enrolmentOf = ({
  issuer,
  account,
  secretBase32,
  algorithm,
  digits,
  type,
  ...rest
}: Entry): unknown => ({
  issuer,
  name: account,
  secret: secretBase32,
  algorithm: algorithm.replace('SHA', 'SHA-'),
  digits,
  periodSeconds: type === 'hotp' ? 30 : rest.period,
  ...(type !== 'totp' && { type }),
  ...(type === 'hotp' && { counter: rest.counter ?? 0 }),
})

describeShared<{ cases: Case[] }>('URIs of real sites and apps', 'imports/otpauth-uris.json', ({ cases }) => {
  test.each(cases.map(entry => [entry.id, entry] as const))(
    '%s is read or refused as it should be',
    (_id, one) => {
      expect([one.expect, ...(one.also ?? [])].map(inOurWords)).toContainEqual(outcome(one.uri))
    },
  )

  const checked = cases.flatMap(({ id, uri, check }) => (check === undefined ? [] : [{ id, uri, check }]))
  test.each(checked)('$id gives the code that it should', ({ uri, check }) => {
    expect(codeAt(account(parseOtpauth(uri)), (check.time ?? 0) * 1000)).toBe(check.code)
  })
})

interface Shot {
  readonly file: string
  readonly expected: readonly string[]
}

describeShared<{ images: Shot[] }>('QR codes of pages', 'qr/dev/manifest.json', ({ images }) => {
  const texts = [...new Set(images.flatMap(({ expected }) => expected))].filter(isOtpauth)
  test('every enrolment in them is read, but for a push token’s', () => {
    expect(texts.length).toBeGreaterThan(200)
    const refused = texts.filter(text => typeof outcome(text) === 'string')
    expect(refused.map(text => text.slice(0, 16))).toEqual(['otpauth://pipush'])
  })
})

/** What it is read as, or the code it is refused with. */
function outcome(uri: string): unknown {
  try {
    return parseOtpauth(uri)
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}
