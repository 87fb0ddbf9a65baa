import { useEffect } from 'preact/hooks'
import { type Account, titleOf } from '../../src/account.ts'
import { otpauthUri } from '../../src/vault/backup-json.ts'
import { onVaultChange } from '../browser/news.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { QrCode } from '../ui/qr-code.tsx'

/** One account on paper, with the recovery codes that are still good. */
export interface Printed {
  readonly account: Account
  readonly codes: readonly string[]
}

interface PrintSheetProps {
  readonly sheet: readonly Printed[]
  readonly onHide: () => void
  /** Its time is over, or the vault was locked. */
  readonly onOver: () => void
}

/** Long enough to print; short enough for a person who was called away. */
const shownMs = 5 * 60_000

export function PrintSheet({ sheet, onHide, onOver }: PrintSheetProps) {
  useEffect(() => {
    const timer = setTimeout(onOver, shownMs)
    return () => clearTimeout(timer)
  }, [sheet])
  // Where a device key opens the vault again at once, this would outlive a lock.
  useEffect(() => onVaultChange(news => news === 'locked' && onOver()), [])
  return (
    <>
      <p class="hint">It hides itself after five minutes.</p>
      <PrimaryButton deliberate autofocus onClick={() => window.print()}>
        Print
      </PrimaryButton>
      <span class="side">
        <QuietButton onClick={onHide}>Hide it</QuietButton>
      </span>
      <div class="paper">
        <p>
          Latchkey, {new Date().toLocaleDateString()}. Scan a code with an authenticator app, or type its key.
        </p>
        {sheet.map(printed => (
          <PrintedAccount key={printed.account.id} {...printed} />
        ))}
      </div>
    </>
  )
}

function PrintedAccount({ account, codes }: Printed) {
  const title = titleOf(account)
  const name = account.issuer === '' ? '' : account.name
  return (
    <article class="paper-account">
      <QrCode text={otpauthUri(account)} label={`QR code of ${title}`} />
      <div class="paper-words">
        <h3>{title}</h3>
        {name !== '' && <p>{name}</p>}
        <p class="paper-key">{inFours(account.secret)}</p>
        <p class="hint">{howItCounts(account)}</p>
        {codes.length > 0 && <PrintedCodes codes={codes} />}
      </div>
    </article>
  )
}

function PrintedCodes({ codes }: Pick<Printed, 'codes'>) {
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
