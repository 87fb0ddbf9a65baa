import { t } from '../browser/words.ts'
import { usePopup } from './context.ts'

/** Stands empty from the start, so that a screen reader hears what comes into it. */
export function StatusLine() {
  const { status, action, say } = usePopup()
  const { undo } = status ?? {}
  return (
    <div class={status === undefined ? 'status' : 'status status-said'} role="status">
      <span>{status?.text}</span>
      {undo !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => action.run(() => undo().then(() => say({ text: t('undone') })))}
        >
          {t('undo')}
        </button>
      )}
    </div>
  )
}
