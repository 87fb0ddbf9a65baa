import { useEffect, useState } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { readSaves, restoreSave, type Save } from '../browser/history.ts'
import { type Action, useAction } from '../ui/action.ts'
import { QuietButton } from '../ui/buttons.tsx'
import { Notice } from '../ui/notice.tsx'
import type { OpenVault } from '../ui/vault-state.ts'
import { Section } from './section.tsx'

/** The last ten saves: what was in them, and the way back. */
export function SavesSection({ vault }: { vault: OpenVault }) {
  const [saves, setSaves] = useState<readonly Save[]>()
  const [failed, setFailed] = useState(false)
  const action = useAction()
  // Whatever was saved since makes the list another one.
  useEffect(() => {
    if (saves !== undefined) readSaves().then(setSaves, () => setFailed(true))
  }, [vault.document])
  const open = () => action.run(async () => setSaves(await readSaves()))
  return (
    <Section title="Earlier saves">
      <p class="hint">
        The last ten saves are kept. Going back to one changes accounts and recovery codes, not passphrase or
        settings; the present save stays in the list.
      </p>
      {saves === undefined ? (
        <span class="side">
          <QuietButton onClick={open}>Show the earlier saves</QuietButton>
        </span>
      ) : (
        <ol class="list">
          {saves.map((save, at) => (
            <SaveRow
              key={save.generation}
              save={save}
              now={vault.document.accounts}
              newest={at === 0}
              action={action}
            />
          ))}
        </ol>
      )}
      {failed && <Notice kind="bad">The saves could not be read. Reload this page to try again.</Notice>}
      {action.failed !== undefined && <Notice kind="bad">{action.failed}</Notice>}
    </Section>
  )
}

interface SaveRowProps {
  readonly save: Save
  readonly now: readonly Account[]
  readonly newest: boolean
  readonly action: Action
}

function SaveRow({ save, now, newest, action }: SaveRowProps) {
  const { generation, document } = save
  if (document === undefined)
    return (
      <li>
        <span class="list-main">Save {generation} is damaged and does not open.</span>
      </li>
    )
  const back = () => action.run(() => restoreSave(generation))
  return (
    <li>
      <span class="label list-main">
        <span class="label-title">
          {when(document.savedMs)}
          {newest && ', the present one'}
        </span>
        <span class="label-second">{difference(document.accounts, now)}</span>
      </span>
      {!newest && <QuietButton onClick={back}>Go back to save {generation}</QuietButton>}
    </li>
  )
}

const when = (savedMs: number): string =>
  savedMs === 0 ? 'At an unknown time' : new Date(savedMs).toLocaleString()

/** How many accounts it has, and which of them differ from today's. */
function difference(then: readonly Account[], now: readonly Account[]): string {
  const count = then.length === 1 ? '1 account' : `${then.length} accounts`
  const lacks = now.filter(({ id }) => !then.some(account => account.id === id))
  const has = then.filter(({ id }) => !now.some(account => account.id === id))
  return [count, named('without', lacks), named('with', has)].filter(part => part !== '').join(', ')
}

const shownNames = 3

function named(word: string, accounts: readonly Account[]): string {
  if (accounts.length === 0) return ''
  const names = accounts.slice(0, shownNames).map(titleOf).join(', ')
  const more = accounts.length - shownNames
  return `${word} ${names}${more > 0 ? ` and ${more} more` : ''}`
}
