import type { Account } from '../../src/account.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { usePopup } from './context.ts'
import { SitePage } from './site-page.tsx'

/** What can be done about an account that is not confirmed: the person's own word, and the way to the site. */
export function FinishWays({ account }: { account: Account }) {
  const { action } = usePopup()
  const confirm = async () => {
    const { confirmAccounts } = await import('./deeds.ts')
    await confirmAccounts([account.id])
  }
  return (
    <div class="card-seconds">
      <QuietButton onClick={() => action.run(confirm)}>{t('finishWorks')}</QuietButton>
      <SitePage account={account} />
    </div>
  )
}
