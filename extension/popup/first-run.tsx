import { useState } from 'preact/hooks'
import { leastPassphraseLength } from '../../src/vault/slots.ts'
import { createVault } from '../browser/unlock.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { PassphraseField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'

/** First use, on one screen: what this is, and the passphrase. */
export function FirstRun() {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const { busy, failed, run } = useAction()
  const [differs, setDiffers] = useState(false)
  const create = (event: Event) => {
    event.preventDefault()
    // Too short a one is said to be so before it is asked for twice.
    const short = [...passphrase].length < leastPassphraseLength
    setDiffers(!short && passphrase !== again)
    if (short || passphrase === again) run(() => createVault(passphrase))
  }
  return (
    <main class="screen door">
      <form onSubmit={create}>
        <p class="brand">Latchkey</p>
        <h1>Your codes stay on this computer, locked with a key that only you have.</h1>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onInput={setPassphrase}
          hint={`At least ${leastPassphraseLength} characters. Four or five words that have nothing to do with each other are easy to keep and hard to guess.`}
          autofocus
          isNew
        />
        <PassphraseField label="The same again" value={again} onInput={setAgain} invalid={differs} isNew />
        {differs && <Notice kind="bad">The two are not the same. Type the passphrase once more.</Notice>}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        <p class="hint">
          Nobody can reset it, not even us. Write it down, and keep the paper where you keep important papers.
        </p>
        <PrimaryButton busy={busy}>{busy ? 'Making your vault' : 'Create my vault'}</PrimaryButton>
      </form>
    </main>
  )
}
