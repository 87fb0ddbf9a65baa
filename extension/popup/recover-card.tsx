import { LifeBuoy } from 'lucide'
import { type Account, recoveryOf } from '../../src/account.ts'
import { unusedCount } from '../../src/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { Proof } from '../ui/credential.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { fillRecoveryCode } from './deeds.ts'

/** A form that takes a recovery code: the next unused one, after one more proof of who is there. */
export function RecoverCard({ account, look }: { account: Account; look: Look }) {
  const { vault } = usePopup()
  const set = recoveryOf(account)
  if (set === undefined) return null
  return (
    <section class="card card-asks" aria-label="This page asks for a recovery code">
      <p class="card-head">
        <Icon of={LifeBuoy} size={18} />
        <span>
          <HostName host={look.page.host ?? ''} /> asks for a recovery code
        </span>
      </p>
      <div class="card-account">
        <AccountLabel account={account} note={`${unusedCount(set)} left`} />
      </div>
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase, to take one out"
        button="Fill the next recovery code"
        busyText="Taking one out"
        onProved={() => fillRecoveryCode(look, account, set)}
      />
    </section>
  )
}
