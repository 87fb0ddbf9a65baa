import { changeVault } from '../browser/vault.ts'
import { useAction } from '../ui/action.ts'
import { Notice } from '../ui/notice.tsx'
import { type OpenVault, opensByItself } from '../ui/vault-state.ts'
import { Section } from './section.tsx'

const choices = [1, 5, 15, 30, 60, 240, 480]

const named = (minutes: number): string => {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
}

export function LockingSection({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  const { lockAfterMinutes } = vault.document
  const change = (minutes: number) =>
    run(async () => {
      await changeVault(document => ({ ...document, lockAfterMinutes: minutes }))
    })
  return (
    <Section title="Locking">
      {opensByItself(vault) ? (
        <p>This vault opens by itself on this computer, so there is nothing to lock.</p>
      ) : (
        <>
          <label class="choice">
            Lock when Latchkey was not used for{' '}
            <select
              class="input"
              value={lockAfterMinutes}
              onChange={event => change(Number(event.currentTarget.value))}
            >
              {[...new Set([...choices, lockAfterMinutes])]
                .toSorted((a, b) => a - b)
                .map(minutes => (
                  <option key={minutes} value={minutes}>
                    {named(minutes)}
                  </option>
                ))}
            </select>
          </label>
          <p class="hint">
            It also locks when the computer is left alone for as long, when the browser is closed, and in
            Chrome when the screen is locked. A keyboard shortcut locks it at once; it stands in the browser’s
            list of extension shortcuts.
          </p>
        </>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}
