import { useState } from 'preact/hooks'
import type { SlotType } from '../../src/vault/slots.ts'
import { changeWays } from '../browser/ways.ts'
import { QuietButton } from '../ui/buttons.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { fullName, newRootKeyWords, type WayView } from './ways-words.ts'

/** What becomes of the thing itself, which no program can take away. */
const afterwards: Readonly<Record<SlotType, string>> = {
  passphrase: 'A copy of this disk that was made before still opens with it.',
  passkey: 'The passkey itself stays where it is kept; delete it there too.',
  'recovery-key': 'Tear the paper up: a copy of this disk that was made before still opens with it.',
  device: 'Latchkey asks on this computer again.',
}

export function RemoveTask({ desk, way }: { desk: Desk; way: WayView }) {
  const [agreed, agree] = useState(false)
  const left = desk.vault.slots.filter(({ id }) => id !== way.id)
  return (
    <TaskBox desk={desk} title={`Remove ${fullName(way)}`} careful={!agreed}>
      {agreed ? (
        <LastStep
          desk={desk}
          busyText="Encrypting everything anew"
          said={`${way.name} is removed.`}
          change={() => changeWays({ remove: [way.id] })}
        />
      ) : (
        <>
          <p>
            It opens nothing after that. {newRootKeyWords} {afterwards[way.type]}
          </p>
          {left.every(({ type }) => type === 'device') && (
            <p>
              What is left opens by itself: nothing is asked for any more, not even before recovery codes are
              shown.
            </p>
          )}
          <QuietButton bad onClick={() => agree(true)}>
            Remove it
          </QuietButton>
        </>
      )}
    </TaskBox>
  )
}
