import { useEffect, useState } from 'preact/hooks'
import type { VaultDocument } from '../../src/vault/document.ts'
import { notBackedUp } from '../../src/vault/reminder.ts'
import type { HandedOver } from '../browser/backup.ts'
import { takeRestoreNext } from '../browser/restore-next.ts'
import { momentOf, t, tCount } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { BackupSave, BackupSaved } from './backup-save.tsx'
import { type Done, type LastRestore, RestoreDone } from './restore-done.tsx'
import { RestoreTask } from './restore-task.tsx'
import { Section } from './section.tsx'

type Task =
  | { readonly kind: 'none' }
  | { readonly kind: 'save' }
  | { readonly kind: 'saved'; readonly handedOver: HandedOver }
  | { readonly kind: 'restore'; readonly dropped?: File }

/** Everything in one file that opens without us, and the way back from it. */
export function BackupSection({ vault, restored }: { vault: OpenVault; restored: LastRestore }) {
  const [task, setTask] = useState<Task>({ kind: 'none' })
  const [left, setLeft] = useState<Task['kind']>()
  useEffect(() => {
    // Without an answer the person presses the button.
    takeRestoreNext().then(
      next => next && setTask({ kind: 'restore' }),
      () => undefined,
    )
  }, [])
  const drop = useDrop(dropped => setTask({ kind: 'restore', dropped }))
  const isChosen = task.kind === 'save' || task.kind === 'restore'
  const next = (to: Task) => {
    restored.goOn()
    setLeft(undefined)
    setTask(to)
  }
  const stop = () => {
    restored.goOn()
    setLeft(task.kind)
    setTask({ kind: 'none' })
  }
  const done = (what: Done) => {
    restored.begin(what)
    setLeft(undefined)
    setTask({ kind: 'none' })
  }
  return (
    <Section title={t('backupTitle')} onLeave={isChosen ? stop : undefined}>
      <div class={drop.over ? 'backup backup-over' : 'backup'} {...drop.handlers}>
        {!isChosen && <LastBackup document={vault.document} />}
        {!isChosen && <RestoreDone vault={vault} of={restored} />}
        <TaskView vault={vault} task={task} onTask={next} onDone={done} onCancel={stop} />
        {!isChosen && (
          <span class="side">
            <QuietButton autofocus={left === 'save'} onClick={() => setTask({ kind: 'save' })}>
              {t('backupSaveBegin')}
            </QuietButton>
            <QuietButton autofocus={left === 'restore'} onClick={() => setTask({ kind: 'restore' })}>
              {t('firstRunRestore')}
            </QuietButton>
          </span>
        )}
      </div>
    </Section>
  )
}

interface TaskViewProps {
  readonly vault: OpenVault
  readonly task: Task
  readonly onTask: (task: Task) => void
  readonly onDone: (done: Done) => void
  readonly onCancel: () => void
}

function TaskView({ vault, task, onTask, onDone, onCancel }: TaskViewProps) {
  switch (task.kind) {
    case 'none':
      return null
    case 'save':
      return (
        <BackupSave
          vault={vault}
          onSaved={handedOver => onTask({ kind: 'saved', handedOver })}
          onCancel={onCancel}
        />
      )
    case 'saved':
      return <BackupSaved handedOver={task.handedOver} />
    case 'restore':
      return <RestoreTask vault={vault} dropped={task.dropped} onDone={onDone} onCancel={onCancel} />
  }
}

function LastBackup({ document }: { document: VaultDocument }) {
  const { accounts, backedUpMs } = document
  const count = notBackedUp(document)
  return (
    <>
      <p>{backedUpMs === 0 ? t('backupNone') : t('backupLast', { moment: momentOf(backedUpMs) })}</p>
      {accounts.length > 0 && (
        <p class={count === 0 ? 'hint' : ''}>
          {count === 0 ? t('backupWhole') : tCount('backupLacks', count)}
        </p>
      )}
    </>
  )
}

/** A file that is dropped here. What else is dragged, text or a link, is none of ours. */
function useDrop(onDrop: (file: File) => void) {
  const [over, setOver] = useState(false)
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    event.preventDefault()
    onDrop(file)
  }
  return { over, handlers: { onDragOver: dragOver, onDragLeave: () => setOver(false), onDrop: drop } }
}
