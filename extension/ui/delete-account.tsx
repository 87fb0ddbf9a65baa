import { useState } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { binDays } from '../../src/vault/bin.ts'
import { t, tCount } from '../browser/words.ts'
import { QuietButton } from './buttons.tsx'
import { titleOf } from './title.ts'
import { T } from './words.tsx'

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
        {t('deleteButton')}
      </QuietButton>
    )
  }
  return (
    <section class="part" aria-label={t('deleteButton')}>
      <p>
        <T
          of={account.recovery.length > 0 ? 'deleteAskCodes' : 'deleteAsk'}
          title={
            <b>
              <bdi>{titleOf(account)}</bdi>
            </b>
          }
        />{' '}
        {tCount('deleteBack', binDays)}
      </p>
      <div class="card-seconds">
        <QuietButton autofocus onClick={() => setAsking(false)}>
          {t('deleteKeep')}
        </QuietButton>
        <QuietButton bad onClick={onDelete}>
          {t('deleteIt')}
        </QuietButton>
      </div>
    </section>
  )
}
