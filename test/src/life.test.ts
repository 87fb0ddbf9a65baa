import { expect, test } from 'vitest'
import { withoutKey } from '../../src/account.ts'
import { confirmed, mayBeDiscarded, setUpAnew, takenBySite, withUse } from '../../src/life.ts'
import type { Kept } from '../../src/vault/difference.ts'
import { account } from '../vectors/accounts.ts'

const host = 'acme.test'
const hourMs = 3_600_000
const added = account({ id: 'new', hosts: [host], secret: 'MZXW6YTBOI', addedMs: 9, unconfirmed: {} })
const used = withUse(added, 1000)
const page = { host, asksForCode: false, secrets: [] }
const set = (sealed: string) => ({ sealed, count: 1, fingerprints: [], keptMs: 1, used: [] })
const fresh = { newId: () => 'fresh', nowMs: 77 }

test('the first code that is given away is remembered, and no later one; what is confirmed is left alone', () => {
  expect(used.unconfirmed).toEqual({ usedMs: 1000 })
  expect(withUse(used, 2000)).toBe(used)
  const sure = account()
  expect(withUse(sure, 1)).toBe(sure)
})

test('the site has taken a code once its page neither asks for one nor shows the key', () => {
  expect(takenBySite([used], page, 2000)).toEqual([used])
  expect(takenBySite([used], { ...page, asksForCode: true }, 2000)).toEqual([])
  expect(takenBySite([used], { ...page, secrets: [used.secret] }, 2000)).toEqual([])
})

test('nothing is taken before a code was given, on another host, where nothing may be filled, or twice', () => {
  expect(takenBySite([added], page, 2000)).toEqual([])
  expect(takenBySite([used], { ...page, host: 'other.test' }, 2000)).toEqual([])
  expect(takenBySite([used], { ...page, host: undefined }, 2000)).toEqual([])
  expect(takenBySite([account({ hosts: [host] })], page, 2000)).toEqual([])
})

test('a site that asks for a code more than an hour later asks for it to sign in', () => {
  const later = 1000 + hourMs + 1
  const asking = { ...page, asksForCode: true }
  expect(takenBySite([used], asking, 1000 + hourMs)).toEqual([])
  expect(takenBySite([used], asking, later)).toEqual([used])
  expect(takenBySite([used], { ...asking, secrets: [used.secret] }, later)).toEqual([])
})

test('after 24 hours an unconfirmed account may have been discarded, and a confirmed one not', () => {
  expect(mayBeDiscarded(added, added.addedMs + 24 * hourMs)).toBe(false)
  expect(mayBeDiscarded(added, added.addedMs + 24 * hourMs + 1)).toBe(true)
  expect(mayBeDiscarded(account(), 1e15)).toBe(false)
})

test('an account is set up anew where its names stand beside another key on its own host', () => {
  const old = account({ id: 'old', hosts: [host] })
  expect(setUpAnew([old], added, host)).toBe(old)
  expect(setUpAnew([old], added, 'other.test')).toBeUndefined()
  expect(setUpAnew([old], added, undefined)).toBeUndefined()
  expect(setUpAnew([old], { ...added, name: 'bob' }, host)).toBeUndefined()
})

test('confirming takes the mark away, and nothing else', () => {
  const { unconfirmed: _, ...sure } = used
  expect(confirmed({ accounts: [used], bin: [] }, 'new', fresh)).toEqual({ accounts: [sure], bin: [] })
  const document = { accounts: [sure], bin: [] }
  expect(confirmed(document, 'new', fresh)).toBe(document)
  expect(confirmed(document, 'gone', fresh)).toBe(document)
})

const anew = account({
  ...added,
  addedMs: 90,
  hosts: [host, 'login.acme.test'],
  unconfirmed: { usedMs: 95, replaces: 'old' },
  page: 'https://acme.test/security',
})
const old = account({ id: 'old', hosts: ['old.acme.test', host], pressEnter: true, recovery: [set('a')] })
const other = account({ id: 'other', issuer: 'Other' })

test('an account that was set up anew keeps its place, id, hosts and codes, and its old key goes to the bin', () => {
  const { accounts, bin } = confirmed({ accounts: [other, old, anew], bin: [] }, 'new', fresh)
  expect(accounts).toEqual([
    other,
    {
      ...old,
      secret: 'MZXW6YTBOI',
      addedMs: 90,
      hosts: ['old.acme.test', host, 'login.acme.test'],
      page: 'https://acme.test/security',
    },
  ])
  expect(bin).toEqual([{ deletedMs: 77, at: 1, account: { ...old, id: 'fresh', recovery: [] } }])
})

test('a counter of the old key does not go over to a new one that rolls', () => {
  const counter = { ...old, type: 'hotp', counter: 7, unconfirmed: { usedMs: 1 } } as const
  const document: Kept = { accounts: [counter, anew], bin: [] }
  const { accounts, bin } = confirmed(document, 'new', fresh)
  expect(accounts).toHaveLength(1)
  expect(accounts[0]).not.toHaveProperty('type')
  expect(accounts[0]).not.toHaveProperty('counter')
  expect(accounts[0]).not.toHaveProperty('unconfirmed')
  expect(bin[0]?.account).toMatchObject({ type: 'hotp', counter: 7 })
})

test('with recovery codes of its own it stays itself, and all of the old one goes to the bin', () => {
  const own = { ...anew, recovery: [set('b')] }
  const { unconfirmed: _, ...sure } = own
  const { accounts, bin } = confirmed({ accounts: [old, other, own], bin: [] }, 'new', fresh)
  expect(accounts).toEqual([sure, other])
  expect(bin).toEqual([{ deletedMs: 77, at: 0, account: old }])
})

test('where the old one was deleted meanwhile the new one is confirmed by itself', () => {
  const { unconfirmed: _, ...sure } = anew
  expect(confirmed({ accounts: [anew], bin: [] }, 'new', fresh)).toEqual({ accounts: [sure], bin: [] })
})

test('recovery codes that are kept alone become the account’s once it works, and leave nothing in the bin', () => {
  const alone = { ...withoutKey(host), id: 'old', addedMs: 1, hosts: [host], recovery: [set('a')] }
  expect(setUpAnew([alone], added, host)).toBe(alone)
  expect(setUpAnew([alone], added, 'other.test')).toBeUndefined()
  const { accounts, bin } = confirmed({ accounts: [alone, anew], bin: [] }, 'new', fresh)
  expect(accounts).toHaveLength(1)
  expect(accounts[0]).toMatchObject({ id: 'old', secret: 'MZXW6YTBOI', issuer: 'Acme', recovery: [set('a')] })
  expect(bin).toEqual([])
})
