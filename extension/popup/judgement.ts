import { useEffect, useState } from 'preact/hooks'
import type { Account, Accounts, Place } from '../../src/account.ts'
import type { Kinship } from '../../src/kinship.ts'
import type { HostWarning } from '../../src/lookalike.ts'
import { accountsOf, belongsTo } from '../../src/site.ts'

// The public suffix list is larger than all the rest of the popup: it is loaded where an account meets a host that it does not know.

export interface Judgement {
  readonly kinship: Kinship
  /** Of the host, and of the page around it, where it is a frame. */
  readonly warnings: readonly (HostWarning & { readonly host: string })[]
}

/** What this host is to this account; `undefined` for the moment that it takes. */
export function useJudgement(account: Account, { host, inside }: Place): Judgement | undefined {
  const [judgement, setJudgement] = useState<Judgement>()
  useEffect(() => {
    void judge(account, { host, inside }).then(setJudgement)
  }, [account.id, host, inside])
  return judgement
}

interface Judged {
  readonly host: string
  readonly inside: string | undefined
}

async function judge(account: Account, { host, inside }: Judged): Promise<Judgement> {
  const [{ kinship }, { warningsFor }] = await Promise.all([
    import('../../src/kinship.ts'),
    import('../../src/lookalike.ts'),
  ])
  return {
    kinship: kinship(account, host),
    warnings: [host, inside]
      .filter(one => one !== undefined)
      .flatMap(one =>
        warningsFor(one, account.hosts, account.issuer).map(warning => ({ ...warning, host: one })),
      ),
  }
}

/** The accounts in the order in which a page that asks for a code wants them: its host's own, its site's, the others. */
export function useKnownFirst(accounts: Accounts, place: Place | undefined): Accounts {
  const [sort, setSort] = useState<(accounts: Accounts, host: string) => Accounts>()
  const own = place === undefined ? [] : accountsOf(accounts, place.host)
  const isStrange = place !== undefined && own.length === 0
  useEffect(() => {
    if (isStrange) void import('../../src/kinship.ts').then(({ knownFirst }) => setSort(() => knownFirst))
  }, [isStrange])
  if (place === undefined) return accounts
  if (isStrange) return sort === undefined ? accounts : sort(accounts, place.host)
  return [...own, ...accounts.filter(account => !belongsTo(account, place.host))]
}
