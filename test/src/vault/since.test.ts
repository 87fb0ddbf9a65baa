import { expect, test } from 'vitest'
import { differenceWords } from '../../../extension/options/saves-words.ts'
import { holdsSame } from '../../../src/vault/document.ts'
import { changesSince } from '../../../src/vault/since.ts'
import { account } from '../../vectors/accounts.ts'

const acme = account({ id: 'a', issuer: 'Acme', name: 'ada' })
const other = account({ id: 'b', issuer: 'Other', name: 'grace' })
const set = { sealed: 'sealed', count: 4, fingerprints: [], keptMs: 1, used: [] }
const kept = (...accounts: (typeof acme)[]) => ({ accounts, bin: [] })
const binned = (one: typeof acme) => ({ deletedMs: 1, at: 0, account: one })

test('an account that was renamed and given recovery codes since is named, with what differs', () => {
  const now = { ...other, name: 'hopper', recovery: [set] }
  expect(differenceWords(kept(acme, other), kept(acme, now))).toBe(
    '2 accounts, Other (hopper) called Other (grace) with no recovery codes',
  )
})

test('accounts that came and went since are told apart by their names there', () => {
  const second = account({ id: 'c', issuer: 'Other', name: 'mary' })
  expect(differenceWords(kept(acme, other), kept(second))).toBe(
    '2 accounts, without Other (mary), with Acme (ada), Other (grace)',
  )
})

test('what was deleted for good since is named too', () => {
  const then = { accounts: [acme], bin: [binned(other)] }
  expect(differenceWords(then, kept(acme))).toBe('1 account, with the deleted Other (grace)')
})

test('an account that is deleted now is only said to have been there', () => {
  expect(differenceWords(kept(acme, other), { accounts: [acme], bin: [binned(other)] })).toBe(
    '2 accounts, with Other (grace)',
  )
})

test('an account that was deleted then and is back now is told from one that was not there', () => {
  expect(differenceWords({ accounts: [acme], bin: [binned(other)] }, kept(acme, other))).toBe(
    '1 account, with the deleted Other (grace)',
  )
})

test('a save that differs in nothing says so, and one in another order says that', () => {
  expect(differenceWords(kept(acme, other), kept(acme, other))).toBe('2 accounts, the same as now')
  expect(differenceWords(kept(other, acme), kept(acme, other))).toBe('2 accounts, in another order')
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
