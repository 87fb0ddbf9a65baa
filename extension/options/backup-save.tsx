import { useState } from 'preact/hooks'
import { type HandedOver, saveBackup } from '../browser/backup.ts'
import { t, tCount } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { focusOnce } from '../ui/focus.ts'
import { NewPassphraseFields, useNewPassphrase } from '../ui/new-passphrase.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useStoppable } from '../ui/stoppable.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { Weakness } from '../ui/weakness.tsx'
import { T } from '../ui/words.tsx'

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
      <p>{t('backupMeans')}</p>
      <NewPassphraseFields of={chosen} label={t('backupPassphrase')} autofocus />
      <PrimaryButton>{t('backupNext')}</PrimaryButton>
      <QuietButton onClick={onCancel}>{t('cancel')}</QuietButton>
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
        <PrimaryButton busy>{t('backupEncrypting')}</PrimaryButton>
        <Progress label={t('backupEncryptingLabel')} onStop={stop} />
      </div>
    )
  return (
    <div class="step">
      <Along vault={vault} />
      <p>{t('backupProve')}</p>
      <Weakness of={passphrase} />
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <Proof
        slots={vault.slots}
        passphraseLabel={t('passphraseOfVault')}
        button={t('backupSave')}
        busyText={t('backupEncrypting')}
        onProved={save}
      />
      <QuietButton onClick={onBack}>{t('backupBack')}</QuietButton>
    </div>
  )
}

function Along({ vault }: Pick<BackupSaveProps, 'vault'>) {
  const has = vault.document.accounts.some(({ recovery }) => recovery.length > 0)
  return has ? <p>{t('backupCodesToo')}</p> : null
}

/** No more than we know: a download can be called off, and nobody tells us. */
export function BackupSaved({ handedOver: { name, accounts, codes, lostSets } }: { handedOver: HandedOver }) {
  return (
    <div class="notice backup-saved" role="status" tabIndex={-1} ref={focusOnce}>
      <p>
        <T
          of="backupSaved"
          file={<b dir="ltr">{name}</b>}
          accounts={tCount('backupSavedAccounts', accounts)}
          codes={tCount('backupSavedCodes', codes)}
        />
      </p>
      {lostSets > 0 && <p>{tCount('backupLost', lostSets)}</p>}
      <p class="hint">
        <T of="backupOpens" command={<code dir="ltr">{`age -d ${name}`}</code>} />
      </p>
    </div>
  )
}
