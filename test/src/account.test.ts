import { expect, test } from 'vitest'
import { addAccount, bindHost, changeAccount, searchAccounts, shortened, titleOf } from '../../src/account.ts'
import { account } from '../vectors/accounts.ts'

test('adding never changes what is there: the same name with another secret is a second account', () => {
  const first = account({ id: '1' })
  const second = account({ id: '2', secret: 'MZXW6YTBOI' })
  expect(addAccount([first], second)).toEqual([first, second])
})

test('the same secret is not added twice', () => {
  const again = account({ id: '2', issuer: 'Other' })
  expect(() => addAccount([account()], again)).toThrow(expect.objectContaining({ code: 'already-added' }))
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

test('a search finds words in any order, in issuer, name and host', () => {
  const accounts = [
    account({ id: '1', hosts: ['login.acme.test'] }),
    account({ id: '2', issuer: 'GitHub', name: 'grace' }),
  ]
  expect(searchAccounts(accounts, 'ADA acme').map(({ id }) => id)).toEqual(['1'])
  expect(searchAccounts(accounts, 'login').map(({ id }) => id)).toEqual(['1'])
  expect(searchAccounts(accounts, ' ').length).toBe(2)
  expect(searchAccounts(accounts, 'zz')).toEqual([])
})

test('an account without any name still has a title', () => {
  expect(titleOf({ issuer: '', name: 'ada' })).toBe('ada')
  expect(titleOf({ issuer: '', name: '' })).toBe('Unnamed account')
})

test('a long name loses its middle and keeps the domain', () => {
  expect(shortened('ada@acme.test', 30)).toBe('ada@acme.test')
  expect(shortened('augusta.ada.king.countess@lovelace.example', 30)).toBe('augusta.ada.…@lovelace.example')
  expect([...shortened('x'.repeat(100), 30)]).toHaveLength(30)
})
