import { ScanQrCode, SearchX } from 'lucide'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'

// What stands in the place of a list that has nothing to show.

/** Before the first account. */
export function Empty() {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon of={ScanQrCode} size={32} />
      </span>
      <p class="empty-title">{t('listEmpty')}</p>
      <p>{t('listEmptyHow')}</p>
      <PasteInstead />
    </div>
  )
}

export function PasteInstead() {
  const { show } = usePopup()
  return <QuietButton onClick={() => show({ kind: 'add' })}>{t('listPaste')}</QuietButton>
}

/** Clearing is what Escape does too. */
export function NoMatch() {
  const { list, show } = usePopup()
  const clear = () => {
    list.setSearch('')
    // The button goes with what it stands in.
    document.querySelector<HTMLElement>('.search-input')?.focus()
  }
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon of={SearchX} size={32} />
      </span>
      <p class="empty-title">{t('listNoMatch', { search: list.search.trim() })}</p>
      <p>{t('listLookedThrough')}</p>
      <QuietButton onClick={clear}>{t('listClear')}</QuietButton>
      <QuietButton onClick={() => show({ kind: 'add' })}>{t('listAddNew')}</QuietButton>
    </div>
  )
}
