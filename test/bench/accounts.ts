import type { Account } from '../../src/account.ts'
import { toBase32 } from '../../src/base32.ts'
import { account } from '../vectors/accounts.ts'

const issuers = [
  'Acme',
  'Contoso Ltd',
  'Northwind',
  'Umbrella Bank',
  'Fabrikam',
  'Globex',
  'Initech',
  'Hooli',
]

/** As many accounts as asked for, no two alike, each of one host, without recovery codes. The first is bound to `host`. */
export const accountsOf = (count: number, host = 'site-0.example'): Account[] =>
  Array.from({ length: count }, (_, at) =>
    account({
      id: crypto.randomUUID(),
      issuer: `${issuers[at % issuers.length]} ${at}`,
      name: `ada.lovelace.${at}@mail.example`,
      secret: toBase32(crypto.getRandomValues(new Uint8Array(20))),
      hosts: [at === 0 ? host : `site-${at}.example`],
    }),
  )
