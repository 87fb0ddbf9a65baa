import { expect, test } from 'vitest'
import { type Kinship, kinship, ofSameSite } from '../../src/kinship.ts'
import { hostOf } from '../../src/site.ts'
import { account } from '../vectors/accounts.ts'
import { addresses, lookalikes, type Verdict } from '../vectors/hosts/lookalikes.ts'

function verdictOf(origin: string, hosts: readonly string[]): Verdict {
  try {
    return kinship({ hosts }, hostOf(origin))
  } catch {
    return 'refused'
  }
}

test.each<[string, readonly string[], Kinship]>([
  ['acme.com', [], 'new'],
  ['acme.com', ['acme.com'], 'own'],
  ['login.acme.com', ['acme.com'], 'same-site'],
  ['acme.com', ['other.org', 'login.acme.com'], 'same-site'],
  ['acme.com:8443', ['acme.com'], 'same-site'],
  ['evil.net', ['acme.com'], 'other-site'],
  ['localhost:1', ['localhost'], 'other-site'],
  ['bob.github.io', ['ada.github.io'], 'other-site'],
])('to an account of %2$j, %s is %s', (host, hosts, expected) => {
  expect(kinship({ hosts }, host)).toBe(expected)
})

const rows = lookalikes.flatMap(({ hosts, cases }) =>
  cases.map(([origin, verdict]) => [origin, hosts, verdict] as const),
)

test('there are look-alikes enough, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(200)
  expect(new Set(rows.map(row => JSON.stringify(row.slice(0, 2)))).size).toBe(rows.length)
})

test.each(rows)('%j, to an account of %j, is %s', (origin, hosts, verdict) => {
  expect(verdictOf(origin, hosts)).toBe(verdict)
})

test.each(addresses)('the page at %j is %s to an account of acme.com', (address, verdict) => {
  expect(verdictOf(new URL(address).origin, ['acme.com'])).toBe(verdict)
})

test('those of the same site are found, newest first, and none of the host itself', () => {
  const accounts = [
    account({ id: 'other' }),
    account({ id: 'old-sibling', hosts: ['www.acme.com'], addedMs: 3 }),
    account({ id: 'old-own', hosts: ['acme.com'], addedMs: 1 }),
    account({ id: 'newer-other', hosts: ['evil.net'], addedMs: 9 }),
    account({ id: 'new-sibling', hosts: ['login.acme.com'], addedMs: 4 }),
    account({ id: 'new-own', hosts: ['www.acme.com', 'acme.com'], addedMs: 2 }),
  ]
  expect(ofSameSite(accounts, 'acme.com').map(({ id }) => id)).toEqual(['new-sibling', 'old-sibling'])
})
