import { useRef, useState } from 'preact/hooks'
import type { SlotOf } from '../../src/vault/slots.ts'
import { openNewest } from '../browser/newest.ts'
import { newPasskey, type PasskeySecret } from '../browser/passkey.ts'
import { heldProof } from '../browser/proof.ts'
import { changeWays } from '../browser/ways.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { useLeft } from '../ui/left.ts'
import { TakenName } from './taken-name.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { freeName, isTaken, keptName } from './ways-words.ts'

/** A fingerprint, a face or a security key, beside what there is. */
export function PasskeyTask({ desk }: { desk: Desk }) {
  const [name, setName] = useState(() => freeName('passkey', desk.vault))
  const [named, setNamed] = useState(false)
  const [taken, setTaken] = useState<string>()
  const next = (event: Event) => {
    event.preventDefault()
    const kept = keptName(name, 'passkey')
    const isUsed = isTaken(kept, { id: '', type: 'passkey' }, desk.vault)
    setTaken(isUsed ? kept : undefined)
    setNamed(!isUsed)
  }
  return (
    <TaskBox desk={desk} title={t('waysPasskeyTitle')}>
      {named ? (
        <Making desk={desk} name={keptName(name, 'passkey')} />
      ) : (
        <form onSubmit={next}>
          <p>{t('waysPasskeyMeans')}</p>
          <TextField
            label={t('waysName')}
            hint={t('waysNameHint')}
            value={name}
            onInput={setName}
            autofocus
            invalid={taken !== undefined}
          />
          {taken !== undefined && <TakenName name={taken} />}
          <PrimaryButton>{t('waysPasskeyAdd')}</PrimaryButton>
        </form>
      )}
    </TaskBox>
  )
}

function Making({ desk, name }: { desk: Desk; name: string }) {
  const made = useRef<PasskeySecret | undefined>(undefined)
  const left = useLeft()
  const add = async () => {
    // Made once: if saving it fails, the next try saves the same one.
    made.current ??= await newPasskey(await passkeysOfVault(), left)
    await changeWays({ add: { way: { type: 'passkey', passkey: made.current }, name } })
  }
  return <LastStep desk={desk} busyText={t('waysPasskeyWaiting')} said={t('waysPasskeyAdded')} change={add} />
}

/** So that a device does not make a second one beside the one it has. @throws {Failure} `proof-expired`. */
async function passkeysOfVault(): Promise<SlotOf<'passkey'>[]> {
  const { envelope } = await openNewest(heldProof())
  return envelope.format === 1 ? [] : envelope.slots.filter(slot => slot.type === 'passkey')
}
