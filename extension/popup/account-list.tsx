import { ScanQrCode, SearchX } from 'lucide'
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
          {groups.length > 1 && <h2 class="group-name">{name}</h2>}
          <Rows label={name} accounts={accounts} stop={stop} marked={marked} shared={shared} />
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
      <p class="empty-title">No accounts yet.</p>
      <p>Open Latchkey on the page where a site shows its QR code: it finds it by itself.</p>
      <PasteInstead />
    </div>
  )
}

function PasteInstead() {
  const { show } = usePopup()
  return <QuietButton onClick={() => show({ kind: 'add' })}>Paste a setup key instead</QuietButton>
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
      <p class="empty-title">No account matches “{list.search.trim()}”.</p>
      <p>Issuer, account name, sites and tags were looked through.</p>
      <QuietButton onClick={clear}>Clear the search</QuietButton>
      <QuietButton onClick={() => show({ kind: 'add' })}>Add a new account</QuietButton>
    </div>
  )
}
