import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { type Bytes, textOf, utf8 } from '../../../src/bytes.ts'
import { parseOtpauth } from '../../../src/enroll/otpauth.ts'
import { Failure } from '../../../src/failure.ts'
import { decrypt, encrypt } from '../../../src/vault/age.ts'
import { type Backup, backupOf, openBackup, sealBackup } from '../../../src/vault/backup.ts'
import { otpauthUri, parseBackup, writeBackup } from '../../../src/vault/backup-json.ts'
import { emptyDocument } from '../../../src/vault/document.ts'
import { newDrawer, putIn } from '../../../src/vault/drawer.ts'
import { account } from '../../vectors/accounts.ts'
import { backup, backupAccount } from '../../vectors/backups.ts'

const passphrase = 'harbor violin amber lentil'
/** As little work as age allows: these tests are about the file, not about guessing. */
const quick = 1
const small: Backup = { savedMs: 1, lockAfterMinutes: 15, accounts: [], bin: [] }

const sealQuickly = (what: Backup = backup()) => sealBackup(what, passphrase, quick)
const sealJson = (json: unknown) => encrypt(utf8(JSON.stringify(json)), passphrase, quick)
const armored = (file: Bytes): Bytes => utf8(armor.encode(file))
const refused = (code: string) => expect.objectContaining({ code, message: code })

test('what was sealed opens to the same, binary or armored', async () => {
  const file = await sealQuickly()
  expect(await openBackup(file, passphrase)).toEqual(backup())
  expect(await openBackup(armored(file), passphrase)).toEqual(backup())
})

test('inside is JSON that a person can read', async () => {
  const json = textOf(await decrypt(await sealQuickly(small), passphrase))
  expect(json).toBe(`{
  "format": "latchkey backup",
  "version": 1,
  "savedMs": 1,
  "lockAfterMinutes": 15,
  "accounts": [],
  "bin": []
}
`)
})

test('each account in it says itself as an otpauth URI too', () => {
  for (const one of backup().accounts) {
    const { issuer, name, secret, algorithm, digits, periodSeconds } = one
    const enrolment = { issuer, name, secret, algorithm, digits, periodSeconds }
    expect(writeBackup(backup())).toContain(`"otpauth": "${otpauthUri(one)}"`)
    expect(parseOtpauth(otpauthUri(one))).toEqual(enrolment)
  }
})

test('fields of a later version are passed over', async () => {
  const later = { ...JSON.parse(writeBackup(small)), accounts: [{ ...backupAccount(), icon: [{}] }], tags: 1 }
  expect(await openBackup(await sealJson(later), passphrase)).toEqual({
    ...small,
    accounts: [backupAccount()],
  })
})

test('codes are taken out of the drawer for it, those of the bin too', async () => {
  const { publicKey, privateKey } = await newDrawer()
  const drawerKey = Buffer.from(publicKey).toString('base64')
  const withSet = async (id: string, code: string) => {
    const sealed = await putIn([code], id, drawerKey)
    return account({ id, recovery: [{ sealed, count: 1, fingerprints: [], keptMs: 3, used: [] }] })
  }
  const bin = [{ deletedMs: 4, at: 0, account: await withSet('b', 'bbbb-2222') }]
  const document = { ...emptyDocument, accounts: [await withSet('a', 'aaaa-1111')], bin }
  const made = await backupOf(document, { savedMs: 8, vaultId: 'dg==' }, privateKey)
  expect(await openBackup(await sealQuickly(made), passphrase)).toEqual({
    savedMs: 8,
    vaultId: 'dg==',
    lockAfterMinutes: 15,
    accounts: [backupAccount({ recovery: [{ keptMs: 3, codes: ['aaaa-1111'], used: [] }] })],
    bin: [
      {
        deletedMs: 4,
        account: backupAccount({ id: 'b', recovery: [{ keptMs: 3, codes: ['bbbb-2222'], used: [] }] }),
      },
    ],
  })
})

describe('the passphrase', () => {
  test('opens however an accent was typed', async () => {
    const file = await sealBackup(small, 'caf\u00e9 au lait', quick)
    expect(await openBackup(file, 'cafe\u0301 au lait')).toEqual(small)
  })

  test('needs ten characters', async () => {
    await expect(sealBackup(small, 'nine char', quick)).rejects.toEqual(refused('passphrase-too-short'))
  })

  test.each(['', `${passphrase} `, 'Harbor violin amber lentil'])(
    '“%s” is not that of this backup',
    async other => {
      await expect(openBackup(await sealQuickly(), other)).rejects.toEqual(refused('wrong-backup-passphrase'))
    },
  )
})

