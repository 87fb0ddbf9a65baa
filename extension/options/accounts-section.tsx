import { useEffect, useState } from 'preact/hooks'
import { onAccountNext } from '../browser/account-next.ts'
import type { OpenVault } from '../ui/vault-state.ts'
import { AccountEditor } from './account-editor.tsx'
import { AccountList } from './account-list.tsx'
import { useEditing } from './place.ts'
import { Section } from './section.tsx'
import { ToldLine, useTold } from './told.tsx'

/** All accounts; or one of them, to be changed. */
export function AccountsSection({ vault }: { vault: OpenVault }) {
  const [editing, edit] = useEditing()
  const [search, setSearch] = useState('')
  const [left, setLeft] = useState<string>()
  const told = useTold()
  useEffect(() => onAccountNext(edit), [])
  const account = vault.document.accounts.find(({ id }) => id === editing)
  const back = () => {
    setLeft(editing)
    edit(undefined)
  }
  return (
    <Section>
      {account === undefined ? (
        <AccountList
          vault={vault}
          told={told}
          search={search}
          left={left}
          onSearch={setSearch}
          onEdit={edit}
        />
      ) : (
        <AccountEditor key={account.id} account={account} told={told} onBack={back} />
      )}
      <ToldLine of={told} />
    </Section>
  )
}
