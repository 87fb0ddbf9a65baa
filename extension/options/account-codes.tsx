import { type Account, recoveryOf } from '../../src/account.ts'
import { unusedCount } from '../../src/recovery.ts'
import { t, tCount } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { goTo } from './place.ts'

/** How many of its recovery codes are left. */
export function AccountCodes({ account }: { account: Account }) {
  const set = recoveryOf(account)
  return (
    <section class="part">
      <h3>{t('recoveryTitle')}</h3>
      <p>
        {set === undefined
          ? t('recoveryNone')
          : tCount('accountCodesLeft', unusedCount(set), { all: set.count })}
      </p>
      <span class="side">
        <QuietButton onClick={() => goTo('codes')}>{t('accountCodesGo')}</QuietButton>
      </span>
    </section>
  )
}
