import type { Account, Accounts } from '../../src/account.ts'
import { accountNextName } from '../browser/account-next.ts'
import { handTo } from '../browser/settings.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { HostName } from '../ui/host-name.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { labelOf } from './saves-words.ts'
import { Section } from './section.tsx'
import { ShowMore, useShown } from './show-more.tsx'

/** Where codes are filled without a question, site by site. The account's own settings take one back. */
export function HostsSection({ vault }: { vault: OpenVault }) {
  const sites = sitesOf(vault.document.accounts)
  const shown = useShown(sites)
  return (
    <Section title={t('hostsTitle')}>
      <p class="hint">{t(sites.length === 0 ? 'hostsNone' : 'hostsHint')}</p>
      <ul class="list sites">
        {shown.items.map(({ id: host, accounts }) => (
          <li key={host}>
            <HostName host={host} />
            <span class="side">
              {accounts.map(account => (
                <QuietButton key={account.id} onClick={() => void handTo(accountNextName, account.id)}>
                  {labelOf(account)}
                </QuietButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore of={shown} />
    </Section>
  )
}

interface Site {
  /** The host. */
  readonly id: string
  readonly accounts: Accounts
}

function sitesOf(accounts: Accounts): readonly Site[] {
  const sites = new Map<string, Account[]>()
  for (const account of accounts)
    for (const host of hostsOf(account)) sites.set(host, [...(sites.get(host) ?? []), account])
  return [...sites]
    .map(([id, its]) => ({ id, accounts: its }))
    .toSorted((one, other) => one.id.localeCompare(other.id))
}

/** A frame counts as the page around it: that is where the person is. */
const hostsOf = ({ hosts, frames = [] }: Account): ReadonlySet<string> =>
  new Set([...hosts, ...frames.map(({ inside }) => inside)])
