import { Shield } from 'lucide'
import type { Account } from '../../src/account.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { askingLook } from './page.ts'

/**
 * Asks once, with both names, before an account is used on a host where it never was. This is what stands between a code and a
 * look-alike site: nothing pressed by habit goes through, so Cancel has the focus and the button a moment before it counts.
 */
export function ConfirmCard({ account, onDone }: { account: Account; onDone: () => void }) {
  const { page, action, fill, copy } = usePopup()
  const look = askingLook(page)
  if (look === undefined) return null
  const { host } = look.page
  return (
    <section class="card card-asks" aria-label="Confirm the site">
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          Fill this code on <b>{host}</b>? It was not used there before.
        </span>
      </p>
      <div class="card-account">
        <AccountLabel account={account} note={usedOn(account)} />
      </div>
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate
        onClick={() => action.run(() => fill(look, account, { confirmedHost: host }))}
      >
        Fill and remember
      </PrimaryButton>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(() => copy(account).then(onDone))}>Copy instead</QuietButton>
        <QuietButton autofocus onClick={onDone}>
          Cancel
        </QuietButton>
      </div>
    </section>
  )
}

const usedOn = ({ hosts }: Account): string =>
  hosts.length === 0 ? 'Not used on any site yet' : `Used on ${hosts.join(', ')}`