describe('a file that is not one', () => {
  test.each<[string, Bytes]>([
    ['nothing', utf8('')],
    ['text', utf8('{"format": "latchkey backup"}')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['an age file of another version', utf8('age-encryption.org/v2\n-> X25519 a\n')],
    ['another kind of armor', utf8('-----BEGIN PGP MESSAGE-----\n')],
  ])('%s is refused as not-a-backup', async (_what, file) => {
    await expect(openBackup(file, passphrase)).rejects.toEqual(refused('not-a-backup'))
  })

  test.each<[string, string]>([
    ['no JSON', 'accounts'],
    ['no UTF-8', '\xff'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', '{"format": "latchkey vault", "version": 1}'],
    ['a format that only its prototype has', '{"__proto__": {"format": "latchkey backup"}, "version": 1}'],
  ])('an age file with %s in it is refused as not-a-backup', async (_what, text) => {
    const file = await encrypt(
      Uint8Array.from(text, char => char.charCodeAt(0)),
      passphrase,
      quick,
    )
    await expect(openBackup(file, passphrase)).rejects.toEqual(refused('not-a-backup'))
  })

  test('one over 32 MiB is refused unread, one of 32 MiB is looked at', async () => {
    const size = 32 * 1024 * 1024
    await expect(openBackup(new Uint8Array(size + 1), passphrase)).rejects.toEqual(
      refused('backup-too-large'),
    )
    await expect(openBackup(new Uint8Array(size), passphrase)).rejects.toEqual(refused('not-a-backup'))
  })

  test('an age file for a key is refused as such', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    const file = new Uint8Array(await encrypter.encrypt(writeBackup(backup())))
    const code = 'backup-not-for-passphrase'
    await expect(openBackup(file, passphrase)).rejects.toEqual(refused(code))
    await expect(openBackup(armored(file), passphrase)).rejects.toEqual(refused(code))
  })

  test.each(['21', '63', '4000000000'])(
    'one that asks for a work factor of %s is refused before any work',
    async factor => {
      const file = textOf(await latin(sealQuickly())).replace(/^(-> scrypt \S+) \d+$/m, `$1 ${factor}`)
      const bytes = Uint8Array.from(file, char => char.charCodeAt(0))
      const startMs = performance.now()
      await expect(openBackup(bytes, passphrase)).rejects.toEqual(refused('bad-kdf'))
      expect(performance.now() - startMs).toBeLessThan(500)
    },
  )
})

/** Each byte as one character, so that a binary file can be edited as text. */
const latin = async (file: Promise<Bytes>): Promise<Bytes> => utf8(Buffer.from(await file).toString('latin1'))

describe('damage', () => {
  const codes = [
    'not-a-backup',
    'backup-not-for-passphrase',
    'wrong-backup-passphrase',
    'backup-damaged',
    'bad-kdf',
  ]

  /** Resolves to the code alone; anything but a failure of ours fails the test. */
  const codeOf = async (file: Bytes): Promise<string> => {
    const error: unknown = await openBackup(file, passphrase).catch((thrown: unknown) => thrown)
    if (!(error instanceof Failure) || error.message !== error.code) throw new Error('opened, or no failure')
    return error.code
  }

  test('every flipped bit is refused, and says nothing but so', async () => {
    const file = await sealQuickly(small)
    const tally = new Map<string, number>()
    for (let bit = 0; bit < file.length * 8; bit++) {
      const bytes = file.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const code = await codeOf(bytes)
      tally.set(code, (tally.get(code) ?? 0) + 1)
    }
    expect(codes).toEqual(expect.arrayContaining([...tally.keys()]))
    expect(file).toHaveLength(304)
    expect([...tally.values()].reduce((sum, count) => sum + count, 0)).toBe(2432)
  })

  test('every flipped bit of an armored one is refused, up to the line break at the end', async () => {
    const file = armored(await sealQuickly(small))
    let refusals = 0
    for (let bit = 0; bit < (file.length - 1) * 8; bit++) {
      const bytes = file.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (codes.includes(await codeOf(bytes))) refusals++
    }
    expect(refusals).toBe((file.length - 1) * 8)
    expect(refusals).toBeGreaterThan(3800)
  })

  test('cut off anywhere it is refused', async () => {
    const file = await sealQuickly(small)
    for (let length = 0; length < file.length; length++) {
      const code = await codeOf(file.slice(0, length))
      expect(code).toBe(length < 'age-encryption.org/v1\n'.length ? 'not-a-backup' : 'backup-damaged')
    }
  })

  test('a file of several chunks loses none, and swaps none', async () => {
    const many = backup({
      accounts: Array.from({ length: 500 }, (_, at) => backupAccount({ id: String(at) })),
      bin: [],
    })
    const file = await sealQuickly(many)
    const body = file.length - (file.length % (64 * 1024 + 16))
    expect(await openBackup(file, passphrase)).toEqual(many)
    expect(await codeOf(file.slice(0, body))).toBe('backup-damaged')
    expect(await codeOf(Uint8Array.from([...file, 0]))).toBe('backup-damaged')
  })
})

describe('what a field may not be', () => {
  const whole = (): Record<string, unknown> => JSON.parse(writeBackup(backup()))
  const withAccount = (parts: object) => ({ ...whole(), accounts: [{ ...backupAccount(), ...parts }] })
  const withSet = (parts: object) =>
    withAccount({ recovery: [{ keptMs: 1, codes: ['abcd-1111', 'abcd-2222'], used: [], ...parts }] })
  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

  test.each<[string, unknown]>([
    ['a version that is text', { ...whole(), version: '1' }],
    ['version 0', { ...whole(), version: 0 }],
    ['no moment', { ...whole(), savedMs: undefined }],
    ['half a moment', { ...whole(), savedMs: 0.5 }],
    ['a moment before all', { ...whole(), savedMs: -1 }],
    ['a moment after all', { ...whole(), savedMs: 1e300 }],
    ['a vault id that is no text', { ...whole(), vaultId: {} }],
    ['no time to lock', { ...whole(), lockAfterMinutes: null }],
    ['no accounts', { ...whole(), accounts: undefined }],
    ['accounts by name', { ...whole(), accounts: { length: 1, 0: backupAccount() } }],
    ['an account that is a list', { ...whole(), accounts: [[]] }],
    ['an account that is null', { ...whole(), accounts: [null] }],
    ['no bin', { ...whole(), bin: undefined }],
    ['nothing in the bin', { ...whole(), bin: [{ deletedMs: 1 }] }],
    [
      'an id twice',
      { ...whole(), accounts: [backupAccount(), backupAccount({ secret: 'GEZDGNBV' })], bin: [] },
    ],
    ['an id in the bin again', { ...whole(), bin: [{ deletedMs: 1, account: backupAccount() }] }],
    ['no id', withAccount({ id: '' })],
    ['an id that is a number', withAccount({ id: 1 })],
    ['an id without end', withAccount({ id: 'x'.repeat(257) })],
    ['no issuer', withAccount({ issuer: undefined })],
    ['an issuer without end', withAccount({ issuer: 'x'.repeat(257) })],
    ['half a character in a name', withAccount({ name: '\ud800' })],
    ['no secret', withAccount({ secret: '' })],
    ['a secret that is no base32', withAccount({ secret: 'JBSWY3D1' })],
    ['a secret that says more', withAccount({ secret: 'JBSWY3DP&digits=8' })],
    ['a secret without end', withAccount({ secret: 'A'.repeat(821) })],
    ['a secret in a list', withAccount({ secret: ['JBSWY3DP'] })],
    ['an algorithm by another name', withAccount({ algorithm: 'SHA1' })],
    ['an unknown algorithm', withAccount({ algorithm: 'MD5' })],
    ['no algorithm', withAccount({ algorithm: '' })],
    ['five digits', withAccount({ digits: 5 })],
    ['eleven digits', withAccount({ digits: 11 })],
    ['half a digit', withAccount({ digits: 6.5 })],
    ['digits as text', withAccount({ digits: '6' })],
    ['a period of 4 s', withAccount({ periodSeconds: 4 })],
    ['a period of 301 s', withAccount({ periodSeconds: 301 })],
    ['no period', withAccount({ periodSeconds: null })],
    ['a type that is not known', withAccount({ type: 'motp' })],
    ['TOTP by name', withAccount({ type: 'totp' })],
    ['HOTP without a counter', withAccount({ type: 'hotp' })],
    ['a counter below 0', withAccount({ type: 'hotp', counter: -1 })],
    ['a counter that cannot be counted to', withAccount({ type: 'hotp', counter: 2 ** 53 })],
    ['a counter as text', withAccount({ type: 'hotp', counter: '1' })],
    ['Steam with six letters', withAccount({ type: 'steam', digits: 6 })],
    ['hosts that are no list', withAccount({ hosts: 'acme.test' })],
    ['a host with a path', withAccount({ hosts: ['acme.test/evil'] })],
    ['a host with a user', withAccount({ hosts: ['acme.test@evil.test'] })],
    ['a host in capitals', withAccount({ hosts: ['Acme.test'] })],
    ['a host that is not in its xn-- form', withAccount({ hosts: ['аcme.test'] })],
    ['an address for a host', withAccount({ hosts: ['https://acme.test'] })],
    ['a host of nothing', withAccount({ hosts: [''] })],
    ['a thousand and one hosts', withAccount({ hosts: Array(1001).fill('acme.test') })],
    ['no recovery sets', withAccount({ recovery: undefined })],
    ['a set without codes', withSet({ codes: [] })],
    ['a code that is a number', withSet({ codes: [12345678] })],
    ['a code with a line break', withSet({ codes: ['abcd-1111\n'] })],
    ['a code without end', withSet({ codes: ['x'.repeat(257)] })],
    ['a mark on no code', withSet({ used: [{ index: 2, usedMs: 1 }] })],
    ['a mark before the first', withSet({ used: [{ index: -1, usedMs: 1 }] })],
    ['a mark twice', withSet({ used: Array(2).fill({ index: 0, usedMs: 1 }) })],
    ['a mark at no time', withSet({ used: [{ index: 0 }] })],
    ['33 levels', { ...whole(), more: nested(32) }],
    ['more than 10,000 accounts', { ...whole(), accounts: Array(10_001).fill(0) }],
  ])('%s is refused as backup-damaged', (_what, json) => {
    expect(() => parseBackup(utf8(JSON.stringify(json)))).toThrow(refused('backup-damaged'))
  })

  test('what each of these was changed from is read', () => {
    expect(parseBackup(utf8(JSON.stringify(withSet({})))).accounts).toHaveLength(1)
    const host = {
      hosts: ['localhost', 'localhost:443', '[::1]:8080', 'xn--bcher-kva.test', 'acme.test:8443'],
    }
    expect(parseBackup(utf8(JSON.stringify(withAccount(host)))).accounts).toMatchObject([host])
  })

  test('32 levels, and brackets in text, are none too many', () => {
    const json = { ...whole(), more: nested(31), text: `\\"${'['.repeat(100)}"\\` }
    expect(parseBackup(utf8(JSON.stringify(json)))).toEqual(backup())
  })

  test('a million levels do no harm', () => {
    expect(() => parseBackup(utf8('['.repeat(1e6)))).toThrow(refused('backup-damaged'))
  })

  test('a prototype is not taken from a file', () => {
    const json = JSON.stringify(withAccount({ id: '__proto__' })).replace(
      '"hosts"',
      '"__proto__":{"isAdmin":true},"hosts"',
    )
    const [read] = parseBackup(utf8(json)).accounts
    expect(read).not.toHaveProperty('isAdmin')
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('isAdmin')
  })

  test('a later version is not guessed at', () => {
    const later = { ...whole(), version: 4, accounts: 'elsewhere' }
    expect(() => parseBackup(utf8(JSON.stringify(later)))).toThrow(refused('backup-too-new'))
  })

  test('what could make a name look like another is left out of it', () => {
    const read = parseBackup(utf8(JSON.stringify(withAccount({ issuer: 'Ac\u202eme', name: ' ada\u200b ' }))))
    expect(read.accounts[0]).toMatchObject({ issuer: 'Acme', name: 'ada' })
  })

  test('a backup that could not be read again is not sealed', async () => {
    const broken = backup({ accounts: [backupAccount({ hosts: ['acme.test/'] })] })
    await expect(sealQuickly(broken)).rejects.toEqual(refused('backup-damaged'))
  })
})

describe('accounts whose codes are not TOTP', () => {
  const hotp = backupAccount({ id: 'h', type: 'hotp', counter: Number.MAX_SAFE_INTEGER })
  const steam = backupAccount({ id: 's', secret: 'JRZCL47CMXVOQMNPZR2F7J4RGI', digits: 5, type: 'steam' })
  const versionIn = (of: Backup): unknown => JSON.parse(writeBackup(of)).version

  test('come back as they were, from the list and from the bin', async () => {
    const both = { ...small, accounts: [hotp], bin: [{ deletedMs: 3, account: steam }] }
    expect(await openBackup(await sealQuickly(both), passphrase)).toEqual(both)
  })

  test('make the file one that a reader of version 1 refuses, which would take them for TOTP', () => {
    expect(versionIn({ ...small, accounts: [hotp] })).toBe(2)
    expect(versionIn({ ...small, bin: [{ deletedMs: 3, account: steam }] })).toBe(2)
    expect(versionIn(backup())).toBe(1)
  })

  test('are written for other programs as what they are', () => {
    for (const account of [hotp, steam]) {
      const { id: _id, addedMs: _addedMs, hosts: _hosts, recovery: _recovery, ...enrolment } = account
      expect(parseOtpauth(otpauthUri(account))).toEqual(enrolment)
    }
  })
})

test('a name of 256 characters, as another authenticator may have exported it, comes back; version 1 had 128', () => {
  const long = { ...small, accounts: [backupAccount({ name: 'x'.repeat(256) })] }
  const json = writeBackup(long)
  expect(JSON.parse(json).version).toBe(2)
  expect(parseBackup(utf8(json))).toEqual(long)
})
