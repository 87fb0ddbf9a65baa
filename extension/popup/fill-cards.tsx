import { Shield } from 'lucide'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, hasUnused } from '../../src/account.ts'
import { counts } from '../../src/counter.ts'
import type { Look } from '../browser/tab.ts'
import { t } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Code } from '../ui/code.tsx'
import { Icon } from '../ui/icon.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { Where } from './place-name.tsx'
import { RecoverCard } from './recover-card.tsx'

/** Those of this site, in the order of the list; the first has what Enter presses. */
export function FillOneCard({ accounts, look }: { accounts: Accounts; look: Look }) {
  const { action, fill, taken, vault } = usePopup()
  return (
    <section class="card card-asks" aria-label={t('asksLabel')}>
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          <T of="asksWhich" site={<Where look={look} />} />
        </span>
      </p>
      <SentHint look={look} />
      <ul class="choices" aria-label={t('asksAccounts')}>
        {accounts.map((account, at) => (
          <li key={account.id}>
            <button
              type="button"
              class="row-main choice-row"
              data-primary={at === 0}
              aria-disabled={action.busy}
              title={counts(account) ? t('fillNextCode') : t('fillThisCode')}
              onClick={() => action.run(() => fill(look, account))}
            >
              <AccountLabel account={account} short />{' '}
              <Code account={account} taken={taken.get(account.id)} hidden={vault.document.hideCodes} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The one account of this site. */
export function FillCard({ account, look }: { account: Account; look: Look }) {
  const { action, fill, taken, vault } = usePopup()
  const [recovering, setRecovering] = useState(false)
  // Some forms have one field for both.
  const takesEither = look.asks === 'either' && hasUnused(account)
  if (recovering && takesEither) return <RecoverCard accounts={[account]} strange={false} look={look} />
  return (
    <section class="card card-asks" aria-label={t('asksLabel')}>
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          <T of="asksCode" site={<Where look={look} />} />
        </span>
      </p>
      <SentHint look={look} />
      <div class="card-account">
        <AccountLabel account={account} short />
        <Code account={account} taken={taken.get(account.id)} hidden={vault.document.hideCodes} />
      </div>
      <PrimaryButton busy={action.busy} onClick={() => action.run(() => fill(look, account))}>
        {counts(account) ? t('fillNextCode') : t('fillThisCode')}
      </PrimaryButton>
      {takesEither && (
        <QuietButton onClick={() => setRecovering(true)}>{t('asksRecoveryInstead')}</QuietButton>
      )}
    </section>
  )
}

/** Offered all the same: the page may be wrong about itself, and so may we. */
function SentHint({ look }: { look: Look }) {
  const sent = look.sent ?? look.frame?.sent
  if (sent === undefined) return null
  return <p class="hint">{sent === 'email' ? t('asksSentMail') : t('asksSentPhone')}</p>
}
