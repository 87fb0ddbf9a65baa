import { useId } from 'preact/hooks'
import type { Accounts } from '../../src/account.ts'
import { type PlainName, t } from '../browser/words.ts'
import { focusOnce } from '../ui/focus.ts'
import { type Choice, printable, type What } from './printed.ts'
import { labelOf } from './saves-words.ts'

interface PrintChoiceProps {
  readonly accounts: Accounts
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** What comes to paper, and of which accounts. */
export function PrintChoice({ accounts, choice, onChoose }: PrintChoiceProps) {
  const offered = printable(accounts, choice.what)
  const chooseWhat = (what: What) => {
    const isThere = printable(accounts, what).some(({ id }) => id === choice.accountId)
    onChoose({ what, accountId: isThere ? choice.accountId : undefined })
  }
  return (
    <>
      <WhatChoice
        chosen={choice.what}
        hasCodes={printable(accounts, 'codes').length > 0}
        onChoose={chooseWhat}
      />
      <AccountChoice
        accounts={offered}
        chosenId={choice.accountId ?? ''}
        onChoose={id => onChoose({ ...choice, accountId: id === '' ? undefined : id })}
      />
    </>
  )
}

const whats: readonly (readonly [What, PlainName])[] = [
  ['all', 'printAll'],
  ['keys', 'printKeys'],
  ['codes', 'printCodes'],
]

interface WhatChoiceProps {
  readonly chosen: What
  readonly hasCodes: boolean
  readonly onChoose: (what: What) => void
}

function WhatChoice({ chosen, hasCodes, onChoose }: WhatChoiceProps) {
  const id = useId()
  return (
    <div class="field" role="radiogroup" aria-labelledby={id}>
      <span class="field-name" id={id}>
        {t('printWhat')}
      </span>
      {whats.map(([what, words]) => (
        <label key={what} class="check">
          <input
            type="radio"
            name={id}
            checked={what === chosen}
            disabled={what === 'codes' && !hasCodes}
            ref={what === chosen ? focusOnce : null}
            onChange={() => onChoose(what)}
          />
          {t(words)}
        </label>
      ))}
      {!hasCodes && <p class="hint">{t('printNoCodes')}</p>}
    </div>
  )
}

interface AccountChoiceProps {
  readonly accounts: Accounts
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

function AccountChoice({ accounts, chosenId, onChoose }: AccountChoiceProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{t('printWhose')}</label>
      <select id={id} class="input" value={chosenId} onChange={event => onChoose(event.currentTarget.value)}>
        <option value="">{t('printEveryAccount')}</option>
        {accounts.map(account => (
          <option key={account.id} value={account.id}>
            {labelOf(account)}
          </option>
        ))}
      </select>
    </div>
  )
}
