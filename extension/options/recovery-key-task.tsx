import { useState } from 'preact/hooks'
import { Failure } from '../../src/failure.ts'
import { printRecoveryKey, readRecoveryKey, recoveryKeyBytes } from '../../src/vault/recovery-key.ts'
import { random } from '../browser/random.ts'
import { changeWays } from '../browser/ways.ts'
import { t } from '../browser/words.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { typeName } from './ways-words.ts'

type Stage = 'about' | 'sheet' | 'check' | 'save'

/** Makes a key for paper. It is kept in this page alone until it was typed back, and shown by nothing after that. */
export function RecoveryKeyTask({ desk }: { desk: Desk }) {
  const [stage, go] = useState<Stage>('about')
  const [{ key, madeMs }] = useState(() => ({ key: random(recoveryKeyBytes), madeMs: Date.now() }))
  const printed = printRecoveryKey(key)
  const remove = desk.vault.slots.filter(({ type }) => type === 'recovery-key').map(({ id }) => id)
  const save = () =>
    changeWays({ add: { way: { type: 'recovery-key', key }, name: typeName('recovery-key') }, remove })
  return (
    <TaskBox
      desk={desk}
      title={t('keyMake')}
      onLeave={() => desk.cancel(stage === 'about' ? '' : t('keyDropped'))}
    >
      {stage === 'about' && <About replaces={remove.length > 0} onNext={() => go('sheet')} />}
      {stage === 'sheet' && (
        <>
          <RecoveryKeySheet printed={printed} madeMs={madeMs} />
          <p class="hint">{t('keyShown')}</p>
          <PrimaryButton deliberate autofocus onClick={() => window.print()}>
            {t('printButton')}
          </PrimaryButton>
          <QuietButton onClick={() => go('check')}>{t('keyOnPaper')}</QuietButton>
        </>
      )}
      {stage === 'check' && <Check printed={printed} onRight={() => go('save')} onBack={() => go('sheet')} />}
      {stage === 'save' && (
        <LastStep desk={desk} busyText={t('keySaving')} said={t('keySaved')} change={save} />
      )}
    </TaskBox>
  )
}

function About({ replaces, onNext }: { replaces: boolean; onNext: () => void }) {
  return (
    <>
      <p>{t('keyMeans')}</p>
      {replaces && (
        <p>
          {t('keyReplaces')} {t('waysNewKey')}
        </p>
      )}
      <PrimaryButton deliberate autofocus onClick={onNext}>
        {t('keyShow')}
      </PrimaryButton>
    </>
  )
}

/** Whether this is the last group, as sloppily typed as a whole key may be, or the whole key. */
const endsWith = (typed: string, printed: string): boolean =>
  isKey(printed.slice(0, printed.lastIndexOf('-')) + typed, printed) || isKey(typed, printed)

function isKey(typed: string, printed: string): boolean {
  try {
    return printRecoveryKey(readRecoveryKey(typed)) === printed
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

/** So that nobody believes to have it who has not. */
function Check({ printed, onRight, onBack }: { printed: string; onRight: () => void; onBack: () => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const check = (event: Event) => {
    event.preventDefault()
    if (endsWith(typed, printed)) onRight()
    else setWrong(true)
  }
  const change = (text: string) => {
    setTyped(text)
    setWrong(false)
  }
  return (
    <form onSubmit={check}>
      <TextField
        label={t('keyLastGroup')}
        hint={t('keyLastGroupHint')}
        value={typed}
        onInput={change}
        autofocus
        invalid={wrong}
      />
      {wrong && <Notice kind="bad">{t('keyNotLastGroup')}</Notice>}
      <PrimaryButton>{t('keySave')}</PrimaryButton>
      <QuietButton onClick={onBack}>{t('keyShowAgain')}</QuietButton>
    </form>
  )
}
