import { ScanQrCode } from 'lucide'
import { useState } from 'preact/hooks'
import { makesCodes } from '../../src/account.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { setUpAnew } from '../../src/life.ts'
import { accountsOf } from '../../src/site.ts'
import type { Look } from '../browser/tab.ts'
import { t } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { storeAccount } from '../ui/adding.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { howCodesAre } from '../ui/code-words.ts'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { titleOf } from '../ui/title.ts'
import { Twin } from '../ui/twin.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'

/** A QR code that enrols: one click stores it, and where the page asks for the first code that is typed as well. */
export function AddCard({
  enrolment,
  fillsToo,
  look,
}: {
  enrolment: Enrolment
  fillsToo: boolean
  look: Look
}) {
  const { vault, action, say, fill } = usePopup()
  const { host, address } = look.page
  // A site that is enrolled already asks for its code by habit, and any picture on its page may be a QR code.
  const isKnown = accountsOf(vault.document.accounts, host ?? '').length > 0
  const old = setUpAnew(vault.document.accounts, enrolment, host)
  const [takesPlace, setTakesPlace] = useState(
    enrolment.name !== '' || (old !== undefined && !makesCodes(old)),
  )
  const replaces = takesPlace ? old?.id : undefined
  const add = async () => {
    const account = await storeAccount(enrolment, { host, address, besides: true, replaces })
    say({ text: t('added', { title: titleOf(account) }) })
    return account
  }
  const addAndFill = async () => fill(look, await add())
  return (
    <section class="card" aria-label={t('addCardFound')}>
      <p class="card-head">
        <Icon of={ScanQrCode} size={18} />
        <span>
          {host === undefined ? t('addCardFound') : <T of="addCardFoundOn" site={<HostName host={host} />} />}
        </span>
      </p>
      <div class="card-account">
        <AccountLabel account={enrolment} note={howCodesAre(enrolment)} />
      </div>
      {old === undefined ? (
        <Twin accounts={vault.document.accounts} enrolment={enrolment} />
      ) : (
        <label class="check">
          <input
            type="checkbox"
            checked={takesPlace}
            onChange={event => setTakesPlace(event.currentTarget.checked)}
          />
          <span>{makesCodes(old) ? t('addCardAnew') : t('addCardCodes')}</span>
        </label>
      )}
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate={isKnown}
        autofocus={vault.document.accounts.length === 0}
        onClick={() => action.run(async () => void (await (fillsToo ? addAndFill : add)()))}
      >
        {fillsToo ? t('addCardFill') : t('addCardAdd')}
      </PrimaryButton>
      {fillsToo && (
        <QuietButton onClick={() => action.run(async () => void (await add()))}>
          {t('addCardOnly')}
        </QuietButton>
      )}
    </section>
  )
}
