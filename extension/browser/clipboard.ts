import { Failure } from '../../src/failure.ts'

/** @throws {Failure} `clipboard-refused`. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    throw new Failure('clipboard-refused')
  }
}

// What was copied can be cleared by a page of ours that is open and has the focus. Once the popup has closed, only a permission that
// the browser warns of at install (`clipboardWrite`) would let the background do it.

const clearsAfterMs = 30_000

/** Whether an open page may write to the clipboard without a press. Firefox knows no such permission, and does not let it. */
export async function mayClear(): Promise<boolean> {
  try {
    const name = 'clipboard-write' as PermissionName
    return (await navigator.permissions.query({ name })).state === 'granted'
  } catch {
    return false
  }
}

/**
 * Empties the clipboard when its time has come, and says whether it did. What the person copied elsewhere meanwhile is not ours to
 * wipe, and we may not look: who copies elsewhere leaves this page, and then it is let be.
 */
export function clearLater(over: AbortSignal): Promise<boolean> {
  return new Promise(done => {
    const letBe = () => done(false)
    addEventListener('blur', letBe, { once: true, signal: over })
    over.addEventListener('abort', letBe, { once: true })
    const timer = setTimeout(() => {
      if (document.hasFocus()) navigator.clipboard.writeText('').then(() => done(true), letBe)
      else letBe()
    }, clearsAfterMs)
    over.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
}
