import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { clearLater, copyText, mayClear } from '../browser/clipboard.ts'
import { titleOf } from '../ui/title.ts'
import type { Status } from './context.ts'

type Say = (next: (before: Status | undefined) => Status | undefined) => void

/**
 * Copies a code: done once it lies in the clipboard, so that the next press counts. That it was used is noted after that, and said
 * once it is saved; and what becomes of the code in the clipboard.
 */
export function useCopying(say: Say): (account: Account, code: string) => Promise<void> {
  const waiting = useRef<AbortController>(null)
  return async (account, code) => {
    await copyText(code)
    const cleared = (await mayClear()) ? clearLater(anew(waiting).signal) : undefined
    // Apart from the popup's own script; it was loaded to make the code.
    const { noteUse } = await import('../browser/codes.ts')
    void noteUse(account).then(() => sayCopied(account, cleared, say))
  }
}

function sayCopied(account: Account, cleared: Promise<boolean> | undefined, say: Say): void {
  const becomes =
    cleared === undefined
      ? 'It stays in the clipboard until you copy something else.'
      : 'It is cleared in 30 seconds if this stays open.'
  const said = { text: `Copied the code of ${titleOf(account)}. ${becomes}` }
  say(() => said)
  if (cleared !== undefined) void sayWhenCleared(cleared, said, say)
}

/** Each copy has its own 30 seconds. */
function anew(waiting: RefObject<AbortController | null>): AbortController {
  waiting.current?.abort()
  waiting.current = new AbortController()
  return waiting.current
}

/** Said in place of its own announcement alone: what the person did since is more worth knowing. */
async function sayWhenCleared(cleared: Promise<boolean>, said: Status, say: Say): Promise<void> {
  if (!(await cleared)) return
  say(before => (before === said ? { text: 'The clipboard was cleared.' } : before))
}
