import { expect, test } from 'vitest'
import { withoutKey } from '../../../src/account.ts'
import { utf8 } from '../../../src/bytes.ts'
import { parseBackup, writeBackup } from '../../../src/vault/backup-json.ts'
import { backup, backupAccount } from '../../vectors/backups.ts'

const read = (parts: object) =>
  parseBackup(utf8(writeBackup(backup({ accounts: [{ ...backupAccount(), ...parts }] })))).accounts[0]

test('a backup tells which accounts are not confirmed yet, and of which page they are', () => {
  const parts = { unconfirmed: { usedMs: 5, replaces: 'old' }, page: 'https://acme.test/security' }
  expect(read(parts)).toMatchObject(parts)
  expect(read({ unconfirmed: {} })).toMatchObject({ unconfirmed: {} })
  expect(read({})).not.toHaveProperty('unconfirmed')
  expect(read({})).not.toHaveProperty('page')
})

test('a backup tells which accounts are pinned, and their tags', () => {
  const parts = { pinned: true, tags: ['work', 'Größe'] } as const
  expect(read(parts)).toMatchObject(parts)
  expect(read({})).not.toHaveProperty('tags')
})

test.each([
  { tags: 'work' },
  { tags: [' work'] },
  { tags: ['x'.repeat(65)] },
  { unconfirmed: 1 },
  { unconfirmed: { usedMs: -1 } },
  { unconfirmed: { replaces: '' } },
  { page: 'javascript:alert(1)' },
  { page: 'http://acme.test/' },
  { page: 'https://acme.test/?token=1' },
  { page: 7 },
])('a backup with %j is damaged', parts => {
  expect(() => read(parts)).toThrow(expect.objectContaining({ code: 'backup-damaged' }))
})

test('recovery codes that are kept alone are in a backup that no older reader takes for an account', () => {
  const alone = { ...backupAccount(), ...withoutKey('acme.test'), hosts: ['acme.test'] }
  const json = writeBackup(backup({ accounts: [alone] }))
  expect(JSON.parse(json).version).toBe(3)
  expect(JSON.parse(json).accounts[0]).not.toHaveProperty('otpauth')
  expect(parseBackup(utf8(json)).accounts).toEqual([alone])
})
