import { type Account, recoveryOf, titleOf } from '../../src/account.ts'
import { mayBeDiscarded } from '../../src/life.ts'
import { isLow, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { usePopup } from './context.ts'
import { FinishWays } from './finish-ways.tsx'
import { SitePage } from './site-page.tsx'

/** At most one thing that is worth doing soon, whatever page this is: what would lock the person out comes first. */
export function Hints({ nowMs }: { nowMs: number }) {
  const { vault } = usePopup()
  const { accounts } = vault.document
  for (const account of accounts) {
    const set = recoveryOf(account)
    if (set !== undefined && isLow(set)) return <FewLeft key={account.id} account={account} set={set} />
  }
  const stale = accounts.find(account => mayBeDiscarded(account, nowMs))
  return stale === undefined ? null : <MayBeDiscarded key={stale.id} account={stale} />
}

function FewLeft({ account, set }: { account: Account; set: RecoverySet }) {
  const { action } = usePopup()
  const left = unusedCount(set)
  const quieten = async () => {
    // Apart from the popup's own script: it brings along all that takes codes out of the drawer.
    const { hush } = await import('../browser/recovery.ts')
    await hush(account.id, set)
  }
  return (
    <section class="card" role="note" aria-label="Few recovery codes left">
      <p>
        <b>{titleOf(account)}</b> has{' '}
        {left === 0 ? 'no recovery code' : left === 1 ? 'one recovery code' : `${left} recovery codes`} left.
        Make new ones {whereOn(account)}, then open Latchkey there to keep them.
      </p>
      <div class="card-seconds">
        <SitePage account={account} />
        <QuietButton onClick={() => action.run(quieten)}>Not now</QuietButton>
      </div>
    </section>
  )
}

const whereOn = ({ page, hosts: [host] }: Account): string =>
  page === undefined && host !== undefined ? `on the security page of ${host}` : 'on the site’s security page'

function MayBeDiscarded({ account }: { account: Account }) {
  const day = new Date(account.addedMs).toLocaleDateString()
  return (
    <section class="card" role="note" aria-label="Set-up not confirmed">
      <p>
        <b>{titleOf(account)}</b> was added on {day}, and{' '}
        {account.unconfirmed?.usedMs === undefined
          ? 'no code of it was used since.'
          : 'Latchkey did not see the site take its first code.'}{' '}
        The site may have discarded the set-up. To start again, turn two-step sign-in on there once more, and
        open Latchkey on the new QR code.
      </p>
      <FinishWays account={account} />
    </section>
  )
}
