import { isReminderDue, notBackedUp, quietened } from '../../src/vault/reminder.ts'
import { openSettings } from '../browser/settings.ts'
import { changeVault } from '../browser/vault.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { usePopup } from './context.ts'

/** Quiet, at the end of the list: what is only here can be lost with this computer. */
export function Reminder({ nowMs }: { nowMs: number }) {
  const { vault, action } = usePopup()
  if (!isReminderDue(vault.document, nowMs)) return null
  const count = notBackedUp(vault.document)
  const later = async () => {
    await changeVault(document => quietened(document, Date.now()))
  }
  return (
    <div class="reminder">
      <p class="hint">
        {count === 1 ? 'One account is in no backup yet.' : `${count} accounts are in no backup yet.`}
      </p>
      <div class="card-seconds">
        <QuietButton onClick={() => void openSettings('backup')}>Back up</QuietButton>
        <QuietButton onClick={() => action.run(later)}>Later</QuietButton>
      </div>
    </div>
  )
}
