import { ShieldCheck } from 'lucide'
import { useId, useState } from 'preact/hooks'
import { type Accounts, recoveryOf, titleOf } from '../../src/account.ts'
import { masked, unusedCount } from '../../src/recovery.ts'
import { belongsTo } from '../../src/site.ts'
import { keepRecoveryCodes } from '../browser/recovery.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'

const shownCodes = 3

/** Recovery codes that the page shows: kept with the account they belong to, by one click. */
export function KeepCard({
  codes,
  accounts,
  host,
}: {
  codes: readonly string[]
  accounts: Accounts
  host: string | undefined
}) {
  const { vault, action, say } = usePopup()
  const [chosenId, choose] = useState(accounts[0]?.id)
  const account = accounts.find(({ id }) => id === chosenId) ?? accounts[0]
  const count = `${codes.length} recovery codes`
  if (account === undefined) {
    return (
      <section class="card" role="note">
        <Head count={count} />
        <p class="hint">Add the account they belong to first, then open Latchkey here again to keep them.</p>
      </section>
    )
  }
  const keep = async () => {
    await keepRecoveryCodes(account.id, codes, vault.drawerKey)
    say({ text: `Kept ${count} with ${titleOf(account)}` })
  }
  const certain =
    host !== undefined && belongsTo(account, host) && accounts.filter(a => belongsTo(a, host)).length === 1
  const before = recoveryOf(account)
  return (
    <section class="card" aria-label="Recovery codes found">
      <Head count={count} />
      {certain ? null : <Chooser accounts={accounts} chosenId={account.id} onChoose={choose} />}
      <div class="card-account">
        <AccountLabel account={account} />
      </div>
      <ul class="masked">
        {codes.slice(0, shownCodes).map(code => (
          <li key={code}>{masked(code)}</li>
        ))}
        {codes.length > shownCodes && <li>and {codes.length - shownCodes} more</li>}
      </ul>
      {before !== undefined && (
        <p class="hint">
          {unusedCount(before)} unused codes are kept already. These take their place; the older set stays on
          record.
        </p>
      )}
      <PrimaryButton busy={action.busy} onClick={() => action.run(keep)}>
        {before === undefined ? `Keep all ${codes.length}` : `Replace with these ${codes.length}`}
      </PrimaryButton>
    </section>
  )
}

function Head({ count }: { count: string }) {
  return (
    <p class="card-head">
      <Icon of={ShieldCheck} size={18} />
      <span>
        <b>{count}</b> on this page
      </span>
    </p>
  )
}

function Chooser({
  accounts,
  chosenId,
  onChoose,
}: {
  accounts: Accounts
  chosenId: string
  onChoose: (id: string) => void
}) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>They belong to</label>
      <select id={id} class="input" value={chosenId} onChange={event => onChoose(event.currentTarget.value)}>
        {accounts.map(account => (
          <option key={account.id} value={account.id}>
            {[titleOf(account), account.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  )
}
