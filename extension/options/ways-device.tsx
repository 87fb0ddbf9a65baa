import { useState } from 'preact/hooks'
import { changeWays } from '../browser/ways.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { isDeviceOnly, typeName } from './ways-words.ts'

/** The vault opens by itself here, and the person knows what that is worth. */
export function DeviceTask({ desk }: { desk: Desk }) {
  const [agreed, agree] = useState(false)
  return (
    <TaskBox desk={desk} title={t('waysDevice')} careful={!agreed}>
      {agreed ? (
        <LastStep
          desk={desk}
          busyText={t('waysDeviceMaking')}
          said={t('waysDeviceDone')}
          change={() => changeWays({ add: { way: { type: 'device' }, name: typeName('device') } })}
        />
      ) : (
        <>
          <p>{t('waysDeviceMeans')}</p>
          <p>{t('waysDeviceAsks')}</p>
          <PrimaryButton deliberate onClick={() => agree(true)}>
            {t('waysDeviceAgree')}
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
      <p>{t(isDeviceOnly(desk.vault) ? 'waysUnaskedAlone' : 'waysUnasked')}</p>
      <PrimaryButton
        deliberate
        disabled={desk.isBusy}
        autofocus={desk.wasAt(task)}
        onClick={() => desk.start(task)}
      >
        {t('waysSetTitle')}
      </PrimaryButton>
    </>
  )
}
