import { expect, test } from 'vitest'
import { type Account, withoutKey } from '../../src/account.ts'
import { arranged, asOpened, noteUsed, openingOf } from '../../src/arrangement.ts'
import { tagsFrom } from '../../src/tags.ts'

const account = (parts: Partial<Account>): Account => ({
  ...withoutKey('Acme'),
  id: 'id',
  addedMs: 0,
  hosts: [],
  recovery: [],
  ...parts,
})

const ids = (accounts: readonly Account[]) => accounts.map(({ id }) => id)

const accounts = [
  account({ id: 'a' }),
  account({ id: 'b', pinned: true }),
  account({ id: 'c' }),
  account({ id: 'd' }),
  account({ id: 'e', pinned: true }),
]
const [a, b] = accounts as [Account, Account]

test('what is pinned comes before the others, which go by their last use', () => {
  const { pinned, others } = arranged({ accounts, lastUsed: { d: 9, c: 20, e: 30 }, order: 'use' }, [])
  expect(ids(pinned)).toEqual(['b', 'e'])
  expect(ids(others)).toEqual(['c', 'd', 'a'])
})

test('in the person’s own order a use moves nothing', () => {
  const { others } = arranged({ accounts, lastUsed: { d: 9 }, order: 'own' }, [])
  expect(ids(others)).toEqual(['a', 'c', 'd'])
})

test('an account of the site stands on top, and nowhere else', () => {
  const { ofSite, pinned, others } = arranged({ accounts, lastUsed: {}, order: 'use' }, [b, a])
  expect(ids(ofSite)).toEqual(['b', 'a'])
  expect(ids(pinned)).toEqual(['e'])
  expect(ids(others)).toEqual(['c', 'd'])
})

test('what is used after the opening stays where it was, and what was added since comes on top', () => {
  const opened = openingOf({ accounts, lastUsed: { d: 9, c: 20 } })
  const added = account({ id: 'f', addedMs: 90 })
  const later = { accounts: [...accounts, added], lastUsed: { d: 95, c: 20 }, order: 'use' } as const
  expect(ids(arranged(asOpened(later, opened), []).others)).toEqual(['f', 'c', 'd', 'a'])
})

test('what is pinned after the opening moves at once', () => {
  const opened = openingOf({ accounts, lastUsed: {} })
  const later = {
    accounts: accounts.map(one => (one === a ? { ...a, pinned: true as const } : one)),
    lastUsed: {},
  }
  expect(ids(arranged(asOpened({ ...later, order: 'use' }, opened), []).pinned)).toEqual(['a', 'b', 'e'])
})

test('a use is noted, and the uses of accounts that are gone are forgotten', () => {
  expect(noteUsed({ accounts, lastUsed: { gone: 1, a: 2 } }, 'c', 7).lastUsed).toEqual({ a: 2, c: 7 })
})

test('tags are clean, and none is there twice', () => {
  expect(tagsFrom([' work ', 'Work', '', 'two  words', '\u202eplay'])).toEqual(['work', 'two words', 'play'])
})

test('a tag that is too long and too many of them are refused', () => {
  expect(() => tagsFrom(['x'.repeat(65)])).toThrow('too-long')
  expect(() => tagsFrom(Array.from({ length: 33 }, (_, at) => `t${at}`))).toThrow('too-many-tags')
})
