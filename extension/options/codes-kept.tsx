import { type Account, type Accounts, recoveryOf } from '../../src/account.ts'
import { fewCodes, unusedCount } from '../../src/recovery.ts'
import { codesNextName } from '../browser/codes-next.ts'
import { printNextName } from '../browser/print-next.ts'
import { handTo } from '../browser/settings.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { QuietButton } from '../ui/buttons.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { labelOf } from './saves-words.ts'
import { Section } from './section.tsx'
import { ShowMore, useShown } from './show-more.tsx'

interface Kept {
  readonly id: string
  readonly account: Account
  readonly left: number
  readonly count: number
}

/** Which accounts have recovery codes, those with the fewest left first. */
export function CodesKept({ vault }: { vault: OpenVault }) {
  const { accounts } = vault.document
  const kept = keptIn(accounts)
  const shown = useShown(kept)
  return (
    <Section title="Kept for your accounts">
      <p class={kept.length === 0 ? 'hint' : ''}>{keptWords(kept, accounts.length)}</p>
      {kept.length > 0 && (
        <p class="hint">
          To see them, open the account in Latchkey’s popup. To have them on paper or as text, print them.
        </p>
      )}
      <ul class="list codes-kept">
        {shown.items.map(one => (
          <KeptRow key={one.id} of={one} />
        ))}
      </ul>
      <ShowMore of={shown} />
    </Section>
  )
}

function KeptRow({ of: { account, left, count } }: { of: Kept }) {
  const label = labelOf(account)
  const note = { text: `${left} of ${count} left${adviceAt(left)}`, warns: left <= fewCodes }
  return (
    <li>
      <AccountLabel account={account} notes={[note]} />
      <span class="side">
        {left > 0 && (
          <QuietButton
            label={`Print or save those of ${label}`}
            onClick={() => void handTo(printNextName, account.id)}
          >
            Print or save
          </QuietButton>
        )}
        <QuietButton
          label={`Add new ones to ${label}`}
          onClick={() => void handTo(codesNextName, account.id)}
        >
          Add new ones
        </QuietButton>
      </span>
    </li>
  )
}

const adviceAt = (left: number): string => (left <= fewCodes ? '. Make new ones on the site.' : '')

/** Those with the fewest left come first. */
function keptIn(accounts: Accounts): readonly Kept[] {
  const kept = accounts.flatMap(account => {
    const set = recoveryOf(account)
    return set === undefined ? [] : [{ id: account.id, account, left: unusedCount(set), count: set.count }]
  })
  return kept.toSorted((one, other) => one.left - other.left)
}

function keptWords(kept: readonly Kept[], all: number): string {
  if (kept.length === 0) return 'No account has recovery codes here yet.'
  const has =
    kept.length === 1
      ? 'One account has recovery codes here'
      : `${kept.length} accounts have recovery codes here`
  const none = all - kept.length
  if (none === 0) return `${has}.`
  return none === 1 ? `${has}, one has none.` : `${has}, ${none} have none.`
}
