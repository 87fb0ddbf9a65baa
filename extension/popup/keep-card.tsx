import { ShieldCheck } from 'lucide'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, recoveryOf, titleOf } from '../../src/account.ts'
import { masked, unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import type { Page } from '../browser/tab.ts'
import { AccountChooser } from '../ui/account-chooser.tsx'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton } from '../ui/buttons.tsx'
import { CompareCodes } from '../ui/compare-codes.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'

const shownCodes = 3

interface KeepCardProps {
  readonly codes: readonly string[]
  /** Those of the site first. */
  readonly accounts: Accounts
  /** The one account of the site, if it is one. */
  readonly own: Account | undefined
  readonly page: Page
}

/** Recovery codes that the page shows: kept with the account they belong to, by one click. */
export function KeepCard({ codes, accounts, own, page }: KeepCardProps) {
  const host = page.host ?? ''
  const [chosenId, choose] = useState('')
  const account = own ?? accounts.find(({ id }) => id === chosenId)
  if (accounts.length === 0) {
    return (
      <section class="card" role="note">
        <Head count={codes.length} host={host} />
        <p class="hint">Add the account they belong to first, then open Latchkey here again to keep them.</p>
      </section>
    )
  }
  return (
    <section class="card" aria-label="Recovery codes found">
      <Head count={codes.length} host={host} />
      {own === undefined && (
        <AccountChooser
          label="They belong to"
          none="Choose the account"
          accounts={accounts}
          chosenId={chosenId}
          onChoose={choose}
        />
      )}
      {account !== undefined && (
        <div class="card-account">
          <AccountLabel account={account} />
        </div>
      )}
      <Keep key={account?.id} account={account} certain={own !== undefined} codes={codes} page={page} />
    </section>
  )
}

interface KeepProps {
  readonly account: Account | undefined
  readonly certain: boolean
  readonly codes: readonly string[]
  readonly page: Page
}

/** Any page can show what looks like codes: keeping is one press only for the site's one account without codes so far. */
function Keep({ account, certain, codes, page: { address } }: KeepProps) {
  const { vault, action, say } = usePopup()
  const [comparing, setComparing] = useState(false)
  const before = account === undefined ? undefined : recoveryOf(account)
  const keep = async () => {
    if (account === undefined) return
    const { drawerKey } = vault
    const undo = await keepRecoveryCodes(account.id, {
      codes,
      drawerKey,
      page: certain ? address : undefined,
    })
    say({ text: `Kept ${codes.length} recovery codes with ${titleOf(account)}`, undo })
  }
  if (comparing && account !== undefined && before !== undefined)
    return (
      <CompareCodes
        vault={vault}
        action={action}
        say={say}
        account={account}
        set={before}
        codes={codes}
        where="On this page"
        page={certain ? address : undefined}
        onDone={() => setComparing(false)}
        onCancel={() => setComparing(false)}
      />
    )
  return (
    <>
      <Masked codes={codes} />
      {before !== undefined && (
        <p class="hint">
          Of this account {unusedCount(before)} unused codes are kept already. See both side by side first.
        </p>
      )}
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate={!certain || before !== undefined}
        disabled={account === undefined}
        onClick={() => (before === undefined ? action.run(keep) : setComparing(true))}
      >
        {before === undefined ? `Keep all ${codes.length}` : 'Compare with those kept'}
      </PrimaryButton>
    </>
  )
}

function Head({ count, host }: { count: number; host: string }) {
  return (
    <p class="card-head">
      <Icon of={ShieldCheck} size={18} />
      <span>
        <b>{count} recovery codes</b> on this page of <HostName host={host} />
      </span>
    </p>
  )
}

export function Masked({ codes }: { codes: readonly string[] }) {
  return (
    <ul class="masked">
      {codes.slice(0, shownCodes).map(code => (
        <li key={code}>{masked(code)}</li>
      ))}
      {codes.length > shownCodes && <li>and {codes.length - shownCodes} more</li>}
    </ul>
  )
}
