import { isReminderDue, notBackedUp, quietened } from '../../src/vault/reminder.ts'
import { openSettings } from '../browser/settings.ts'
import { changeVault } from '../browser/vault.ts'
import { t, tCount } from '../browser/words.ts'
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
      <p class="hint">{tCount('reminderText', count)}</p>
      <div class="card-seconds">
        <QuietButton onClick={() => void openSettings('backup')}>{t('reminderBackUp')}</QuietButton>
        <QuietButton onClick={() => action.run(later)}>{t('reminderLater')}</QuietButton>
      </div>
    </div>
  )
}
