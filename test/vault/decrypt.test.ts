import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argon2id } from '@noble/hashes/argon2.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as vault from './decrypt.ts'
import { decap, derivePrivateKey, hkdf, openBase, publicKeyOf, type Reason, Refused } from './hpke.ts'

vi.mock('@noble/hashes/argon2.js', { spy: true })
beforeEach(() => void vi.mocked(argon2id).mockClear())

/** Has the secrets of the slots that it has. */
interface Fixture
  extends Record<'name' | 'passphrase' | 'recoveryKey' | 'passkeySecret' | 'deviceKey', string> {
  readonly document: vault.Data
  readonly recoveryCodes: Record<string, string[][]>
  readonly envelope: vault.Data
}

const folder = join(import.meta.dirname, '../vectors/vaults')
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map((name): Fixture => ({ ...JSON.parse(readFileSync(join(folder, name), 'utf8')), name }))

const fromBase64 = (text: unknown): Buffer => Buffer.from(String(text), 'base64')
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The passphrase as a computer would type it that writes é as two characters: NFC makes it one. */
function secretOf(fixture: Fixture, slot: vault.Data): Uint8Array {
  if (slot['type'] === 'passphrase') return vault.passphraseSecret(slot, fixture.passphrase.normalize('NFD'))
  if (slot['type'] === 'recovery-key') return vault.printedSecret(fixture.recoveryKey)
  if (slot['type'] === 'passkey') return fromBase64(fixture.passkeySecret)
  return vault.deviceSecret(slot, fromBase64(fixture.deviceKey))
}

/** Every slot of every fixture. */
const ways = fixtures.flatMap(fixture =>
  vault.slotsOf(fixture.envelope).map((slot, index) => {
    const secret = secretOf(fixture, slot)
    return { fixture, slot, index, secret, name: fixture.name, type: slot['type'] }
  }),
)

function open({ fixture, index, secret }: (typeof ways)[number], envelope = fixture.envelope) {
  const keys = vault.openSlot(envelope, vault.slotsOf(envelope)[index] ?? {}, secret)
  return { ...keys, document: vault.openDocument(envelope, keys.rootKey) }
}

function reasonOf(run: () => unknown): Reason | 'opened' {
  try {
    run()
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
  return 'opened'
}

type Alter = (leaf: unknown) => unknown

/** A copy in which only what lies at the path is different. */
function change<Whole>(whole: Whole, [name, ...rest]: readonly string[], alter: Alter): Whole {
  if (name === undefined) return alter(whole) as Whole
  const copy = structuredClone(whole) as Record<string, unknown>
  copy[name] = change(copy[name], rest, alter)
  return copy as Whole
}

function pathsIn(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')]
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))
}

const flipBit = (bytes: Uint8Array, at: number, bit: number): Buffer =>
  Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte)))

/** One bit at the start, in the middle and at the end of the bytes or letters; 3 turns one format into the other. */
function flipsOf(path: string): Alter[] {
  if (/format|generation|epoch|KiB|passes|lanes/.test(path)) return [1, 3].map(bits => n => Number(n) ^ bits)
  const encoding = /(type|kdf\.name)$/.test(path) ? 'utf8' : 'base64'
  return [0, 0.5, 1].map(share => leaf => {
    const bytes = Buffer.from(String(leaf), encoding)
    return flipBit(bytes, Math.round(share * (bytes.length - 1)), share * 2).toString(encoding)
  })
}

test('there are fixtures of both formats, with every type of slot', () => {
  const kinds = new Set(ways.map(({ fixture, type }) => `${fixture.envelope['format']} ${type}`))
  expect(kinds).toEqual(new Set(['1 passphrase', '2 passphrase', '2 recovery-key', '2 passkey', '2 device']))
})

describe.each(ways)('$name by its $type slot', way => {
  const { fixture, slot, secret } = way

  test('gives exactly the document and the recovery codes', () => {
    const { document, drawerPrivateKey } = open(way)
    expect(document).toEqual(fixture.document)
    const codes = drawerPrivateKey && vault.openRecoveryCodes(document, drawerPrivateKey)
    expect(codes).toEqual(slot['type'] === 'device' ? undefined : fixture.recoveryCodes)
  })

  test('is refused to every other secret', () => {
    const near = [flipBit(secret, 0, 7), flipBit(secret, secret.length - 1, 0), secret.subarray(1)]
    const others = ways.filter(other => other !== way).map(other => other.secret)
    for (const wrong of [...others, ...near])
      expect(reasonOf(() => vault.openSlot(fixture.envelope, slot, wrong))).toBe('wrong-secret')
  })

  test.each(pathsIn(fixture.envelope))('is refused with a bit flipped in %s', path => {
    for (const flip of flipsOf(path))
      expect(reasonOf(() => open(way, change(fixture.envelope, path.split('.'), flip)))).not.toBe('opened')
  })

  test('is refused with a slot more, a slot less or the slots in another order', () => {
    const slots = vault.slotsOf(fixture.envelope)
    const more = [...slots, ...slots]
    for (const list of slots.length > 1 ? [more, slots.toReversed(), [slot]] : [more]) {
      const run = () => open({ ...way, index: list.indexOf(slot) }, { ...fixture.envelope, slots: list })
      expect(reasonOf(run)).toBe('damaged')
    }
  })
})

