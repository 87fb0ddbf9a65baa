import { useState } from 'preact/hooks'
import { createVault } from '../browser/unlock.ts'
import { t } from '../browser/words.ts'
import { useAction } from './action.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx'
import { Notice } from './notice.tsx'
import { Progress } from './progress.tsx'
import { useLong, useStoppable } from './stoppable.ts'

interface NewVaultProps {
  /** There was one in this browser, and it is gone. */
  readonly lost: boolean
  /** Leads to where a backup can be restored, where that is not here. */
  readonly onRestore?: () => void
}

/** First use, on one screen: what this is, and the passphrase. */
export function NewVault({ lost, onRestore }: NewVaultProps) {
  const [without, setWithout] = useState(false)
  return (
    <>
      {lost && <Notice kind="bad">{t('vaultLost')}</Notice>}
      {without ? (
        <WithoutPassphrase onBack={() => setWithout(false)} />
      ) : (
        <WithPassphrase onWithout={() => setWithout(true)} onRestore={onRestore} />
      )}
    </>
  )
}

function WithPassphrase({
  onWithout,
  onRestore,
}: {
  onWithout: () => void
  onRestore?: (() => void) | undefined
}) {
  const chosen = useNewPassphrase()
  const { busy, failed, run, stop } = useStoppable()
  const isLong = useLong(busy)
  const create = (event: Event) => {
    event.preventDefault()
    const passphrase = chosen.accept()
    if (passphrase === undefined) return
    run(signal => createVault({ way: { type: 'passphrase', passphrase, signal }, name: t('passphrase') }))
  }
  return (
    <form onSubmit={create}>
      <p class="brand">{t('shortName')}</p>
      <h1>{t('firstRunTitle')}</h1>
      <NewPassphraseFields of={chosen} autofocus />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <p class="hint">{t('firstRunKeep')}</p>
      <PrimaryButton busy={busy}>{busy ? t('firstRunMaking') : t('firstRunCreate')}</PrimaryButton>
      {isLong && <Progress label={t('firstRunMaking')} onStop={stop} />}
      <div class="card-seconds">
        {onRestore !== undefined && <QuietButton onClick={onRestore}>{t('firstRunRestore')}</QuietButton>}
        <QuietButton onClick={onWithout}>{t('firstRunWithout')}</QuietButton>
      </div>
    </form>
  )
}

/** The honest words before a vault that asks nobody. */
function WithoutPassphrase({ onBack }: { onBack: () => void }) {
  const { busy, failed, run } = useAction()
  const create = (event: Event) => {
    event.preventDefault()
    run(() => createVault({ way: { type: 'device' }, name: t('wayThisComputer') }))
  }
  return (
    <form onSubmit={create}>
      <p class="brand">{t('shortName')}</p>
      <h1>{t('withoutTitle')}</h1>
      <p>{t('withoutMeans')}</p>
      <p class="hint">{t('withoutLater')}</p>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <PrimaryButton busy={busy} deliberate>
        {busy ? t('firstRunMaking') : t('withoutCreate')}
      </PrimaryButton>
      <QuietButton autofocus onClick={onBack}>
        {t('withoutBack')}
      </QuietButton>
    </form>
  )
}
