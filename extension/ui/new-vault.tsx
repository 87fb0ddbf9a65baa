import { useState } from 'preact/hooks'
import { createVault } from '../browser/unlock.ts'
import { useAction } from './action.ts'
import { PrimaryButton, QuietButton } from './buttons.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx'
import { Notice } from './notice.tsx'

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
      {lost && (
        <Notice kind="bad">
          There was a vault in this browser, and its storage is empty now. If you have a backup, make a new
          vault and restore it in the settings.
        </Notice>
      )}
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
  const { busy, failed, run } = useAction()
  const create = (event: Event) => {
    event.preventDefault()
    const passphrase = chosen.accept()
    if (passphrase === undefined) return
    run(() => createVault({ way: { type: 'passphrase', passphrase }, name: 'Passphrase' }))
  }
  return (
    <form onSubmit={create}>
      <p class="brand">Latchkey</p>
      <h1>Your codes stay on this computer, locked with a key that only you have.</h1>
      <NewPassphraseFields of={chosen} autofocus />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <p class="hint">Nobody can reset it, not even us. Keep it on paper, with your important papers.</p>
      <PrimaryButton busy={busy}>{busy ? 'Making your vault' : 'Create my vault'}</PrimaryButton>
      <div class="card-seconds">
        {onRestore !== undefined && <QuietButton onClick={onRestore}>Restore a backup</QuietButton>}
        <QuietButton onClick={onWithout}>Use no passphrase</QuietButton>
      </div>
    </form>
  )
}

/** The honest words before a vault that asks nobody. */
function WithoutPassphrase({ onBack }: { onBack: () => void }) {
  const { busy, failed, run } = useAction()
  const create = (event: Event) => {
    event.preventDefault()
    run(() => createVault({ way: { type: 'device' }, name: 'This computer' }))
  }
  return (
    <form onSubmit={create}>
      <p class="brand">Latchkey</p>
      <h1>A vault without a passphrase opens for whoever opens this browser.</h1>
      <p>
        It is not protected against someone who can read this computer’s disk: a thief, a repair shop, another
        program. Recovery codes in it are no safer than the rest, for there is nothing to ask for before they
        are shown.
      </p>
      <p class="hint">You can set a passphrase later, under Settings.</p>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <PrimaryButton busy={busy} deliberate>
        {busy ? 'Making your vault' : 'Create it without a passphrase'}
      </PrimaryButton>
      <QuietButton autofocus onClick={onBack}>
        Choose a passphrase
      </QuietButton>
    </form>
  )
}
