import { type Accounts, alike } from '../../src/account.ts'
import { explain, isUnusable } from '../../src/enroll/explain.ts'
import type { Found } from '../../src/enroll/found.ts'
import { gatherMigrations } from '../../src/enroll/gather.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { Failure } from '../../src/failure.ts'
import { t } from '../browser/words.ts'
import { AccountLabel } from './account-label.tsx'
import type { Action } from './action.ts'
import { type FoundOn, storeAccount } from './adding.ts'
import { QuietButton } from './buttons.tsx'
import { ExportPart } from './export-part.tsx'
import { Notice } from './notice.tsx'
import { sentenceFor } from './sentences.ts'
import { titleOf } from './title.ts'
import { Twin } from './twin.tsx'

interface FoundListProps {
  readonly found: readonly Found[]
  readonly accounts: Accounts
  readonly action: Action
  readonly onAdded: (text: string, undo?: () => Promise<unknown>) => void
}

/** All that pictures held: what can be added, each by itself, and what the rest is. */
export function FoundList({ found, accounts, action, onAdded }: FoundListProps) {
  const enrolments = found.flatMap(one => (one.kind === 'enrolment' ? [one.enrolment] : []))
  const parts = found.flatMap(one => (one.kind === 'migration' ? [one.part] : []))
  return (
    <>
      <EnrolmentRows enrolments={enrolments} accounts={accounts} action={action} onAdded={onAdded} />
      {gatherMigrations(parts).map(part => (
        <div class="export" key={`${part.batchId} ${part.size}`}>
          <ExportPart part={part} accounts={accounts} action={action} onAdded={onAdded} />
        </div>
      ))}
      {[...new Set(found.filter(isUnusable).map(explain))].map(code => (
        <Notice key={code} kind="note">
          {sentenceFor(new Failure(code))}
        </Notice>
      ))}
    </>
  )
}

/** A row for each, with what it would be bound to: nothing, where a picture is all there is. */
export function EnrolmentRows({
  enrolments,
  accounts,
  action,
  onAdded,
  host,
  address,
}: Omit<FoundListProps, 'found'> & FoundOn & { readonly enrolments: readonly Enrolment[] }) {
  const add = (enrolment: Enrolment) => async () => {
    const account = await storeAccount(enrolment, { host, address, besides: true })
    onAdded(t('added', { title: titleOf(account) }))
  }
  if (enrolments.length === 0) return null
  const among = enrolments.map(({ secret }) => secret).join(' ')
  return (
    <ul class="found">
      {enrolments.map(enrolment => (
        <li key={`${enrolment.secret} ${enrolment.issuer} ${enrolment.name}`}>
          <span class="found-account">
            <AccountLabel account={enrolment} short />
            {alike(accounts, enrolment).same === undefined ? (
              <QuietButton among={among} onClick={() => action.run(add(enrolment))}>
                {t('addTitle', { title: titleOf(enrolment) })}
              </QuietButton>
            ) : (
              <span class="hint">{t('inLatchkey')}</span>
            )}
          </span>
          {alike(accounts, enrolment).same === undefined && (
            <Twin accounts={accounts} enrolment={enrolment} />
          )}
        </li>
      ))}
    </ul>
  )
}
