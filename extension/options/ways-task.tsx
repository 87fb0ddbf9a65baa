import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect } from 'preact/hooks'
import { isProved } from '../browser/proof.ts'
import { proveAnew } from '../browser/unlock.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Desk } from './ways-desk.ts'
import { isDeviceOnly } from './ways-words.ts'

interface TaskBoxProps {
  readonly desk: Desk
  readonly title: string
  /** The focus begins at Cancel: for what takes something away. */
  readonly careful?: boolean
  readonly children: ComponentChildren
}

/** What a task is done in; Escape puts it away. */
export function TaskBox({ desk, title, careful = false, children }: TaskBoxProps) {
  const id = useId()
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) desk.cancel()
  }
  return (
    <section class="task" aria-labelledby={id} onKeyDown={leave}>
      <h3 id={id}>{title}</h3>
      {children}
      <QuietButton autofocus={careful} onClick={desk.cancel}>
        Cancel
      </QuietButton>
    </section>
  )
}

interface LastStepProps {
  readonly desk: Desk
  readonly busyText: string
  readonly change: () => Promise<unknown>
  /** The sentence when it is done. */
  readonly said: string
}

/**
 * The change itself, after a proof. Within a minute of the last one, and where nothing can be asked for, it begins at once. The
 * proof comes last: a passphrase is not thought of, nor a key printed, within its minute.
 */
export function LastStep({ desk, busyText, change, said }: LastStepProps) {
  const { slots } = desk.vault
  const asks = !isDeviceOnly(desk.vault)
  const { busy, failed, run } = useAction()
  const go = () =>
    run(async () => {
      if (!asks && !isProved()) await proveAnew({ type: 'device' })
      await change()
      desk.done(said)
    })
  useLayoutEffect(() => {
    if (!asks || isProved()) go()
  }, [])
  if (busy)
    return (
      <PrimaryButton busy autofocus deliberate>
        {busyText}
      </PrimaryButton>
    )
  return (
    <>
      {failed === undefined && <p>Show that it is you, and it is done.</p>}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <Proof
        slots={slots}
        button={isProved() ? 'Try again' : 'Confirm'}
        busyText="Looking"
        passphraseLabel="Your present passphrase"
        onProved={async () => go()}
      />
    </>
  )
}
