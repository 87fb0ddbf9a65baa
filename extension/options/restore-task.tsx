import { useEffect, useRef, useState } from 'preact/hooks'
import type { Backup } from '../../src/vault/backup.ts'
import { readBackupFile } from '../browser/backup.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { PassphraseField } from '../ui/fields.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useStoppable } from '../ui/stoppable.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import type { Done } from './restore-done.tsx'
import { RestorePreview } from './restore-preview.tsx'

interface RestoreTaskProps {
  readonly vault: OpenVault
  readonly dropped: File | undefined
  readonly onDone: (done: Done) => void
  readonly onCancel: () => void
}

/** A file and its passphrase, then what is in it; another file begins anew. */
export function RestoreTask({ vault, dropped, onDone, onCancel }: RestoreTaskProps) {
  const [backup, setBackup] = useState<Backup>()
  useEffect(() => setBackup(undefined), [dropped])
  if (backup === undefined) return <RestoreForm dropped={dropped} onOpened={setBackup} onCancel={onCancel} />
  return <RestorePreview vault={vault} backup={backup} onDone={onDone} onCancel={onCancel} />
}

interface RestoreFormProps {
  readonly dropped: File | undefined
  readonly onOpened: (backup: Backup) => void
  readonly onCancel: () => void
}

function RestoreForm({ dropped, onOpened, onCancel }: RestoreFormProps) {
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [lacks, setLacks] = useState<'file' | 'passphrase'>()
  const [tried, setTried] = useState<File>()
  const action = useStoppable()
  // What was said of one file is not said of the next.
  const failed = tried === file && lacks === undefined ? action.failed : undefined
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setLacks(undefined)
  }
  const open = (event: Event) => {
    event.preventDefault()
    const lacking = file === undefined ? 'file' : passphrase === '' ? 'passphrase' : undefined
    setLacks(lacking)
    if (file === undefined || lacking !== undefined) return
    setTried(file)
    action.run(async signal => onOpened(await readBackupFile(file, passphrase, signal)))
  }
  return (
    <form class="step" onSubmit={open}>
      <FileField dropped={dropped} invalid={lacks === 'file'} onChoose={choose} />
      <PassphraseField
        label={t('backupPassphrase')}
        hint={t('restorePassphraseHint')}
        value={passphrase}
        onInput={setPassphrase}
        invalid={lacks === 'passphrase'}
      />
      {lacks === 'passphrase' && <Notice kind="bad">{t('restorePassphraseFirst')}</Notice>}
      {lacks === 'file' && <Notice kind="bad">{t('restoreFileFirst')}</Notice>}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <PrimaryButton busy={action.busy}>{t(action.busy ? 'restoreDecrypting' : 'restoreLook')}</PrimaryButton>
      {action.busy ? (
        <Progress label={t('restoreDecryptingLabel')} onStop={action.stop} />
      ) : (
        <QuietButton onClick={onCancel}>{t('cancel')}</QuietButton>
      )}
    </form>
  )
}

interface FileFieldProps {
  readonly dropped: File | undefined
  readonly invalid: boolean
  readonly onChoose: (file: File | undefined) => void
}

/** The browser's own field, so that it reads aloud what was chosen; a file that was dropped is put into it. */
function FileField({ dropped, invalid, onChoose }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => focusOnce(input.current), [])
  useEffect(() => {
    if (dropped === undefined || input.current === null) return
    const transfer = new DataTransfer()
    transfer.items.add(dropped)
    input.current.files = transfer.files
    onChoose(dropped)
  }, [dropped])
  return (
    <div class="field">
      <label for="backup-file">{t('restoreFile')}</label>
      <input
        id="backup-file"
        class="input file"
        type="file"
        accept=".age"
        ref={input}
        aria-invalid={invalid}
        onChange={event => onChoose(event.currentTarget.files?.[0])}
      />
    </div>
  )
}
