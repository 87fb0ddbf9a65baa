import { LifeBuoy } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Account, type Accounts, type Place, recoveryOf } from '../../src/account.ts'
import { lastUse, type RecoverySet, unusedCount } from '../../src/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { t, tCount, timeOf } from '../browser/words.ts'
import { AccountChooser } from '../ui/account-chooser.tsx'
import { AccountLabel } from '../ui/account-label.tsx'
import { QuietButton } from '../ui/buttons.tsx'
import { useNow } from '../ui/clock.ts'
import { Proof } from '../ui/credential.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { useJudgement } from './judgement.ts'
import { Kin, Warned } from './kin.tsx'
import { fillRecoveryCode } from './recovery-deeds.ts'
import { useTakeBack } from './take-back.ts'

interface RecoverCardProps {
  readonly accounts: Accounts
  /** None of them was used on this site: the person chooses one, and sees both names before. */
  readonly strange: boolean
  readonly look: Look
}

/** A form that takes a recovery code: the next unused one, after one more proof of who is there. */
export function RecoverCard({ accounts, strange, look }: RecoverCardProps) {
  const [first, second] = accounts
  const [chosenId, choose] = useState(strange ? '' : (first?.id ?? ''))
  const account = accounts.find(({ id }) => id === chosenId)
  const set = account && recoveryOf(account)
  return (
    <section class="card card-asks" aria-label={t('recoverLabel')}>
      <p class="card-head">
        <Icon of={LifeBuoy} size={18} />
        <span>
          <T
            of={strange ? 'recoverStrange' : 'asksRecoveryCode'}
            site={<HostName host={look.page.host ?? ''} />}
          />
        </span>
      </p>
      {(strange || second !== undefined) && (
        <AccountChooser label={t('recoverWhich')} accounts={accounts} chosenId={chosenId} onChoose={choose} />
      )}
      {account !== undefined && set !== undefined && (
        <Recover key={account.id} account={account} set={set} strange={strange} look={look} />
      )}
    </section>
  )
}

interface RecoverProps extends Omit<RecoverCardProps, 'accounts'> {
  readonly account: Account
  readonly set: RecoverySet
}

function Recover({ account, set, strange, look }: RecoverProps) {
  const { vault } = usePopup()
  const { host } = look.page
  const confirmed = strange && host !== undefined ? { host } : undefined
  const proof = (
    <Proof
      slots={vault.slots}
      passphraseLabel={t('recoverPassphrase')}
      button={strange ? t('recoverFillHere') : t('recoverFillNext')}
      busyText={t('recoverTaking')}
      autofocus={!strange}
      onProved={() => fillRecoveryCode(look, account, { set, confirmed })}
    />
  )
  return (
    <>
      <div class="card-account">
        <AccountLabel account={account} note={tCount('recoverLeft', unusedCount(set))} />
      </div>
      <JustUsed account={account} set={set} />
      {confirmed === undefined ? (
        proof
      ) : (
        <Strange account={account} place={confirmed}>
          {proof}
        </Strange>
      )}
    </>
  )
}

interface StrangeProps {
  readonly account: Account
  readonly place: Place
  readonly children: ComponentChildren
}

/** Nothing can be pressed before all is known of the site, and said. */
function Strange({ account, place, children }: StrangeProps) {
  const judgement = useJudgement(account, place)
  if (judgement === undefined) return null
  return (
    <>
      <p class="hint">
        <Kin account={account} judgement={judgement} />
      </p>
      <Warned judgement={judgement} />
      {children}
    </>
  )
}

/** The form stands there once more: perhaps the site refused the code, as for a slip of its own. */
function JustUsed({ account, set }: Pick<RecoverProps, 'account' | 'set'>) {
  const use = lastUse(set, useNow())
  const takeBack = useTakeBack(account, set)
  if (use === undefined) return null
  return (
    <p class="hint hint-row">
      <span>{t('recoverMarked', { time: timeOf(use.usedMs) })}</span>
      <QuietButton onClick={() => takeBack(use)}>{t('recoveryPutBack')}</QuietButton>
    </p>
  )
}
