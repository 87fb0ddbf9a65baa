import type { Restored } from '../browser/backup.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'

export interface Done extends Restored {
  readonly text: string
}

interface RestoreDoneProps {
  readonly vault: OpenVault
  readonly done: Done
  readonly onUndone: () => void
}

/** Undo goes back to the save before, so it is offered only while nothing else was saved since. */
export function RestoreDone({ vault, done, onUndone }: RestoreDoneProps) {
  const { failed, run } = useAction()
  const undo = async () => {
    await done.undo()
    onUndone()
  }
  return (
    <>
      <Notice kind="note">{done.text}.</Notice>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      {vault.document.savedMs === done.savedMs && (
        <span class="side">
          <QuietButton onClick={() => run(undo)}>Undo</QuietButton>
        </span>
      )}
    </>
  )
}
