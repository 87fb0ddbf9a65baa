import { changeVault } from '../browser/vault.ts'
import { amountOf, t } from '../browser/words.ts'
import { useAction } from '../ui/action.ts'
import { Notice } from '../ui/notice.tsx'
import { type OpenVault, opensByItself } from '../ui/vault-state.ts'
import { T } from '../ui/words.tsx'
import { Section } from './section.tsx'

const choices = [1, 5, 15, 30, 60, 240, 480]

const named = (minutes: number): string =>
  minutes < 60 ? amountOf(minutes, 'minute') : amountOf(minutes / 60, 'hour')

export function LockingSection({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  const { lockAfterMinutes } = vault.document
  const change = (minutes: number) =>
    run(async () => {
      await changeVault(document => ({ ...document, lockAfterMinutes: minutes }))
    })
  return (
    <Section title={t('lockingTitle')}>
      {opensByItself(vault) ? (
        <p>{t('lockingNever')}</p>
      ) : (
        <>
          <label class="choice" for="lock-after">
            <T of="lockingWhen" time={<TimeChoice minutes={lockAfterMinutes} onChange={change} />} />
          </label>
          <p class="hint">{t('lockingHint')}</p>
        </>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}

interface TimeChoiceProps {
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

/** One that was set otherwise, as by a backup, is among the choices too. */
const TimeChoice = ({ minutes, onChange }: TimeChoiceProps) => (
  <select
    id="lock-after"
    class="input"
    value={minutes}
    onChange={event => onChange(Number(event.currentTarget.value))}
  >
    {[...new Set([...choices, minutes])]
      .toSorted((a, b) => a - b)
      .map(choice => (
        <option key={choice} value={choice}>
          {named(choice)}
        </option>
      ))}
  </select>
)
