import { useState } from 'preact/hooks'
import { holdsSame } from '../../src/vault/document.ts'
import type { Restored } from '../browser/backup.ts'
import { t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Said, type Sentence } from './said.tsx'

export interface Done extends Restored {
  /** A sentence. */
  readonly text: string
}

/** The last restore, for as long as the page stands and no other one takes its place. */
export interface LastRestore {
  readonly said: Sentence
  readonly done: Done | undefined
  readonly begin: (done: Done) => void
  readonly undone: () => void
  /** Something else was begun: what can still be undone is shown again after it, and takes no focus then. */
  readonly goOn: () => void
}

export function useRestored(): LastRestore {
  const [said, say] = useState<Sentence>({ text: '' })
  const [done, setDone] = useState<Done>()
  const move = (to: Done | undefined, text: string) => {
    setDone(to)
    say({ text })
  }
  return {
    said,
    done,
    begin: next => move(next, next.text),
    undone: () => move(undefined, t('undoneAll')),
    goOn: () => say(({ text }) => ({ text: done === undefined ? '' : text, keepsFocus: true })),
  }
}

interface RestoreDoneProps {
  readonly vault: OpenVault
  readonly of: LastRestore
}

/** Undo goes back to the save before, so it is offered only while no account was changed since. */
export function RestoreDone({ vault, of: { said, done, undone } }: RestoreDoneProps) {
  const { failed, run } = useAction()
  const undo = async () => {
    await done?.undo()
    undone()
  }
  return (
    <>
      <Said of={said}>
        {done !== undefined && holdsSame(done.after, vault.document) && (
          <span class="side">
            <QuietButton onClick={() => run(undo)}>{t('undo')}</QuietButton>
          </span>
        )}
      </Said>
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </>
  )
}
