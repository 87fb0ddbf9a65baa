import { useState } from 'preact/hooks'
import type { Account } from '../../src/account.ts'
import { binDays, daysLeft, fromBin, outOfBin } from '../../src/vault/bin.ts'
import type { Binned } from '../../src/vault/document.ts'
import { changeVault } from '../browser/vault.ts'
import { t, tCount } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Notice } from '../ui/notice.tsx'
import { titleOf } from '../ui/title.ts'
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
    <Section title={t('binTitle')}>
      <Said of={said} />
      {bin.length === 0 ? (
        <p class="hint">{tCount('binEmpty', binDays)}</p>
      ) : (
        <ul class="list">
          {bin.map(binned => (
            <BinRow key={binned.account.id} binned={binned} saves={savesWords(vault)} onChange={change} />
          ))}
        </ul>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </Section>
  )
}

/** How long earlier saves have it, and how to have none left at once: with a new root key, which none of them outlives. */
function savesWords(vault: OpenVault): string {
  if (opensUnasked(vault)) return t('binSavesSet')
  const has = vault.slots.some(({ type }) => type === 'passphrase')
  return has ? t('binSavesChange', { box: t('waysLeaked') }) : t('binSaves')
}

interface BinRowProps {
  readonly binned: Binned
  readonly saves: string
  readonly onChange: (deed: typeof fromBin, account: Account, text: string) => void
}

function BinRow({ binned, saves, onChange }: BinRowProps) {
  const [asking, setAsking] = useState<boolean>()
  const nowMs = useNow()
  const { account } = binned
  const days = daysLeft(binned, nowMs)
  const title = titleOf(account)
  return (
    <li>
      <AccountLabel account={account} note={days === 1 ? t('binGoneSoon') : tCount('binGone', days)} />
      {asking ? (
        <ForGood
          title={title}
          saves={saves}
          onKeep={() => setAsking(false)}
          onDelete={() => onChange(outOfBin, account, t('binDropped', { title }))}
        />
      ) : (
        <span class="side">
          <QuietButton onClick={() => onChange(fromBin, account, t('binBack', { title }))}>
            {t('binBring', { title })}
          </QuietButton>
          <QuietButton bad autofocus={asking === false} onClick={() => setAsking(true)}>
            {t('binDrop')}
          </QuietButton>
        </span>
      )}
    </li>
  )
}

interface ForGoodProps {
  readonly title: string
  readonly saves: string
  readonly onKeep: () => void
  readonly onDelete: () => void
}

/** Below the row, so that a second click where the first one was deletes nothing. */
function ForGood({ title, saves, onKeep, onDelete }: ForGoodProps) {
  return (
    <Task title={t('binDropOf', { title })} careful leaveWord={t('binKeep', { title })} onLeave={onKeep}>
      <p>{saves}</p>
      <QuietButton bad among={title} onClick={onDelete}>
        {t('binDropIt')}
      </QuietButton>
    </Task>
  )
}
