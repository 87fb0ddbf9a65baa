import { describe, expect, test } from 'vitest'
import { type Bytes, toBase64, utf8 } from '../../../src/bytes.ts'
import { gatherMigrations } from '../../../src/enroll/gather.ts'
import { type MigrationPart, parseMigration } from '../../../src/enroll/migration.ts'
import { Failure } from '../../../src/failure.ts'
import { describeShared } from '../../vectors/shared.ts'

const uriOf = (bytes: Bytes): string =>
  `otpauth-migration://offline?data=${encodeURIComponent(toBase64(bytes))}`

const field = (number: number, value: readonly number[]): readonly number[] => [
  (number << 3) | 2,
  value.length,
  ...value,
]
const text = (number: number, value: string) => field(number, [...utf8(value)])
/** One account: secret `hello`, a name, and what else is given. */
const accountField = (name: string, ...more: readonly number[]) =>
  field(1, [...text(1, 'hello'), ...text(2, name), ...more])
const payload = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat())

/** Part `index` of 3 of an export. */
const part = (index: number, batchId = 7): MigrationPart =>
  parseMigration(uriOf(payload(accountField(`n${index}`), [0x18, 3, 0x20, index, 0x28, batchId])))

test('one account of an export, in the least that can be written', () => {
  expect(parseMigration(uriOf(payload(accountField('Acme:ada'))))).toEqual({
    batchId: 0,
    index: 0,
    size: 1,
    enrolments: [
      {
        issuer: 'Acme',
        name: 'ada',
        secret: 'NBSWY3DP',
        algorithm: 'SHA-1',
        digits: 6,
        periodSeconds: 30,
      },
    ],
    skipped: [],
  })
})

describe('parts of an export', () => {
  test('can come in any order, and more than once', () => {
    const [whole, ...others] = gatherMigrations([part(2), part(0), part(2), part(1)])
    expect(others).toEqual([])
    expect(whole).toMatchObject({ size: 3, missing: [] })
    expect(whole?.enrolments.map(({ name }) => name)).toEqual(['n0', 'n1', 'n2'])
  })

  test('that are still to come are told, and what is there can be used', () => {
    const [some] = gatherMigrations([part(1)])
    expect(some).toMatchObject({ missing: [0, 2], enrolments: [{ name: 'n1' }] })
  })

  test('of two exports are kept apart', () => {
    expect(gatherMigrations([part(0), part(1, 8)]).map(({ missing }) => missing)).toEqual([
      [1, 2],
      [0, 2],
    ])
  })
})

test.each([
  ['algorithm MD5', [0x20, 4], 'bad-algorithm'],
  ['a third length', [0x28, 3], 'bad-digits'],
  ['another type', [0x30, 9], 'unsupported-type'],
  // -1 as protobuf writes it: ten bytes, without a sign 2^64 - 1.
  ['a counter below 0', [0x30, 1, 0x38, ...new Array(9).fill(0xff), 1], 'bad-counter'],
  ['an empty secret', field(1, []), 'missing-secret'],
  ['a name that is no UTF-8', field(2, [0xff]), 'bad-migration'],
])('an account with %s is skipped, and the next one stays', (_what, more, code) => {
  const read = parseMigration(uriOf(payload(accountField('bad', ...more), accountField('good'))))
  expect(read.skipped).toEqual([code])
  expect(read.enrolments.map(({ name }) => name)).toEqual(['good'])
})

test('fields that are not known are passed over, of whatever kind', () => {
  const unknown = [0x79, 1, 2, 3, 4, 5, 6, 7, 8, 0x7d, 1, 2, 3, 4, 0x78, 0xff, 0x01, ...text(14, 'later')]
  const read = parseMigration(uriOf(payload(unknown, accountField('ada', ...unknown))))
  expect(read.enrolments.map(({ name }) => name)).toEqual(['ada'])
})

test.each([
  ['otpauth://totp/A?secret=JBSWY3DP', 'not-otpauth'],
  [`otpauth-migration://offline?data=${'A'.repeat(9000)}`, 'too-long'],
  [uriOf(payload(accountField('a'), [0x18, 2, 0x20, 2])), 'bad-migration'],
  [uriOf(payload(accountField('a'), [0x18, 0xff, 0xff, 0x03])), 'bad-migration'],
  [uriOf(payload([0x0b])), 'bad-migration'],
  [uriOf(payload([0x08, 1])), 'bad-migration'],
  [uriOf(payload([0x0a, ...new Array(10).fill(0xff)])), 'bad-migration'],
])('%s is refused as %s', (uri, code) => {
  expect(() => parseMigration(uri)).toThrow(expect.objectContaining({ code, message: code }))
})

test('cut off anywhere, an export is refused or has fewer accounts, and never another one', () => {
  const whole = payload(accountField('Acme:ada'), accountField('Acme:bob'), [0x18, 1])
  const names = Array.from(whole, (_byte, length) => namesIn(whole.slice(0, length)))
  expect(new Set(names)).toEqual(new Set(['', 'ada', 'ada bob']))
})

function namesIn(bytes: Bytes): string {
  try {
    return parseMigration(uriOf(bytes))
      .enrolments.map(({ name }) => name)
      .join(' ')
  } catch (error) {
    if (error instanceof Failure) return ''
    throw error
  }
}

interface Entry {
  readonly issuer: string
  readonly account: string
  readonly secretBase32: string
  readonly type: 'totp' | 'hotp'
  readonly algorithm: string
  readonly digits: number
  readonly period?: number
  readonly counter?: number
}
interface Case {
  readonly id: string
  readonly uris: readonly string[]
  readonly expect:
    | { readonly kind: 'reject'; readonly reason: string }
    | {
        readonly kind: 'ok'
        readonly entries: readonly Entry[]
        readonly errors?: readonly { readonly reason: string }[]
        readonly batches: readonly {
          readonly batchSize: number
          readonly batchIndex: number
          readonly batchId: number
        }[]
        readonly missingIndices: readonly number[]
      }
}

const codes: Readonly<Record<string, string>> = {
  'malformed-uri': 'bad-migration',
  'bad-base64': 'bad-migration',
  'truncated-protobuf': 'bad-migration',
  'no-entries': 'empty-migration',
}

const enrolmentOf = ({ issuer, account, secretBase32, algorithm, digits, type, ...rest }: Entry) => ({
  issuer,
  name: account,
  secret: secretBase32,
  algorithm: algorithm.replace('SHA', 'SHA-'),
  digits,
  periodSeconds: rest.period ?? 30,
  ...(type === 'hotp' && { type, counter: rest.counter }),
})

describeShared<{ cases: Case[] }>('exports', 'imports/migration-uris.json', ({ cases }) => {
  test.each(cases.map(one => [one.id, one] as const))('%s is read or refused as it should be', (_id, one) => {
    const { uris, expect: expected } = one
    if (expected.kind === 'reject') {
      const code = codes[expected.reason]
      expect(code).toBeDefined()
      for (const uri of uris) expect(() => parseMigration(uri)).toThrow(expect.objectContaining({ code }))
      return
    }
    const parts = uris.map(parseMigration)
    const [whole] = gatherMigrations(parts)
    expect(whole?.enrolments).toEqual(expected.entries.map(enrolmentOf))
    expect(whole?.skipped).toEqual((expected.errors ?? []).map(({ reason }) => reason))
    expect(whole?.missing).toEqual(expected.missingIndices)
    const batches = parts.map(({ batchId, index, size }) => ({ batchId, batchIndex: index, batchSize: size }))
    expect(expected.batches).toEqual(batches.map(batch => expect.objectContaining(batch)))
  })
})
