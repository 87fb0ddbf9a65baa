import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Failure } from '../../src/failure.ts'
import { weaknessOf } from '../../src/vault/passphrase.ts'
import { changeWays, type WaysChange } from '../browser/ways.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { NewPassphraseFields, useNewPassphrase } from '../ui/new-passphrase.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { strengthSentence } from '../ui/strength.ts'
import { Weakness } from '../ui/weakness.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { freeName, type WayView } from './ways-words.ts'

/** One passphrase takes the place of another. */
export function ChangePassphrase({ desk, way }: { desk: Desk; way: WayView }) {
  const [leaked, setLeaked] = useState(false)
  return (
    <PassphraseTask
      desk={desk}
      title={t('waysChangeOf', { name: way.name })}
      button={t('waysChangeButton')}
      busyText={t('waysChanging')}
      said={t('waysChanged')}
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
        <span>{t('waysLeaked')}</span>
      </label>
      <p class="hint" id="leaked-hint">
        {t('waysLeakedHint')}
      </p>
    </PassphraseTask>
  )
}

/** One more passphrase, beside what there is. */
export function AddPassphrase({ desk }: { desk: Desk }) {
  return (
    <PassphraseTask
      desk={desk}
      title={t('waysAddTitle')}
      button={t('waysAddButton')}
      busyText={t('waysAdding')}
      said={t('waysPassphraseAdded')}
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
      title={t('waysSetTitle')}
      button={t('waysSetButton')}
      busyText={t('waysSetting')}
      said={t('waysSet')}
      name={freeName('passphrase', desk.vault)}
      rest={{ remove: desk.vault.slots.filter(({ type }) => type === 'device').map(({ id }) => id) }}
    >
      <p class="hint">
        {t('waysNewKey')} {t('waysSetCopies')}
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
  const [refused, setRefused] = useState<string>()
  const send = (event: Event) => {
    event.preventDefault()
    setRefused(undefined)
    accept(chosen.accept())
  }
  const change = async (chosenOne: string, signal: AbortSignal) => {
    try {
      const way = { type: 'passphrase', passphrase: chosenOne, signal } as const
      await changeWays({ ...rest, add: { way, name } })
    } catch (error) {
      // Only another passphrase helps.
      if (error instanceof Failure && error.code === 'passphrase-known') {
        setRefused(sentenceFor(error))
        accept(undefined)
      }
      throw error
    }
    return weaknessOf(chosenOne).then(
      weakness => (weakness === undefined ? '' : strengthSentence(weakness)),
      () => '',
    )
  }
  return (
    <TaskBox desk={desk} title={title}>
      {passphrase === undefined ? (
        <form onSubmit={send}>
          <NewPassphraseFields
            of={chosen}
            label={t('waysNewPassphrase')}
            againLabel={t('waysNewAgain')}
            autofocus
          />
          {children}
          {refused !== undefined && <Notice kind="bad">{refused}</Notice>}
          <PrimaryButton>{button}</PrimaryButton>
        </form>
      ) : (
        <>
          <Weakness of={passphrase} />
          <LastStep
            desk={desk}
            busyText={busyText}
            said={said}
            change={signal => change(passphrase, signal)}
          />
        </>
      )}
    </TaskBox>
  )
}
