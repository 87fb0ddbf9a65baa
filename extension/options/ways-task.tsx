import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { isProved } from '../browser/proof.ts'
import { proveAnew } from '../browser/unlock.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { Proof } from '../ui/credential.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useLong, useStoppable } from '../ui/stoppable.ts'
import { Task } from './task.tsx'
import type { Desk } from './ways-desk.ts'
import { isDeviceOnly } from './ways-words.ts'

interface TaskBoxProps {
  readonly desk: Desk
  readonly title: string
  /** The focus begins at Cancel: for what takes something away. */
  readonly careful?: boolean
  readonly onLeave?: () => void
  readonly children: ComponentChildren
}

/** What a task is done in. */
export function TaskBox({
  desk,
  title,
  careful = false,
  onLeave = () => desk.cancel(),
  children,
}: TaskBoxProps) {
  return (
    <Task title={title} careful={careful} onLeave={onLeave}>
      {children}
    </Task>
  )
}

interface LastStepProps {
  readonly desk: Desk
  readonly busyText: string
  /** A text that it gives back is said too. Where the signal stops it, nothing is changed. */
  readonly change: (signal: AbortSignal) => Promise<unknown>
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
  const { busy, failed, run, stop } = useStoppable()
  const isLong = useLong(busy)
  const go = () =>
    run(async signal => {
      if (!asks && !isProved()) await proveAnew({ type: 'device' })
      const more = await change(signal)
      desk.done(typeof more === 'string' && more !== '' ? `${said} ${more}` : said)
    })
  useLayoutEffect(() => {
    if (!asks || isProved()) go()
  }, [])
  if (busy)
    return (
      <>
        <PrimaryButton busy autofocus deliberate>
          {busyText}
        </PrimaryButton>
        {isLong && <Progress label={busyText} onStop={stop} />}
      </>
    )
  return (
    <>
      {failed === undefined && <p>{t('waysProve')}</p>}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
      <Proof
        slots={slots}
        button={t(isProved() ? 'waysTryAgain' : 'waysConfirm')}
        busyText={t('waysChecking')}
        passphraseLabel={t('waysPresent')}
        onProved={async () => go()}
      />
    </>
  )
}
