import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Account, Accounts, Place } from '../../src/account.ts'
import type { Kinship } from '../../src/kinship.ts'
import type { HostWarning } from '../../src/lookalike.ts'
import { accountsOf } from '../../src/site.ts'

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

const none: Accounts = []

/** The accounts of a host, newest first; where it has none and `asks` for a code, those of the site that it belongs to. */
export function useOfSite(accounts: Accounts, host: string | undefined, asks: boolean): Accounts {
  const [ofSameSite, setFilter] = useState<(accounts: Accounts, host: string) => Accounts>()
  const own = useMemo(() => (host === undefined ? none : accountsOf(accounts, host)), [accounts, host])
  const isStrange = asks && host !== undefined && own.length === 0
  useEffect(() => {
    if (isStrange) void import('../../src/kinship.ts').then(now => setFilter(() => now.ofSameSite))
  }, [isStrange])
  return useMemo(
    () => (isStrange && ofSameSite !== undefined ? ofSameSite(accounts, host) : own),
    [own, isStrange, ofSameSite, accounts, host],
  )
}
