import { ScanQrCode } from 'lucide'
import { titleOf } from '../../src/account.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { accountsOf } from '../../src/site.ts'
import type { Look } from '../browser/tab.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { storeAccount } from '../ui/adding.ts'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { howCodesAre } from '../ui/code-words.ts'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import { Twin } from '../ui/twin.tsx'
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
  // A site that is enrolled already asks for its code by habit, and any picture on its page may be a QR code.
  const isKnown = accountsOf(vault.document.accounts, look.page.host ?? '').length > 0
  const add = async () => {
    const account = await storeAccount(enrolment, { host: look.page.host, besides: true })
    say({ text: `Added ${titleOf(account)}` })
    return account
  }
  const addAndFill = async () => fill(look, await add())
  return (
    <section class="card" aria-label="QR code found">
      <p class="card-head">
        <Icon of={ScanQrCode} size={18} />
        <span>
          QR code found
          {look.page.host === undefined ? (
            ''
          ) : (
            <>
              {' '}
              on <HostName host={look.page.host ?? ''} />
            </>
          )}
        </span>
      </p>
      <div class="card-account">
        <AccountLabel account={enrolment} note={howCodesAre(enrolment)} />
      </div>
      <Twin accounts={vault.document.accounts} enrolment={enrolment} />
      <PrimaryButton
        busy={action.busy}
        settles
        deliberate={isKnown}
        autofocus={vault.document.accounts.length === 0}
        onClick={() => action.run(async () => void (await (fillsToo ? addAndFill : add)()))}
      >
        {fillsToo ? 'Add and fill the first code' : 'Add'}
      </PrimaryButton>
      {fillsToo && (
        <QuietButton onClick={() => action.run(async () => void (await add()))}>Add only</QuietButton>
      )}
    </section>
  )
}
