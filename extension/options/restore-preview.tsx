import { useEffect, useState } from 'preact/hooks'
import type { Backup } from '../../src/vault/backup.ts'
import { compareBackup, type Difference } from '../../src/vault/difference.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import type { Choice } from '../../src/vault/merge.ts'
import { type Compared, isEmpty, lockAfter, restoreBackup } from '../browser/backup.ts'
import { momentOf, t, tCount } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useStoppable } from '../ui/stoppable.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import type { Done } from './restore-done.tsx'
import { DifferentRow, NewRow, SameRow } from './restore-row.tsx'
import { type Choices, deedOf } from './restore-words.ts'

interface RestorePreviewProps {
  readonly vault: OpenVault
  readonly backup: Backup
  readonly onDone: (done: Done) => void
  readonly onCancel: () => void
}

/** What is in the backup, beside what is here. Nothing is written before the button, which says what it does. */
export function RestorePreview({ vault, backup, onDone, onCancel }: RestorePreviewProps) {
  const compared = useCompared(vault.document, backup)
  const [choices, setChoices] = useState<Choices>(new Map())
  const { busy, failed, run, stop } = useStoppable()
  const [part, setPart] = useState(0)
  if (compared === undefined) return null
  const deed = deedOf(compared, choices)
  const choose = (id: string, choice: Choice) => setChoices(new Map([...choices, [id, choice]]))
  const restore = async (signal: AbortSignal) => {
    setPart(0)
    const restored = await restoreBackup(compared, choices, now => {
      signal.throwIfAborted()
      setPart(now)
    })
    if (deed !== undefined) onDone({ ...restored, text: deed.done })
  }
  return (
    <div class="preview">
      <p tabIndex={-1} ref={focusOnce}>
        {contentOf(backup)}
      </p>
      <Groups differences={compared.differences} choices={choices} onChoose={choose} />
      {isEmpty(compared.before) ? <WholeBackup backup={backup} /> : <LeftOut of={compared} vault={vault} />}
      <div class="preview-deed">
        {deed === undefined && <Notice kind="note">{t('restoreNothing')}</Notice>}
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        {deed !== undefined && (
          <PrimaryButton busy={busy} deliberate onClick={() => run(restore)}>
            {deed.todo}
          </PrimaryButton>
        )}
        {busy ? (
          <Progress label={t('restoreSealing')} done={part} onStop={stop} />
        ) : (
          <QuietButton onClick={onCancel}>{t(deed === undefined ? 'restoreClose' : 'cancel')}</QuietButton>
        )}
      </div>
    </div>
  )
}

/** Compared anew whenever the vault changes. */
function useCompared(document: VaultDocument, backup: Backup): Compared | undefined {
  const [compared, setCompared] = useState<Compared>()
  useEffect(() => {
    let asked = true
    compareBackup(document, backup).then(
      differences => asked && setCompared({ before: document, backup, differences }),
    )
    return () => {
      asked = false
    }
  }, [document, backup])
  return compared
}

function contentOf({ savedMs, accounts }: Backup): string {
  const count = accounts.length
  if (savedMs === 0) return tCount('restoreContent', count)
  return tCount('restoreContentMade', count, { moment: momentOf(savedMs) })
}

/** What else goes into an empty vault. */
function WholeBackup({ backup }: { backup: Backup }) {
  return (
    <p class="hint">
      {backup.bin.length > 0 && t('restoreBinToo')} {tCount('restoreLockToo', lockAfter(backup))}
    </p>
  )
}

/** What goes into an empty vault alone. */
function LeftOut({ of: { backup }, vault }: { of: Compared; vault: OpenVault }) {
  const lockToo = lockAfter(backup) !== vault.document.lockAfterMinutes
  const text = leftOutWords(backup.bin.length, lockToo)
  return text === '' ? null : <p class="hint">{text}</p>
}

function leftOutWords(deleted: number, lockToo: boolean): string {
  if (deleted === 0) return lockToo ? t('restoreLeftLock') : ''
  return tCount(lockToo ? 'restoreLeftBoth' : 'restoreLeftBin', deleted)
}

interface GroupsProps {
  readonly differences: readonly Difference[]
  readonly choices: Choices
  readonly onChoose: (id: string, choice: Choice) => void
}

function Groups({ differences, choices, onChoose }: GroupsProps) {
  const added = differences.filter(difference => difference.kind === 'new')
  const different = differences.filter(difference => difference.kind === 'different')
  const same = differences.filter(difference => difference.kind === 'same')
  return (
    <>
      {added.length > 0 && (
        <div>
          <h3>{t('restoreNew')}</h3>
          <ul class="list">
            {added.map(difference => (
              <NewRow key={difference.theirs.id} difference={difference} />
            ))}
          </ul>
        </div>
      )}
      {different.length > 0 && (
        <div>
          <h3>{t('restoreDifferent')}</h3>
          <ul class="list">
            {different.map(difference => (
              <DifferentRow
                key={difference.theirs.id}
                difference={difference}
                choice={choices.get(difference.theirs.id) ?? 'mine'}
                onChoose={choice => onChoose(difference.theirs.id, choice)}
              />
            ))}
          </ul>
        </div>
      )}
      {same.length > 0 && (
        <details>
          <summary>{t('restoreSame', { count: same.length })}</summary>
          <ul class="list">
            {same.map(({ theirs }) => (
              <SameRow key={theirs.id} account={theirs} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
