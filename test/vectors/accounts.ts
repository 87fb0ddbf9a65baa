import type { Account } from '../../src/account.ts'

/** An account for tests, with what the test cares about put in. */
export const account = (parts: Partial<Account> = {}): Account => ({
  id: 'a',
  issuer: 'Acme',
  name: 'ada@acme.test',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
  addedMs: 1,
  hosts: [],
  recovery: [],
  ...parts,
})
