import { ChevronRight } from 'lucide'
import { type Account, type Accounts, recoveryOf, titleOf } from '../../src/account.ts'
import { takesCodes } from '../../src/offer.ts'
import { unusedCount } from '../../src/recovery.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { IconButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { usePopup } from './context.ts'

export function AccountList({
  accounts,
  search,
  nowMs,
}: {
  accounts: Accounts
  search: string
  nowMs: number
}) {
  const { vault } = usePopup()
  if (vault.document.accounts.length === 0) return <Empty />
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
  const { page, show } = usePopup()
  return (
    <div class="empty">
      <p>No accounts yet.</p>
      {page.kind === 'unreadable' ? (
        <p>Open a site’s security page, then open Latchkey on it: it finds the QR code by itself.</p>
      ) : (
        <p>Open Latchkey on the page that shows a QR code: it finds it by itself.</p>
      )}
      <button type="button" class="second" onClick={() => show({ kind: 'add' })}>
        Paste a setup key instead
      </button>
    </div>
  )
}

function Row({ account, nowMs }: { account: Account; nowMs: number }) {
  const { page, show, use } = usePopup()
  const fills = page.kind === 'seen' && page.look.page.host !== undefined && takesCodes(page.look.asks)
  const title = titleOf(account)
  return (
    <li class="row">
      <button type="button" class="row-main" title={fills ? 'Fill' : 'Copy'} onClick={() => use(account)}>
        <AccountLabel account={account} {...left(account)} />
        <Code account={account} nowMs={nowMs} />
      </button>
      <IconButton
        label={`Details of ${title}`}
        of={ChevronRight}
        onClick={() => show({ kind: 'details', id: account.id })}
      />
    </li>
  )
}

/** How many recovery codes are left stands on the account, where there are any. */
function left(account: Account): { note?: string } {
  const set = recoveryOf(account)
  if (set === undefined) return {}
  const count = unusedCount(set)
  return { note: `${count} recovery ${count === 1 ? 'code' : 'codes'}` }
}
