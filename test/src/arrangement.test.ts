import { expect, test } from 'vitest'
import { type Account, withoutKey } from '../../src/account.ts'
import { arranged, noteUsed } from '../../src/arrangement.ts'
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
