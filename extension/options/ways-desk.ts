import { useState } from 'preact/hooks'
import type { OpenVault } from '../ui/vault-state.ts'
import type { Sentence } from './said.tsx'

/** What can be done to one way in, and what to all of them. */
export type Task =
  | { readonly kind: 'change' | 'rename' | 'remove'; readonly id: string }
  | { readonly kind: 'passphrase' | 'recovery-key' | 'passkey' | 'device' | 'instead'; readonly id?: never }

/** One task at a time, and the sentence that the last one ended with. */
export interface Desk {
  readonly vault: OpenVault
  readonly said: Sentence
  readonly start: (task: Task) => void
  readonly done: (text: string) => void
  /** Puts the task away undone; with a sentence where something of it is left in the world. */
  readonly cancel: (text?: string) => void
  readonly forget: () => void
  /** Whether any task is under way: another one would drop what was typed in it. */
  readonly isBusy: boolean
  readonly isAt: (task: Task) => boolean
  /** Whether this task was put away undone: the button that began it takes the focus back. */
  readonly wasAt: (task: Task) => boolean
}

const same = (one: Task | undefined, other: Task) => one?.kind === other.kind && one.id === other.id

export function useDesk(vault: OpenVault): Desk {
  const [task, setTask] = useState<Task>()
  const [left, setLeft] = useState<Task>()
  const [said, setSaid] = useState<Sentence>({ text: '' })
  const move = (to: Task | undefined, from: Task | undefined, text: string) => {
    setTask(to)
    setLeft(from)
    setSaid({ text, keepsFocus: from !== undefined })
  }
  return {
    vault,
    said,
    start: next => move(next, undefined, ''),
    done: text => move(undefined, undefined, text),
    cancel: (text = '') => move(undefined, task, text),
    forget: () => setSaid({ text: '' }),
    isBusy: task !== undefined,
    isAt: asked => same(task, asked),
    wasAt: asked => same(left, asked),
  }
}
