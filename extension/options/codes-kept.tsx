import { type Account, type Accounts, recoveryOf } from '../../src/account.ts'
import { fewCodes, unusedCount } from '../../src/recovery.ts'
import { codesNextName } from '../browser/codes-next.ts'
import { printNextName } from '../browser/print-next.ts'
import { handTo } from '../browser/settings.ts'
import { t, tCount } from '../browser/words.ts'
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
    <Section title={t('codesKeptTitle')}>
      <p class={kept.length === 0 ? 'hint' : ''}>{keptWords(kept, accounts.length)}</p>
      {kept.length > 0 && <p class="hint">{t('codesKeptHint')}</p>}
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
  const warns = left <= fewCodes
  const note = { text: tCount(warns ? 'codesKeptFew' : 'recoveryLeft', left, { all: count }), warns }
  return (
    <li>
      <AccountLabel account={account} notes={[note]} />
      <span class="side">
        {left > 0 && (
          <QuietButton
            label={t('codesKeptPrintOf', { title: label })}
            onClick={() => void handTo(printNextName, account.id)}
          >
            {t('codesKeptPrint')}
          </QuietButton>
        )}
        <QuietButton
          label={t('codesKeptAddTo', { title: label })}
          onClick={() => void handTo(codesNextName, account.id)}
        >
          {t('codesKeptAdd')}
        </QuietButton>
      </span>
    </li>
  )
}

/** Those with the fewest left come first. */
function keptIn(accounts: Accounts): readonly Kept[] {
  const kept = accounts.flatMap(account => {
    const set = recoveryOf(account)
    return set === undefined ? [] : [{ id: account.id, account, left: unusedCount(set), count: set.count }]
  })
  return kept.toSorted((one, other) => one.left - other.left)
}

function keptWords(kept: readonly Kept[], all: number): string {
  if (kept.length === 0) return t('codesKeptNone')
  const none = all - kept.length
  return none === 0
    ? tCount('codesKept', kept.length)
    : tCount('codesKeptOfAll', kept.length, { rest: tCount('codesKeptRest', none) })
}
