import { type Account, recoveryOf } from '../../src/account.ts'
import { mayBeDiscarded } from '../../src/life.ts'
import { isLow, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import { dayOf, t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { titleOf } from '../ui/title.ts'
import { T, TCount } from '../ui/words.tsx'
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
  const title = <Title of={account} />
  const quieten = async () => {
    // Apart from the popup's own script: it brings along all that takes codes out of the drawer.
    const { hush } = await import('../browser/recovery.ts')
    await hush(account.id, set)
  }
  return (
    <section class="card" role="note" aria-label={t('hintsFewLabel')}>
      <p>
        {left === 0 ? (
          <T of="hintsNoneLeft" title={title} />
        ) : (
          <TCount of="hintsLeft" count={left} title={title} />
        )}{' '}
        {howToRenew(account)}
      </p>
      <div class="card-seconds">
        <SitePage account={account} />
        <QuietButton onClick={() => action.run(quieten)}>{t('hintsNotNow')}</QuietButton>
      </div>
    </section>
  )
}

const Title = ({ of }: { of: Account }) => (
  <b>
    <bdi>{titleOf(of)}</bdi>
  </b>
)

const howToRenew = ({ page, hosts: [host] }: Account): string =>
  page === undefined && host !== undefined ? t('hintsRenewOn', { host }) : t('hintsRenew')

function MayBeDiscarded({ account }: { account: Account }) {
  const said = account.unconfirmed?.usedMs === undefined ? 'hintsNotUsed' : 'hintsNotSeen'
  return (
    <section class="card" role="note" aria-label={t('hintsStaleLabel')}>
      <p>
        <T of={said} title={<Title of={account} />} day={dayOf(account.addedMs)} /> {t('hintsStartAgain')}
      </p>
      <FinishWays account={account} />
    </section>
  )
}
