import { ScanQrCode, SearchX } from 'lucide'
import { t } from '../browser/words.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { usePopup } from './context.ts'
import { type Groups, useSharedTitles } from './groups.ts'
import { Rows } from './rows.tsx'

interface AccountListProps extends Groups {
  /** No card stands above, so that an empty list has the word. */
  readonly alone: boolean
  /** The row that Enter takes while the focus is in the search field. */
  readonly marked: string | undefined
}

export function AccountList({ groups, rows, alone, marked }: AccountListProps) {
  const { vault, list } = usePopup()
  const shared = useSharedTitles(vault.document.accounts)
  if (vault.document.accounts.length === 0) return alone ? <Empty /> : <PasteInstead />
  if (rows.length === 0) return <NoMatch />
  const stop = rows.some(({ id }) => id === list.at) ? list.at : rows[0]?.id
  return (
    <div class="groups">
      {groups.map(({ name, accounts }) => (
        <div key={name}>
          {groups.length > 1 && <h2 class="group-name">{t(name)}</h2>}
          <Rows label={t(name)} accounts={accounts} stop={stop} marked={marked} shared={shared} />
        </div>
      ))}
    </div>
  )
}

function Empty() {
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

function PasteInstead() {
  const { show } = usePopup()
  return <QuietButton onClick={() => show({ kind: 'add' })}>{t('listPaste')}</QuietButton>
}

/** Clearing is what Escape does too. */
function NoMatch() {
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
