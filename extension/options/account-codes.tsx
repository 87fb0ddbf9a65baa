import { type Account, recoveryOf } from '../../src/account.ts'
import { unusedCount } from '../../src/recovery.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { goTo } from './place.ts'

/** How many of its recovery codes are left. */
export function AccountCodes({ account }: { account: Account }) {
  const set = recoveryOf(account)
  return (
    <section class="part">
      <h3>Recovery codes</h3>
      <p>{set === undefined ? 'None kept yet.' : `${unusedCount(set)} of ${set.count} left.`}</p>
      <span class="side">
        <QuietButton onClick={() => goTo('codes')}>To the recovery codes</QuietButton>
      </span>
    </section>
  )
}
