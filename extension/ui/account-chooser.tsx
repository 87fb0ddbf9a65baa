import { useId } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { t } from '../browser/words.ts'
import { titleOf } from './title.ts'

interface AccountChooserProps {
  readonly label: string
  /** For none of them, where that can be chosen. */
  readonly none?: { readonly id: string; readonly text: string } | undefined
  readonly accounts: Accounts
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

export function AccountChooser({ label, none, accounts, chosenId, onChoose }: AccountChooserProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={chosenId} onChange={event => onChoose(event.currentTarget.value)}>
        {chosenId === '' && <option value="">{t('chooseAccount')}</option>}
        {none !== undefined && <option value={none.id}>{none.text}</option>}
        {accounts.map(account => (
          <option key={account.id} value={account.id}>
            {[titleOf(account), account.issuer === '' ? '' : account.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  )
}
