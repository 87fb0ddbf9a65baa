import { LifeBuoy } from 'lucide'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, recoveryOf } from '../../src/account.ts'
import { lastUse, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { AccountChooser } from '../ui/account-chooser.tsx'
import { AccountLabel } from '../ui/account-label.tsx'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Proof } from '../ui/credential.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { fillRecoveryCode } from './deeds.ts'
import { useTakeBack } from './take-back.ts'

/** A form that takes a recovery code: the next unused one, after one more proof of who is there. */
export function RecoverCard({ accounts, look }: { accounts: Accounts; look: Look }) {
  const [first, second] = accounts
  const [chosenId, choose] = useState(first?.id ?? '')
  const account = accounts.find(({ id }) => id === chosenId) ?? first
  const set = account && recoveryOf(account)
  if (account === undefined || set === undefined) return null
  return (
    <section class="card card-asks" aria-label="This page asks for a recovery code">
      <p class="card-head">
        <Icon of={LifeBuoy} size={18} />
        <span>
          <HostName host={look.page.host ?? ''} /> asks for a recovery code
        </span>
      </p>
      {second !== undefined && (
        <AccountChooser label="Of which account?" accounts={accounts} chosenId={chosenId} onChoose={choose} />
      )}
      <Recover key={account.id} account={account} set={set} look={look} />
    </section>
  )
}

interface RecoverProps {
  readonly account: Account
  readonly set: RecoverySet
  readonly look: Look
}

function Recover({ account, set, look }: RecoverProps) {
  const { vault } = usePopup()
  return (
    <>
      <div class="card-account">
        <AccountLabel account={account} note={`${unusedCount(set)} left`} />
      </div>
      <JustUsed account={account} set={set} />
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase, to take one out"
        button="Fill the next recovery code"
        busyText="Taking one out"
        onProved={() => fillRecoveryCode(look, account, set)}
      />
    </>
  )
}

/** The form stands there once more: perhaps the site refused the code, as for a slip of its own. */
function JustUsed({ account, set }: Omit<RecoverProps, 'look'>) {
  const use = lastUse(set, useNow())
  const takeBack = useTakeBack(account, set)
  if (use === undefined) return null
  const time = new Date(use.usedMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  return (
    <p class="hint hint-row">
      <span>One was filled at {time}, and is marked as used. Did the site refuse it?</span>
      <QuietButton onClick={() => takeBack(use)}>Put it back</QuietButton>
    </p>
  )
}
