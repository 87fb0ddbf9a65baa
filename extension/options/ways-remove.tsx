import { useState } from 'preact/hooks'
import type { SlotType } from '../../src/vault/slots.ts'
import { changeWays } from '../browser/ways.ts'
import { type PlainName, t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { fullName, type WayView } from './ways-words.ts'

/** What becomes of the thing itself, which no program can take away. */
const afterwards = {
  passphrase: 'waysRemovedPassphrase',
  passkey: 'waysRemovedPasskey',
  'recovery-key': 'waysRemovedRecoveryKey',
  device: 'waysRemovedDevice',
} as const satisfies Record<SlotType, PlainName>

export function RemoveTask({ desk, way }: { desk: Desk; way: WayView }) {
  const [agreed, agree] = useState(false)
  const left = desk.vault.slots.filter(({ id }) => id !== way.id)
  return (
    <TaskBox desk={desk} title={t('waysRemoveOf', { name: fullName(way) })} careful={!agreed}>
      {agreed ? (
        <LastStep
          desk={desk}
          busyText={t('waysRemoving')}
          said={t('waysRemoved', { name: way.name })}
          change={() => changeWays({ remove: [way.id] })}
        />
      ) : (
        <>
          <p>
            {t('waysRemoveMeans')} {t('waysNewKey')} {t(afterwards[way.type])}
          </p>
          {left.every(({ type }) => type === 'device') && <p>{t('waysRemoveUnasked')}</p>}
          <QuietButton bad onClick={() => agree(true)}>
            {t('waysRemoveIt')}
          </QuietButton>
        </>
      )}
    </TaskBox>
  )
}
