import { expect, test } from 'vitest'
import { addAccount, alike, bindHost, changeAccount, givenTitle, shortened } from '../../src/account.ts'
import { account } from '../vectors/accounts.ts'

test('adding never changes what is there: the same name with another secret is a second account', () => {
  const first = account({ id: '1' })
  const second = account({ id: '2', secret: 'MZXW6YTBOI' })
  expect(addAccount([first], second)).toEqual([first, second])
})

test('the same secret is not added twice, unless the person wants it under another name', () => {
  const refused = expect.objectContaining({ code: 'already-added' })
  const again = account({ id: '2', issuer: 'Other' })
  expect(() => addAccount([account()], again)).toThrow(refused)
  expect(addAccount([account()], again, true)).toEqual([account(), again])
  expect(() => addAccount([account()], account({ id: '2' }), true)).toThrow(refused)
})

test('what is there already is told apart: the account itself, its secret elsewhere, its names with another secret', () => {
  const none = { same: undefined, sameSecret: undefined, sameName: undefined }
  const there = account()
  expect(alike([there], account({ id: '2', hosts: ['acme.test'] }))).toEqual({ ...none, same: there })
  expect(alike([there], account({ issuer: 'Other' }))).toEqual({ ...none, sameSecret: there })
  expect(alike([there], account({ digits: 8 }))).toEqual({ ...none, sameSecret: there })
  expect(alike([there], account({ type: 'hotp', counter: 0 }))).toEqual({ ...none, sameSecret: there })
  expect(alike([there], account({ secret: 'MZXW6YTBOI' }))).toEqual({ ...none, sameName: there })
  expect(alike([there], account({ secret: 'MZXW6YTBOI', name: 'bob' }))).toEqual(none)
})

test('an account that counts is the same one wherever its counter stands', () => {
  const there = account({ type: 'hotp', counter: 7 })
  expect(alike([there], account({ type: 'hotp', counter: 0 })).same).toBe(there)
})

test('two accounts without any name are not of one name', () => {
  const nameless = { issuer: '', name: '' }
  expect(alike([account(nameless)], account({ ...nameless, secret: 'MZXW6YTBOI' })).sameName).toBeUndefined()
})

test('an account that is gone is not brought back by changing it', () => {
  expect(() => changeAccount([account()], 'b', same => same)).toThrow(
    expect.objectContaining({ code: 'unknown-account' }),
  )
})

test('a host is remembered once', () => {
  const bound = bindHost(account(), 'acme.test')
  expect(bindHost(bound, 'acme.test').hosts).toEqual(['acme.test'])
})

test('of what was given, the issuer is the title before the name, and nothing where neither was', () => {
  expect(givenTitle({ issuer: 'Acme', name: 'ada' })).toBe('Acme')
  expect(givenTitle({ issuer: '', name: 'ada' })).toBe('ada')
  expect(givenTitle({ issuer: '', name: '' })).toBe('')
})

test('a long name loses its middle and keeps the domain', () => {
  expect(shortened('ada@acme.test', 30)).toBe('ada@acme.test')
  expect(shortened('augusta.ada.king.countess@lovelace.example', 30)).toBe('augusta.ada.…@lovelace.example')
  expect([...shortened('x'.repeat(100), 30)]).toHaveLength(30)
})
