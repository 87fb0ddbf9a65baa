import { expect, test } from 'vitest'
import type { Account } from '../../src/account.ts'
import { movedWithin } from '../../src/arrangement.ts'
import { editAccount, editBack, edited, hostTyped } from '../../src/edit.ts'
import { Failure } from '../../src/failure.ts'

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  issuer: 'Acme',
  name: id,
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
  addedMs: 1,
  hosts: ['acme.test'],
  recovery: [],
  ...more,
})

test('a name is kept clean, and an empty one stays empty', () => {
  const [renamed] = editAccount([account('a')], 'a', { issuer: ' Acme \u202e Corp ', name: '' })
  expect(renamed).toMatchObject({ issuer: 'Acme Corp', name: '' })
})

test('a rename to the names of another account with the same key is refused', () => {
  const accounts = [account('a'), account('b')]
  expect(() => editAccount(accounts, 'b', { name: 'a' })).toThrow(new Failure('already-added'))
})

test('a rename to the names of an account with another key is a matter of the person', () => {
  const accounts = [account('a'), account('b', { secret: 'MZXW6YTBOI' })]
  expect(editAccount(accounts, 'b', { name: 'a' })[1]?.name).toBe('a')
})

test('two that are the same already can be pinned, for that names nothing', () => {
  const twins = [account('a', { name: '' }), account('b', { name: '' })]
  expect(editAccount(twins, 'b', { pinned: true })[1]?.pinned).toBe(true)
})

test('what says nothing is not kept', () => {
  const full = account('a', { tags: ['work'], pinned: true, pressEnter: true })
  expect(edited(full, { tags: [], pinned: undefined, pressEnter: undefined })).toEqual(account('a'))
})

test('an edit is taken back alone', () => {
  const before = account('a', { tags: ['work'] })
  const edit = { tags: undefined, name: 'b' }
  const later = { ...edited(before, edit), pinned: true as const }
  expect(edited(later, editBack(before, edit))).toEqual({ ...before, pinned: true })
})

test('an account that is gone is said to be', () => {
  expect(() => editAccount([], 'a', { name: 'b' })).toThrow(new Failure('unknown-account'))
})

test.each([
  ['example.com', 'example.com'],
  [' Example.COM ', 'example.com'],
  ['example.com:8443', 'example.com:8443'],
  ['https://example.com:443/login?next=1', 'example.com'],
  ['localhost', 'localhost'],
  ['localhost:4600', 'localhost:4600'],
  ['127.0.0.1:8080/login', '127.0.0.1:8080'],
  ['http://localhost:4600', 'localhost:4600'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost.example.com', 'localhost.example.com'],
])('%s is the host %s', (text, host) => {
  expect(hostTyped(text)).toBe(host)
})

test.each([
  '',
  'http://example.com',
  'ftp://example.com',
  'javascript://example.com',
  'https://user@example.com',
  'example.com@evil.test',
  'example com',
  'example.com\\evil',
])('%j is no host that may be filled', text => {
  expect(() => hostTyped(text)).toThrow(new Failure('insecure-page'))
})

const order = (accounts: readonly Account[]) => accounts.map(({ id }) => id).join('')

const mixed = [
  account('a'),
  account('p', { pinned: true }),
  account('b'),
  account('q', { pinned: true }),
  account('c'),
]

test.each([
  ['c', 'up', 'apcbq'],
  ['c', 'top', 'capbq'],
  ['b', 'top', 'bapqc'],
  ['a', 'down', 'pbaqc'],
  ['q', 'up', 'aqpbc'],
  ['p', 'down', 'abqpc'],
  ['a', 'up', 'apbqc'],
  ['c', 'down', 'apbqc'],
] as const)('%s goes %s past the next of its part', (id, move, expected) => {
  expect(order(movedWithin(mixed, id, move))).toBe(expected)
})
