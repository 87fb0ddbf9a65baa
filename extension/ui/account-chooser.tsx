import { useId } from 'preact/hooks'
import { type Accounts, titleOf } from '../../src/account.ts'

interface AccountChooserProps {
  readonly label: string
  /** What stands there before one is chosen, where none is. */
  readonly none?: string
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
        {none !== undefined && <option value="">{none}</option>}
        {accounts.map(account => (
          <option key={account.id} value={account.id}>
            {[titleOf(account), account.issuer === '' ? '' : account.name].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  )
}
