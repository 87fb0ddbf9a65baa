import { Shield } from 'lucide'
import { type Account, titleOf } from '../../src/account.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { copyCode, fillCode } from './deeds.ts'

/** Asks once, with both names, before an account is used on a host where it never was. */
export function ConfirmCard({ account, onDone }: { account: Account; onDone: () => void }) {
  const { page, action, say } = usePopup()
  if (page.kind !== 'seen' || page.look.page.host === undefined) return null
  const { look } = page
  const host = page.look.page.host
  const copy = () =>
    copyCode(account).then(() => {
      say({ text: `Copied the code of ${titleOf(account)}` })
      onDone()
    })
  return (
    <section class="card card-asks" aria-label="Confirm the site">
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          Fill this code on <b>{host}</b>? It was not used there before.
        </span>
      </p>
      <div class="card-account">
        <AccountLabel
          account={account}
          {...(account.hosts[0] ? { note: `used on ${account.hosts[0]}` } : {})}
        />
      </div>
      <PrimaryButton busy={action.busy} onClick={() => action.run(() => fillCode(look, account, host))}>
        Fill and remember
      </PrimaryButton>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(copy)}>Copy instead</QuietButton>
        <QuietButton onClick={onDone}>Cancel</QuietButton>
      </div>
    </section>
  )
}
