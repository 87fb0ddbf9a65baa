import { ChevronRight } from 'lucide'
import { type Account, type Accounts, makesCodes, recoveryOf, titleOf } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import { fewCodes, unusedCount } from '../../src/recovery.ts'
import { AccountLabel, type Note } from '../ui/account-label.tsx'
import { IconButton, QuietButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { usePopup } from './context.ts'
import { askingOf } from './page.ts'

interface AccountListProps {
  readonly accounts: Accounts
  readonly search: string
  /** No card stands above, so that an empty list has the word. */
  readonly alone: boolean
  readonly nowMs: number
}

export function AccountList({ accounts, search, alone, nowMs }: AccountListProps) {
  const { vault } = usePopup()
  if (vault.document.accounts.length === 0) return alone ? <Empty /> : <PasteInstead />
  if (accounts.length === 0) return <p class="empty">No account matches “{search}”.</p>
  return (
    <ul class="rows" aria-label="Accounts">
      {accounts.map(account => (
        <Row key={account.id} account={account} nowMs={nowMs} />
      ))}
    </ul>
  )
}

function Empty() {
  return (
    <div class="empty">
      <p>No accounts yet.</p>
      <p>Open Latchkey on the page where a site shows its QR code: it finds it by itself.</p>
      <PasteInstead />
    </div>
  )
}

function PasteInstead() {
  const { show } = usePopup()
  return <QuietButton onClick={() => show({ kind: 'add' })}>Paste a setup key instead</QuietButton>
}

function Row({ account, nowMs }: { account: Account; nowMs: number }) {
  const { page, show, use, taken } = usePopup()
  const title = titleOf(account)
  return (
    <li class="row">
      <button
        type="button"
        class="row-main"
        title={deedOf(account, askingOf(page) !== undefined)}
        onClick={() => use(account)}
      >
        <AccountLabel account={account} notes={notesOn(account)} short />
        {/* For the ear: without it name and digits are one word. */}{' '}
        <Code account={account} nowMs={nowMs} taken={taken.get(account.id)} />
      </button>
      <IconButton
        label={`Details of ${title}`}
        of={ChevronRight}
        onClick={() => show({ kind: 'details', id: account.id })}
      />
    </li>
  )
}

function deedOf(account: Account, fills: boolean): string {
  if (!makesCodes(account)) return 'Details'
  return `${fills ? 'Fill' : 'Copy'}${counts(account) ? ' the next code' : ''}`
}

/** How many recovery codes are left stands on the account, where there are any; and that it is not confirmed, while it is not. */
function notesOn(account: Account): readonly Note[] {
  const set = recoveryOf(account)
  const unconfirmed: Note[] = account.unconfirmed === undefined ? [] : [{ text: 'Not confirmed yet' }]
  if (set === undefined) return unconfirmed
  const count = unusedCount(set)
  const text = `${count} recovery ${count === 1 ? 'code' : 'codes'}`
  return [...unconfirmed, { text, warns: count <= fewCodes }]
}
