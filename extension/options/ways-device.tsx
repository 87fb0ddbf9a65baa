import { useState } from 'preact/hooks'
import { changeWays } from '../browser/ways.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { isDeviceOnly, typeNames } from './ways-words.ts'

/** The vault opens by itself here, and the person knows what that is worth. */
export function DeviceTask({ desk }: { desk: Desk }) {
  const [agreed, agree] = useState(false)
  return (
    <TaskBox desk={desk} title="Open without asking on this computer" careful={!agreed}>
      {agreed ? (
        <LastStep
          desk={desk}
          busyText="Making a key for this computer"
          said="On this computer the vault opens without asking now."
          change={() => changeWays({ add: { way: { type: 'device' }, name: typeNames.device } })}
        />
      ) : (
        <>
          <p>
            The codes are then not protected against someone who can read this computer’s disk: a thief, a
            repair shop, another program. Whoever opens this browser can use them.
          </p>
          <p>Recovery codes still ask who is there, and so does every change to the ways in.</p>
          <PrimaryButton deliberate onClick={() => agree(true)}>
            Open without asking
          </PrimaryButton>
        </>
      )}
    </TaskBox>
  )
}

/** The honest words over the list of a vault that opens by itself and has no passphrase. */
export function UnaskedLead({ desk }: { desk: Desk }) {
  const task = { kind: 'instead' } as const
  return (
    <>
      <p>
        This vault opens without a passphrase. It is not protected against someone who can read this
        computer’s disk.
        {isDeviceOnly(desk.vault) &&
          ' Recovery codes are no safer than the rest, for there is nothing to ask for before they are shown.'}
      </p>
      <PrimaryButton
        deliberate
        disabled={desk.isBusy}
        autofocus={desk.wasAt(task)}
        onClick={() => desk.start(task)}
      >
        Set a passphrase
      </PrimaryButton>
    </>
  )
}
