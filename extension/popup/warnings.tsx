import { isReminderDue, notBackedUp, quietened } from '../../src/vault/reminder.ts'
import { openSettings } from '../browser/settings.ts'
import { acceptRollback, changeVault } from '../browser/vault.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePopup } from './context.ts'

/** What the person must know before trusting the list. */
export function Warnings() {
  const { vault, action } = usePopup()
  return (
    <>
      {vault.steppedBack && (
        <Notice kind="bad">
          The newest save does not open, so this is the one before it. Check what you added last.
        </Notice>
      )}
      {vault.rolledBack && (
        <div class="warned">
          <Notice kind="bad">
            This is an older save than the last one made here. If you did not put an old copy back yourself,
            somebody or something else did: check what is missing.
          </Notice>
          <QuietButton onClick={() => action.run(acceptRollback)}>It is the right one</QuietButton>
        </div>
      )}
    </>
  )
}

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
        <QuietButton onClick={() => void openSettings()}>Back up</QuietButton>
        <QuietButton onClick={() => action.run(later)}>Later</QuietButton>
      </div>
    </div>
  )
}
