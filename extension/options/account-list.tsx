import { useMemo } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { type Arrangement, arranged, type Move } from '../../src/arrangement.ts'
import { indexed, search as searchIn } from '../../src/search.ts'
import type { Order } from '../../src/vault/document.ts'
import { type PlainName, t, tCount } from '../browser/words.ts'
import { moveInList } from '../ui/account-deeds.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { TextField } from '../ui/fields.tsx'
import { setOrder } from '../ui/list-settings.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { AccountRow } from './account-row.tsx'
import { goTo } from './place.ts'
import { labelOf } from './saves-words.ts'
import { ShowMore, useShown } from './show-more.tsx'
import type { Told } from './told.tsx'

interface AccountListProps {
  readonly vault: OpenVault
  readonly told: Told
  readonly search: string
  /** The account whose editor was just left: its row has the focus. */
  readonly left: string | undefined
  readonly onSearch: (search: string) => void
  readonly onEdit: (id: string) => void
}

/** All accounts as the popup lists them, to find one, to order them and to open one. */
export function AccountList({ vault, told, search, left, onSearch, onEdit }: AccountListProps) {
  const { document } = vault
  const { pinned, others } = useMemo(() => arranged(document, []), [document])
  const index = useMemo(() => indexed([...pinned, ...others], t('unnamedAccount')), [pinned, others])
  const found = searchIn(index, search)
  const shown = useShown(found, search, left)
  const isOrdered = document.order === 'own' && search.trim() === ''
  if (document.accounts.length === 0) return <NoAccounts />
  return (
    <>
      <div class="finder">
        <TextField label={t('accountsSearch')} value={search} onInput={onSearch} />
        <OrderChoice order={document.order} told={told} />
      </div>
      <p class="hint" role="status">
        {foundWords(found.length, document.accounts.length, search)}
      </p>
      <ul class="list accounts">
        {shown.items.map((account, at) => (
          <AccountRow
            key={account.id}
            account={account}
            at={at}
            isLeft={account.id === left}
            moves={isOrdered ? movesOf({ pinned, others }, account.id) : undefined}
            onEdit={() => onEdit(account.id)}
            onMove={move =>
              told.tell(t(movedWords[move], { title: labelOf(account) }), () => moveInList(account.id, move))
            }
          />
        ))}
      </ul>
      <ShowMore of={shown} />
    </>
  )
}

const NoAccounts = () => (
  <>
    <p>{t('accountsNone')}</p>
    <span class="side">
      <QuietButton onClick={() => goTo('add')}>{t('sectionAdd')}</QuietButton>
    </span>
  </>
)

function foundWords(found: number, all: number, search: string): string {
  if (search.trim() === '') return tCount('accountsCount', all)
  return found === 0 ? t('accountsNoMatch') : tCount('accountsFound', all, { found })
}

const movedWords = {
  top: 'accountMovedTop',
  up: 'accountMovedUp',
  down: 'accountMovedDown',
} as const satisfies Record<Move, PlainName>

/** Which moves lead anywhere: an account stays in its part of the list. */
function movesOf({ pinned, others }: Pick<Arrangement, 'pinned' | 'others'>, id: string): readonly Move[] {
  const isPinned = pinned.some(account => account.id === id)
  const part: Accounts = isPinned ? pinned : others
  const up: readonly Move[] = part[0]?.id === id ? [] : ['top', 'up']
  return part.at(-1)?.id === id ? up : [...up, 'down']
}

/** How the list is ordered here and in the popup. */
function OrderChoice({ order, told }: { order: Order; told: Told }) {
  const change = (next: Order) =>
    told.tell(t(orderWords[next].done), async () => {
      await setOrder(next)
      return () => setOrder(order)
    })
  return (
    <div class="field">
      <label for="order">{t('accountsOrder')}</label>
      <select
        id="order"
        class="input"
        value={order}
        onChange={event => change(event.currentTarget.value as Order)}
      >
        <option value="use">{t(orderWords.use.name)}</option>
        <option value="own">{t(orderWords.own.name)}</option>
      </select>
    </div>
  )
}

const orderWords = {
  use: { name: 'accountsOrderUse', done: 'accountsOrderUseDone' },
  own: { name: 'accountsOrderOwn', done: 'accountsOrderOwnDone' },
} as const satisfies Record<Order, { readonly name: PlainName; readonly done: PlainName }>
