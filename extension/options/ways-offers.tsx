import type { VNode } from 'preact'
import { passkeysWork } from '../browser/passkey.ts'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { AddPassphrase } from './passphrase-change.tsx'
import { RecoveryKeyTask } from './recovery-key-task.tsx'
import type { Desk, Task } from './ways-desk.ts'
import { DeviceTask } from './ways-device.tsx'
import { PasskeyTask } from './ways-passkey.tsx'
import { opensUnasked } from './ways-words.ts'

interface Offer {
  readonly task: Task
  readonly label: string
  readonly Form: (props: { desk: Desk }) => VNode
}

/** What can be added; in its place the one that is being added. */
export function WaysOffers({ desk }: { desk: Desk }) {
  const offers = offersFor(desk)
  const open = offers.find(({ task }) => desk.isAt(task))
  if (open !== undefined) return <open.Form desk={desk} />
  return (
    <span class="side offers">
      {offers.map(({ task, label }) => (
        <QuietButton
          key={label}
          disabled={desk.isBusy}
          autofocus={desk.wasAt(task)}
          onClick={() => desk.start(task)}
        >
          {label}
        </QuietButton>
      ))}
    </span>
  )
}

function offersFor({ vault }: Desk): Offer[] {
  const has = (type: string) => vault.slots.some(slot => slot.type === type)
  const passphrase = {
    task: { kind: 'passphrase' },
    label: t(has('passphrase') ? 'waysAddAnother' : 'waysAddTitle'),
    Form: AddPassphrase,
  } as const
  const recoveryKey = {
    task: { kind: 'recovery-key' },
    label: t(has('recovery-key') ? 'keyMakeNew' : 'keyMake'),
    Form: RecoveryKeyTask,
  } as const
  const passkey = { task: { kind: 'passkey' }, label: t('waysPasskeyTitle'), Form: PasskeyTask } as const
  const device = {
    task: { kind: 'device' },
    label: t('waysDevice'),
    Form: DeviceTask,
  } as const
  return [
    // Where nothing is asked for, the passphrase is offered first of all, and not beside what opens by itself.
    ...(opensUnasked(vault) ? [] : [passphrase]),
    recoveryKey,
    ...(passkeysWork() ? [passkey] : []),
    ...(has('passphrase') && !has('device') ? [device] : []),
  ]
}
