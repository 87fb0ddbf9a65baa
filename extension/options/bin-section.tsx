import { useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { binDays, daysLeft, fromBin, outOfBin } from '../../src/vault/bin.ts'
import type { Binned } from '../../src/vault/document.ts'
import { changeVault } from '../browser/vault.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Said } from './said.tsx'
import { Section } from './section.tsx'
import { Task } from './task.tsx'
import { opensUnasked } from './ways-words.ts'

/** Deleted accounts, for thirty days. */
export function BinSection({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  const [said, say] = useState({ text: '' })
  const { bin } = vault.document
  const change = (deed: typeof fromBin, { id }: Account, text: string) =>
    run(async () => {
      await changeVault(document => deed(document, id))
      say({ text })
    })
  return (
    <Section title="Deleted accounts">
      <Said of={said} />
      {bin.length === 0 ? (
        <p class="hint">Nothing here. What you delete can be brought back for {binDays} days.</p>
      ) : (
        <ul class="list">
          {bin.map(binned => (
            <BinRow key={binned.account.id} binned={binned} toDrop={toDropSaves(vault)} onChange={change} />
          ))}
        </ul>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}

/** How to have no earlier save left at once: with a new root key, which none of them outlives. */
function toDropSaves(vault: OpenVault): string {
  if (opensUnasked(vault)) return '; to drop them at once, set a passphrase'
  const has = vault.slots.some(({ type }) => type === 'passphrase')
  return has
    ? '; to drop them at once, change your passphrase with “Somebody may know the old one” ticked'
    : ''
}

interface BinRowProps {
  readonly binned: Binned
  readonly toDrop: string
  readonly onChange: (deed: typeof fromBin, account: Account, text: string) => void
}

function BinRow({ binned, toDrop, onChange }: BinRowProps) {
  const [asking, setAsking] = useState<boolean>()
  const nowMs = useNow()
  const { account } = binned
  const days = daysLeft(binned, nowMs)
  const title = titleOf(account)
  return (
    <li>
      <AccountLabel account={account} note={days === 1 ? 'Gone within a day' : `Gone in ${days} days`} />
      {asking ? (
        <ForGood
          title={title}
          toDrop={toDrop}
          onKeep={() => setAsking(false)}
          onDelete={() => onChange(outOfBin, account, `${title} is deleted for good.`)}
        />
      ) : (
        <span class="side">
          <QuietButton onClick={() => onChange(fromBin, account, `${title} is back.`)}>
            Bring {title} back
          </QuietButton>
          <QuietButton bad autofocus={asking === false} onClick={() => setAsking(true)}>
            Delete for good
          </QuietButton>
        </span>
      )}
    </li>
  )
}

interface ForGoodProps {
  readonly title: string
  readonly toDrop: string
  readonly onKeep: () => void
  readonly onDelete: () => void
}

/** Below the row, so that a second click where the first one was deletes nothing. */
function ForGood({ title, toDrop, onKeep, onDelete }: ForGoodProps) {
  return (
    <Task title={`Delete ${title} for good`} careful leaveWord={`Keep ${title} here`} onLeave={onKeep}>
      <p>Earlier saves that have it keep it until ten newer changes have pushed them out{toDrop}.</p>
      <QuietButton bad among={title} onClick={onDelete}>
        Delete it for good
      </QuietButton>
    </Task>
  )
}
