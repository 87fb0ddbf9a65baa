import { type Account, makesCodes, titleOf } from '../../src/account.ts'
import { otpauthUri } from '../../src/vault/backup-json.ts'
import { QrCode } from '../ui/qr-code.tsx'
import { ClosedSet } from './codes-paper.tsx'
import type { Printed } from './printed.ts'

/** Accounts for another authenticator, each with the recovery codes that are still good. */
export function KeysPaper({ accounts }: { accounts: readonly Printed[] }) {
  return (
    <div class="paper">
      <p>
        Latchkey, {new Date().toLocaleDateString()}. Scan a code with an authenticator app, or type its key.
      </p>
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
      {makesCodes(account) && <QrCode text={otpauthUri(account)} label={`QR code of ${title}`} />}
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
      <p>Recovery codes, each good for once:</p>
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
  if (type === 'steam') return `Steam, ${digits} letters, every ${periodSeconds} seconds`
  const moves = type === 'hotp' ? `counter-based (HOTP), next ${counter}` : `every ${periodSeconds} seconds`
  return `${algorithm}, ${digits} digits, ${moves}`
}
