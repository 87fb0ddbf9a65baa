import { useState } from 'preact/hooks'
import { Failure } from '../../src/failure.ts'
import { printRecoveryKey, readRecoveryKey, recoveryKeyBytes } from '../../src/vault/recovery-key.ts'
import { random } from '../browser/vault.ts'
import { changeWays } from '../browser/ways.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { Notice } from '../ui/notice.tsx'
import { RecoveryKeySheet } from './recovery-key-sheet.tsx'
import type { Desk } from './ways-desk.ts'
import { LastStep, TaskBox } from './ways-task.tsx'
import { newRootKeyWords, typeNames } from './ways-words.ts'

type Stage = 'about' | 'sheet' | 'check' | 'save'

const dropped =
  'The key that was shown is not saved. If it is on paper, throw the paper away: it opens nothing.'

/** Makes a key for paper. It is kept in this page alone until it was typed back, and shown by nothing after that. */
export function RecoveryKeyTask({ desk }: { desk: Desk }) {
  const [stage, go] = useState<Stage>('about')
  const [{ key, madeMs }] = useState(() => ({ key: random(recoveryKeyBytes), madeMs: Date.now() }))
  const printed = printRecoveryKey(key)
  const remove = desk.vault.slots.filter(({ type }) => type === 'recovery-key').map(({ id }) => id)
  const save = () =>
    changeWays({ add: { way: { type: 'recovery-key', key }, name: typeNames['recovery-key'] }, remove })
  return (
    <TaskBox
      desk={desk}
      title="Make a recovery key"
      onLeave={() => desk.cancel(stage === 'about' ? '' : dropped)}
    >
      {stage === 'about' && <About replaces={remove.length > 0} onNext={() => go('sheet')} />}
      {stage === 'sheet' && (
        <>
          <RecoveryKeySheet printed={printed} madeMs={madeMs} />
          <p class="hint">
            It is shown only now. Print it, or write it down. It opens nothing before it is saved, which comes
            next.
          </p>
          <PrimaryButton deliberate autofocus onClick={() => window.print()}>
            Print
          </PrimaryButton>
          <QuietButton onClick={() => go('check')}>I have it on paper</QuietButton>
        </>
      )}
      {stage === 'check' && <Check printed={printed} onRight={() => go('save')} onBack={() => go('sheet')} />}
      {stage === 'save' && (
        <LastStep
          desk={desk}
          busyText="Saving the recovery key"
          said="The recovery key is saved. Keep the paper away from this computer."
          change={save}
        />
      )}
    </TaskBox>
  )
}

function About({ replaces, onNext }: { replaces: boolean; onNext: () => void }) {
  return (
    <>
      <p>
        A key on paper opens the vault when the passphrase is forgotten. It does so for whoever finds the
        paper, too: keep it with your important papers, not beside this computer.
      </p>
      {replaces && (
        <p>It takes the place of the recovery key there is, which opens nothing then. {newRootKeyWords}</p>
      )}
      <PrimaryButton deliberate autofocus onClick={onNext}>
        Show the key
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
        label="The last group of the key"
        hint="Four letters or digits, from the paper."
        value={typed}
        onInput={change}
        autofocus
        invalid={wrong}
      />
      {wrong && (
        <Notice kind="bad">This is not the last group. Look at the paper, or show the key again.</Notice>
      )}
      <PrimaryButton>Save the recovery key</PrimaryButton>
      <QuietButton onClick={onBack}>Show the key again</QuietButton>
    </form>
  )
}
