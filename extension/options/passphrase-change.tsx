import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { changeWays, type WaysChange } from '../browser/ways.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../ui/new-passphrase.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { freeName, isDeviceOnly, newRootKeyWords, type WayView } from './ways-words.ts'

/** One passphrase takes the place of another. */
export function ChangePassphrase({ desk, way }: { desk: Desk; way: WayView }) {
  const [leaked, setLeaked] = useState(false)
  return (
    <PassphraseTask
      desk={desk}
      title={`Change ${way.name}`}
      button="Change the passphrase"
      busyText="Changing the passphrase"
      said="The passphrase is changed."
      name={way.name}
      rest={{ remove: [way.id], newRootKey: leaked }}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={leaked}
          onChange={event => setLeaked(event.currentTarget.checked)}
          aria-describedby="leaked-hint"
        />
        <span>Somebody may know the old one</span>
      </label>
      <p class="hint" id="leaked-hint">
        {newRootKeyWords} Without it the old passphrase goes on opening the saves of before, until ten newer
        ones have taken their place. A copy of this disk that was made before, it opens for ever.
      </p>
    </PassphraseTask>
  )
}

/** One more passphrase, beside what there is. */
export function AddPassphrase({ desk }: { desk: Desk }) {
  return (
    <PassphraseTask
      desk={desk}
      title="Add a passphrase"
      button="Add the passphrase"
      busyText="Adding the passphrase"
      said="The passphrase is added."
      name={freeName('passphrase', desk.vault)}
      rest={{}}
    />
  )
}

/** The first passphrase of a vault that asked nobody: this computer's own key goes with the same save. */
export function SetPassphrase({ desk }: { desk: Desk }) {
  return (
    <PassphraseTask
      desk={desk}
      title="Set a passphrase"
      button="Set the passphrase"
      busyText="Setting the passphrase"
      said="The passphrase is set. From now on Latchkey asks for it."
      name={freeName('passphrase', desk.vault)}
      rest={isDeviceOnly(desk.vault) ? { remove: desk.vault.slots.map(({ id }) => id) } : {}}
    >
      <p class="hint">
        {newRootKeyWords} A copy of this disk that was made before still opens without a passphrase.
      </p>
    </PassphraseTask>
  )
}

interface PassphraseTaskProps {
  readonly desk: Desk
  readonly title: string
  readonly button: string
  readonly busyText: string
  readonly said: string
  readonly name: string
  readonly rest: Omit<WaysChange, 'add'>
  readonly children?: ComponentChildren
}

function PassphraseTask({ desk, title, button, busyText, said, name, rest, children }: PassphraseTaskProps) {
  const chosen = useNewPassphrase()
  const [passphrase, accept] = useState<string>()
  const send = (event: Event) => {
    event.preventDefault()
    accept(chosen.accept())
  }
  return (
    <TaskBox desk={desk} title={title}>
      {passphrase === undefined ? (
        <form onSubmit={send}>
          <NewPassphraseFields of={chosen} label="New passphrase" againLabel="The new one again" autofocus />
          {children}
          <PrimaryButton>{button}</PrimaryButton>
        </form>
      ) : (
        <LastStep
          desk={desk}
          busyText={busyText}
          said={said}
          change={() => changeWays({ ...rest, add: { way: { type: 'passphrase', passphrase }, name } })}
        />
      )}
    </TaskBox>
  )
}
