import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isDomain, registrableDomain } from '../../src/domain.ts'

test.each([
  ['acme.com', 'acme.com'],
  ['login.acme.co.uk:8443', 'acme.co.uk'],
  ['www.acme.com.', 'acme.com'],
  ['www.ada.github.io', 'ada.github.io'],
  ['www.acme.test', 'acme.test'],
])('whoever has %s registered %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain)
})

test.each([
  '',
  '[::1]',
  '[::1]:80',
  '127.0.0.1:80',
  'localhost',
  'nas:5001',
  'github.io',
  'co.uk:80',
  'acme..com',
  '..',
  'acme.com..',
])('nobody registered %j', host => {
  expect(registrableDomain(host)).toBeUndefined()
})

// The vectors of the public suffix list itself, as they lie beside it: https://publicsuffix.org/list, tests/test_psl.txt.
const vectors = [
  ...readFileSync(resolve(import.meta.dirname, '../vectors/hosts/test_psl.txt'), 'utf8').matchAll(
    /^checkPublicSuffix\('(.*)', (?:'(.*)'|null)\);$/gm,
  ),
].map(([, name = '', domain]) => [name, domain] as const)

test('all vectors of the public suffix list are read, but for the one without a name', () => {
  expect(vectors).toHaveLength(77)
})

/** The list's vectors hold names as people write them, ours are as the URL standard serialises them. */
const serialised = (name: string): string => new URL(`https://${name}`).host

test.each(vectors)('%s belongs to the registrable domain %s', (name, domain) => {
  expect(registrableDomain(serialised(name))).toBe(domain === undefined ? undefined : serialised(domain))
})

test.each(['booking.com', 'www.acme.co.uk', 'ada.github.io'])('%j is a domain', text => {
  expect(isDomain(text)).toBe(true)
})

test.each([
  '',
  'com',
  'google',
  'node.js',
  'acme inc.',
  'ask acme.com',
  'ada@acme.com',
  'https://acme.com',
  '10.0.0.1',
])('%j is none', text => {
  expect(isDomain(text)).toBe(false)
})
