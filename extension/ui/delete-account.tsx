import { useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { binDays } from '../../src/vault/bin.ts'
import { QuietButton } from './buttons.tsx'

interface DeleteAccountProps {
  readonly account: Account
  readonly onDelete: () => void
}

/** Asked once more: what goes with it cannot be had from the site again. */
export function DeleteAccount({ account, onDelete }: DeleteAccountProps) {
  const [asking, setAsking] = useState<boolean>()
  if (asking !== true) {
    return (
      <QuietButton bad autofocus={asking === false} onClick={() => setAsking(true)}>
        Delete this account
      </QuietButton>
    )
  }
  return (
    <section class="part" aria-label="Delete this account">
      <p>
        Delete <b>{titleOf(account)}</b>
        {account.recovery.length > 0 && ' and its recovery codes'}? Turn off two-step sign-in on the site
        first, or you may not get in any more. For {binDays} days it can be brought back, under Settings.
      </p>
      <div class="card-seconds">
        <QuietButton autofocus onClick={() => setAsking(false)}>
          Keep it
        </QuietButton>
        <QuietButton bad onClick={onDelete}>
          Delete it
        </QuietButton>
      </div>
    </section>
  )
}
