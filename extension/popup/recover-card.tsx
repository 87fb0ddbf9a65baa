import { LifeBuoy } from 'lucide'
import { useState } from 'preact/hooks'
import { type Account, recoveryOf } from '../../src/account.ts'
import { unusedCount } from '../../src/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton } from '../ui/buttons.tsx'
import { PassphraseField } from '../ui/fields.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { fillRecoveryCode } from './deeds.ts'

/** A form that takes a recovery code: the next unused one, after one more proof of who is there. */
export function RecoverCard({ account, look }: { account: Account; look: Look }) {
  const { action } = usePopup()
  const [passphrase, setPassphrase] = useState('')
  const set = recoveryOf(account)
  if (set === undefined) return null
  const left = unusedCount(set)
  const fill = (event: Event) => {
    event.preventDefault()
    action.run(() => fillRecoveryCode(look, account, set, passphrase))
  }
  return (
    <section class="card card-asks" aria-label="This page asks for a recovery code">
      <form onSubmit={fill}>
        <p class="card-head">
          <Icon of={LifeBuoy} size={18} />
          <span>
            <b>{look.page.host}</b> asks for a recovery code
          </span>
        </p>
        <div class="card-account">
          <AccountLabel account={account} note={`${left} left`} />
        </div>
        <PassphraseField
          label="Your passphrase, to take one out"
          value={passphrase}
          onInput={setPassphrase}
          autofocus
        />
        <PrimaryButton busy={action.busy}>
          {action.busy ? 'Taking one out' : 'Fill the next recovery code'}
        </PrimaryButton>
      </form>
    </section>
  )
}