const newer = ways.filter(({ fixture }) => fixture.envelope['format'] === 2)

test.each(newer)('the pair, the drawer and the note of the $type slot fit', way => {
  const { document, drawerPrivateKey } = open(way)
  const { id, publicKey } = way.slot
  const from = (info: string) => hkdf(way.secret, fromBase64(id), info)
  const publicHalf = (privateKey: Uint8Array) => toBase64(publicKeyOf(privateKey))
  expect(publicHalf(derivePrivateKey(from('latchkey slot pair')))).toBe(publicKey)
  if (!drawerPrivateKey) return
  expect(publicHalf(drawerPrivateKey)).toBe(way.fixture.envelope['drawerKey'])
  const notes = document['slotNotes'] as { slotId: string; mac: string }[]
  const { mac = '' } = notes.find(({ slotId }) => slotId === id) ?? {}
  const opened = openBase(
    drawerPrivateKey,
    'latchkey mac',
    Buffer.from(String(id)),
    Buffer.from(mac, 'base64'),
  )
  expect(toBase64(opened)).toBe(toBase64(from('latchkey slot commit')))
})

test.each(fixtures)('the padding, counts and fingerprints of $name fit', fixture => {
  expect(fromBase64(fixture.envelope['sealed']).length % 4096).toBe(16)
  for (const { id, recovery } of fixture.document['accounts'] as { id: string; recovery: vault.Data[] }[])
    recovery.forEach((set, at) => {
      const codes = fixture.recoveryCodes[id]?.[at] ?? []
      const whole = createHash('sha256').update(JSON.stringify(codes.toSorted())).digest('base64')
      expect(set).toMatchObject({ count: codes.length, fingerprints: codes.length < 4 ? [] : [whole] })
    })
})

describe('a secret', () => {
  const kdf = { name: 'argon2id', memoryKiB: 19_456, passes: 2, lanes: 1, salt: toBase64(Buffer.alloc(16)) }
  const stretch = (to: object) => reasonOf(() => vault.passphraseSecret({ kdf: { ...kdf, ...to } }, 'x'))

  test.each([
    ['kdf-limits', 'memoryKiB', [19_455, 1_048_577, -65_536]],
    ['kdf-limits', 'passes', [1, 11]],
    ['kdf-limits', 'lanes', [0, 17]],
    ['malformed', 'passes', [2.5, '3', null]],
    ['malformed', 'name', ['argon2i']],
    ['malformed', 'salt', ['AAAA', '']],
  ])('is refused as %s before it is derived, where %s is one of %j', (reason, name, values) => {
    for (const value of values) expect(stretch({ [name]: value })).toBe(reason)
    expect(argon2id).not.toHaveBeenCalled()
  })

  test('may cost all that the limits allow', () => {
    vi.mocked(argon2id).mockReturnValueOnce(new Uint8Array(32)).mockReturnValueOnce(new Uint8Array(32))
    const costs = [{}, { memoryKiB: 1_048_576, passes: 10, lanes: 16 }]
    expect(costs.map(stretch)).toEqual(['opened', 'opened'])
  })

  test('is not read from a printed key with one letter mistyped', () => {
    const [printed = ''] = newer.map(({ fixture }) => fixture.recoveryKey)
    const mistyped = [...printed].map((letter, at, all) => all.with(at, letter === 'A' ? 'B' : 'A'))
    for (const letters of mistyped)
      expect(reasonOf(() => vault.printedSecret(letters.join('')))).toBe('wrong-secret')
  })

  test('of a device is refused to another key, and where it was changed', () => {
    const device = newer.find(({ type }) => type === 'device')
    const [slot, key] = [device?.slot ?? {}, fromBase64(device?.fixture.deviceKey)]
    expect(reasonOf(() => vault.deviceSecret(slot, flipBit(key, 31, 0)))).toBe('damaged')
    for (const path of ['nonce', 'secret'])
      for (const flip of flipsOf(path))
        expect(reasonOf(() => vault.deviceSecret(change(slot, [path], flip), key))).toBe('damaged')
  })
})

test('HPKE derives a pair and decapsulates as in RFC 9180 appendix A.1.1', () => {
  const raw = [
    '6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037',
    '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
    '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
    'fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc',
  ].map(hex => Buffer.from(hex, 'hex'))
  const [ikm, sk, pk, enc, shared] = raw as [Buffer, Buffer, Buffer, Buffer, Buffer]
  expect([derivePrivateKey(ikm), publicKeyOf(sk), decap(enc, sk)]).toEqual([sk, pk, shared])
  expect(reasonOf(() => decap(Buffer.alloc(32), sk))).toBe('damaged')
})
