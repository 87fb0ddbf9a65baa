import { useState } from 'preact/hooks'
import { type HandedOver, saveBackup } from '../browser/backup.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { focusOnce } from '../ui/focus.ts'
import { NewPassphraseFields, useNewPassphrase } from '../ui/new-passphrase.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useStoppable } from '../ui/stoppable.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { Weakness } from '../ui/weakness.tsx'
import { countOf } from './count.ts'

interface BackupSaveProps {
  readonly vault: OpenVault
  readonly onSaved: (handedOver: HandedOver) => void
  readonly onCancel: () => void
}

/** The passphrase is chosen before the proof, which is good for a minute only. */
export function BackupSave({ vault, onSaved, onCancel }: BackupSaveProps) {
  const chosen = useNewPassphrase()
  const [passphrase, setPassphrase] = useState<string>()
  const choose = (event: Event) => {
    event.preventDefault()
    setPassphrase(chosen.accept())
  }
  if (passphrase !== undefined)
    return (
      <Proving
        vault={vault}
        passphrase={passphrase}
        onSaved={onSaved}
        onBack={() => setPassphrase(undefined)}
      />
    )
  return (
    <form class="step" onSubmit={choose}>
      <p>
        The file holds every account and recovery code, encrypted under a passphrase of its own. Choose one
        that you will still know in years: nobody can reset it.
      </p>
      <NewPassphraseFields of={chosen} label="Backup passphrase" autofocus />
      <PrimaryButton>Next</PrimaryButton>
      <QuietButton onClick={onCancel}>Cancel</QuietButton>
    </form>
  )
}

interface ProvingProps extends Pick<BackupSaveProps, 'vault' | 'onSaved'> {
  readonly passphrase: string
  readonly onBack: () => void
}

/** A proof redraws the page, so it is only the beginning of the work: the button must stay busy until the file is there. */
function Proving({ vault, passphrase, onSaved, onBack }: ProvingProps) {
  const { busy, failed, run, stop } = useStoppable()
  const save = async () => run(async signal => onSaved(await saveBackup(passphrase, signal)))
  if (busy)
    return (
      <div class="step">
        <Along vault={vault} />
        <PrimaryButton busy>Encrypting</PrimaryButton>
        <Progress label="Encrypting the backup" onStop={stop} />
      </div>
    )
  return (
    <div class="step">
      <Along vault={vault} />
      <p>Show once more that it is you.</p>
      <Weakness of={passphrase} />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <Proof
        slots={vault.slots}
        passphraseLabel="Your passphrase for Latchkey"
        button="Save the backup"
        busyText="Encrypting"
        onProved={save}
      />
      <QuietButton onClick={onBack}>Back</QuietButton>
    </div>
  )
}

function Along({ vault }: Pick<BackupSaveProps, 'vault'>) {
  const has = vault.document.accounts.some(({ recovery }) => recovery.length > 0)
  return has ? <p>The recovery codes go along.</p> : null
}

/** No more than we know: a download can be called off, and nobody tells us. */
export function BackupSaved({ handedOver: { name, accounts, codes, lostSets } }: { handedOver: HandedOver }) {
  return (
    <div class="notice backup-saved" role="status" tabIndex={-1} ref={focusOnce}>
      <p>
        Your browser has the file now: <b>{name}</b>. In it are {countOf(accounts, 'account')} and{' '}
        {countOf(codes, 'unused recovery code')}. Look for it among your downloads, and keep a copy away from
        this computer.
      </p>
      {lostSets > 0 && (
        <p>
          Not in it: {countOf(lostSets, 'set')} of recovery codes that does not open any more. Make new ones
          on the site.
        </p>
      )}
      <p class="hint">
        It opens without Latchkey too: <code>age -d {name}</code> asks for the backup’s passphrase and shows
        what is in it.
      </p>
    </div>
  )
}
