import { type Account, makesCodes } from '../../src/account.ts'
import { otpauthUri } from '../../src/vault/backup-json.ts'
import { amountOf, dayOf, t } from '../browser/words.ts'
import { QrCode } from '../ui/qr-code.tsx'
import { titleOf } from '../ui/title.ts'
import { ClosedSet } from './codes-paper.tsx'
import type { Printed } from './printed.ts'

/** Accounts for another authenticator, each with the recovery codes that are still good. */
export function KeysPaper({ accounts }: { accounts: readonly Printed[] }) {
  return (
    <div class="paper">
      <p>{t('paperKeys', { day: dayOf(Date.now()) })}</p>
      {accounts.map(printed => (
        <PrintedAccount key={printed.account.id} {...printed} />
      ))}
    </div>
  )
}

function PrintedAccount({ account, left }: Printed) {
  const title = titleOf(account)
  const name = account.issuer === '' ? '' : account.name
  return (
    <article class="paper-account">
      {makesCodes(account) && <QrCode text={otpauthUri(account)} label={t('paperQrCode', { title })} />}
      <div class="paper-words">
        <h3>{title}</h3>
        {name !== '' && <p>{name}</p>}
        {makesCodes(account) && (
          <>
            <p class="paper-key">{inFours(account.secret)}</p>
            <p class="hint">{howItCounts(account)}</p>
          </>
        )}
        {left?.kind === 'closed' && <ClosedSet />}
        {left?.kind === 'codes' && <PrintedCodes codes={left.codes} />}
      </div>
    </article>
  )
}

function PrintedCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p>{t('paperCodesBelow')}</p>
      <ul class="paper-codes">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  )
}

const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')

function howItCounts({ type, algorithm, digits, periodSeconds, counter = 0 }: Account): string {
  const time = amountOf(periodSeconds, 'second')
  if (type === 'steam') return t('paperSteam', { digits, time })
  if (type === 'hotp') return t('paperHotp', { algorithm, digits, counter: String(counter) })
  return t('paperTotp', { algorithm, digits, time })
}
