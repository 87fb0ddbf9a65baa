import { t } from '../browser/words.ts'
import { usePopup } from './context.ts'
import { type Groups, useSharedTitles } from './groups.ts'
import { Empty, NoMatch, PasteInstead } from './parts.tsx'
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
