import { expect, test } from 'vitest'
import type { Kept } from '../../../src/vault/difference.ts'
import { holdsSame } from '../../../src/vault/document.ts'
import { changesSince } from '../../../src/vault/since.ts'
import { account } from '../../vectors/accounts.ts'

const acme = account({ id: 'a', issuer: 'Acme', name: 'ada' })
const other = account({ id: 'b', issuer: 'Other', name: 'grace' })
const set = { sealed: 'sealed', count: 4, fingerprints: [], keptMs: 1, used: [] }
const kept = (...accounts: (typeof acme)[]) => ({ accounts, bin: [] })
const binned = (one: typeof acme) => ({ deletedMs: 1, at: 0, account: one })

/** Whatever differs, with accounts as a person tells them apart. */
function said(then: Kept, now: Kept) {
  const { changed, reordered, ...lists } = changesSince(then, now)
  const named = Object.entries(lists).map(([list, accounts]) => [list, accounts.map(labelOf)] as const)
  return {
    ...Object.fromEntries(named.filter(([, names]) => names.length > 0)),
    ...(changed.length > 0 && {
      changed: changed.map(({ before, now, fields }) => [labelOf(before), labelOf(now), fields]),
    }),
    ...(reordered && { reordered }),
  }
}

const labelOf = ({ issuer, name }: typeof acme) => `${issuer} (${name})`

test('an account that was renamed and given recovery codes since is named, with what differs', () => {
  const now = { ...other, name: 'hopper', recovery: [set] }
  expect(said(kept(acme, other), kept(acme, now))).toEqual({
    changed: [['Other (grace)', 'Other (hopper)', ['name', 'recovery']]],
  })
})

test('accounts that came and went since are told apart by their names there', () => {
  const second = account({ id: 'c', issuer: 'Other', name: 'mary' })
  expect(said(kept(acme, other), kept(second))).toEqual({
    without: ['Other (mary)'],
    with: ['Acme (ada)', 'Other (grace)'],
  })
})

test('what was deleted for good since is named too', () => {
  const then = { accounts: [acme], bin: [binned(other)] }
  expect(said(then, kept(acme))).toEqual({ withDeleted: ['Other (grace)'] })
})

test('an account that is deleted now is only said to have been there', () => {
  const now = { accounts: [acme], bin: [binned(other)] }
  expect(said(kept(acme, other), now)).toEqual({ with: ['Other (grace)'] })
})

test('an account that was deleted then and is back now is told from one that was not there', () => {
  const then = { accounts: [acme], bin: [binned(other)] }
  expect(said(then, kept(acme, other))).toEqual({ withDeleted: ['Other (grace)'] })
})

test('a save that differs in nothing says so, and one in another order says that', () => {
  expect(said(kept(acme, other), kept(acme, other))).toEqual({})
  expect(said(kept(other, acme), kept(acme, other))).toEqual({ reordered: true })
})

test('a recovery code that was used since is a difference', () => {
  const used = { ...other, recovery: [{ ...set, used: [{ index: 0, usedMs: 2 }] }] }
  const [changed] = changesSince(kept({ ...other, recovery: [set] }), kept(used)).changed
  expect(changed?.fields).toEqual(['recovery'])
})

test('two saves hold the same when accounts and bin are the same, whatever the settings', () => {
  expect(holdsSame({ ...kept(acme) }, kept({ ...acme }))).toBe(true)
  expect(holdsSame(kept(acme), kept(acme, other))).toBe(false)
  expect(holdsSame(kept(acme), { accounts: [acme], bin: [binned(other)] })).toBe(false)
})
