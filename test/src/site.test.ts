import { expect, test } from 'vitest'
import { bindHost, bindPlace, unbindHost } from '../../src/account.ts'
import { accountsOf, hostOf, mayFill, nameOf, pageAddress } from '../../src/site.ts'
import { account } from '../vectors/accounts.ts'

test.each([
  ['https://acme.test', 'acme.test'],
  ['https://acme.test:8443', 'acme.test:8443'],
  ['http://localhost:4600', 'localhost:4600'],
  ['http://127.0.0.1:4600', '127.0.0.1:4600'],
  ['http://[::1]', '[::1]'],
])('%s is the host %s', (origin, host) => {
  expect(hostOf(origin)).toBe(host)
})

test.each([
  ['https://acme.test/security?user=7#codes', 'https://acme.test/security'],
  ['https://acme.test', 'https://acme.test/'],
  ['http://localhost:4600/a/b', 'http://localhost:4600/a/b'],
  [`https://acme.test/enrol/${'a1'.repeat(17)}/qr`, 'https://acme.test/enrol/'],
  ['https://ada:pw@acme.test/x', 'https://acme.test/x'],
  ['http://acme.test/security', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
  ['no address', undefined],
  [`https://acme.test/${'part/'.repeat(60)}`, undefined],
])('of %s the person can be sent back to %s', (url, address) => {
  expect(pageAddress(url)).toBe(address)
})

test('the name of a host is without its port', () => {
  expect(nameOf('acme.test')).toBe('acme.test')
  expect(nameOf('localhost:8080')).toBe('localhost')
  expect(nameOf('[::1]:8080')).toBe('[::1]')
})

test.each([
  'null',
  '',
  'http://acme.test',
  'http://localhost.acme.test',
  'https://acme.test/',
  'https://acme.test/path',
  'https://ada@acme.test',
  'https://ACME.test',
  'file:///tmp/x',
  'data:text/html,x',
  'blob:https://acme.test/1',
  'chrome-extension://abc',
])('%j is never filled', origin => {
  expect(() => hostOf(origin)).toThrow(expect.objectContaining({ code: 'insecure-page' }))
})

test('an account belongs to its exact hosts only, and the newest comes first', () => {
  const old = account({ id: 'old', hosts: ['acme.test'], addedMs: 1 })
  const fresh = account({ id: 'new', hosts: ['acme.test', 'login.acme.test'], addedMs: 2 })
  expect(accountsOf([old, fresh], 'acme.test').map(({ id }) => id)).toEqual(['new', 'old'])
  expect(accountsOf([old, fresh], 'login.acme.test').map(({ id }) => id)).toEqual(['new'])
  for (const other of ['www.acme.test', 'acme.test:444', 'acme.test.evil.test', 'cme.test', '']) {
    expect(accountsOf([old, fresh], other)).toEqual([])
  }
})

test('a frame of another origin is a place only inside of the page that it was allowed in', () => {
  const framed = bindPlace(account(), { host: 'id.test', inside: 'shop.test' })
  expect(mayFill(framed, { host: 'id.test' })).toBe(false)
  expect(mayFill(framed, { host: 'id.test', inside: 'shop.test' })).toBe(true)
  expect(mayFill(framed, { host: 'id.test', inside: 'evil.test' })).toBe(false)
  expect(mayFill(bindHost(account(), 'id.test'), { host: 'id.test', inside: 'shop.test' })).toBe(false)
  expect(bindPlace(framed, { host: 'id.test', inside: 'shop.test' })).toBe(framed)
})

test('a host that is forgotten takes its frames with it, whichever of the two it was', () => {
  const pair = { host: 'id.test', inside: 'shop.test' }
  const bound = bindPlace(bindHost(account(), 'shop.test'), pair)
  expect(unbindHost(bound, 'shop.test')).toEqual(account())
  expect(unbindHost(bound, 'id.test')).toEqual(account({ hosts: ['shop.test'] }))
  expect(unbindHost(bound, 'else.test')).toEqual(bound)
})
