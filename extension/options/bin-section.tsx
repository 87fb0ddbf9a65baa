import { useState } from 'preact/hooks'
import { titleOf } from '../../src/account.ts'
import { binDays, daysLeft, fromBin, outOfBin } from '../../src/vault/bin.ts'
import type { Binned } from '../../src/vault/document.ts'
import { changeVault } from '../browser/vault.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { type Action, useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Section } from './section.tsx'

/** Deleted accounts, for thirty days. */
export function BinSection({ vault }: { vault: OpenVault }) {
  const action = useAction()
  const { bin } = vault.document
  return (
    <Section title="Deleted accounts">
      {bin.length === 0 ? (
        <p class="hint">Nothing here. What you delete can be brought back for {binDays} days.</p>
      ) : (
        <ul class="list">
          {bin.map(binned => (
            <BinRow key={binned.account.id} binned={binned} action={action} />
          ))}
        </ul>
      )}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
    </Section>
  )
}

function BinRow({ binned, action }: { binned: Binned; action: Action }) {
  const [asking, setAsking] = useState(false)
  const nowMs = useNow()
  const { account } = binned
  const days = daysLeft(binned, nowMs)
  const change = (deed: typeof fromBin) => () =>
    action.run(async () => {
      await changeVault(document => deed(document, account.id))
    })
  return (
    <li>
      <AccountLabel account={account} note={days === 1 ? 'Gone within a day' : `Gone in ${days} days`} />
      {asking ? (
        <span class="side">
          <QuietButton autofocus onClick={() => setAsking(false)}>
            Keep {titleOf(account)} here
          </QuietButton>
          <QuietButton bad onClick={change(outOfBin)}>
            Delete it for good
          </QuietButton>
        </span>
      ) : (
        <span class="side">
          <QuietButton onClick={change(fromBin)}>Bring {titleOf(account)} back</QuietButton>
          <QuietButton bad onClick={() => setAsking(true)}>
            Delete for good
          </QuietButton>
        </span>
      )}
    </li>
  )
}
