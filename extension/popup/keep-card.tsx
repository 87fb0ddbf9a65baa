import { ShieldCheck } from 'lucide'
import { useId, useState } from 'preact/hooks'
import { type Account, type Accounts, recoveryOf, titleOf } from '../../src/account.ts'
import { masked, unusedCount } from '../../src/recovery.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton } from '../ui/buttons.tsx'
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
  readonly host: string
}

/** Recovery codes that the page shows: kept with the account they belong to, by one click. */
export function KeepCard({ codes, accounts, own, host }: KeepCardProps) {
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
      {own === undefined && <Chooser accounts={accounts} chosenId={chosenId} onChoose={choose} />}
      {account !== undefined && (
        <div class="card-account">
          <AccountLabel account={account} />
        </div>
      )}
      <Masked codes={codes} />
      <Keep account={account} certain={own !== undefined} codes={codes} />
    </section>
  )
}

/** Any page can show what looks like codes: keeping is one press only for the site's one account without codes so far. */
function Keep({
  account,
  certain,
  codes,
}: {
  account: Account | undefined
  certain: boolean
  codes: readonly string[]
}) {
  const { vault, action, say } = usePopup()
  const before = account === undefined ? undefined : recoveryOf(account)
  const keep = async () => {
    if (account === undefined) return
    const undo = await keepRecoveryCodes(account.id, codes, vault.drawerKey)
    say({ text: `Kept ${codes.length} recovery codes with ${titleOf(account)}`, undo })
  }
  return (
    <>
      {before !== undefined && (
        <p class="hint">
          {unusedCount(before)} unused codes are kept already. These take their place, and the older ones stay
          in the account’s details.
        </p>
      )}
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate={!certain || before !== undefined}
        disabled={account === undefined}
        onClick={() => action.run(keep)}
      >
        {before === undefined ? `Keep all ${codes.length}` : `Replace with these ${codes.length}`}
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

interface ChooserProps {
  readonly accounts: Accounts
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

function Chooser({ accounts, chosenId, onChoose }: ChooserProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>They belong to</label>
      <select id={id} class="input" value={chosenId} onChange={event => onChoose(event.currentTarget.value)}>
        <option value="">Choose the account</option>
        {accounts.map(account => (
          <option key={account.id} value={account.id}>
            {[titleOf(account), account.issuer === '' ? '' : account.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  )
}
