import { Shield } from 'lucide'
import type { Account } from '../../src/account.ts'
import { listOf, t } from '../browser/words.ts'
import { AccountLabel } from '../ui/account-label.tsx'
import { PrimaryButton, QuietButton } from '../ui/buttons.tsx'
import { Icon } from '../ui/icon.tsx'
import { T } from '../ui/words.tsx'
import { usePopup } from './context.ts'
import { useJudgement } from './judgement.ts'
import { Kin, Warned } from './kin.tsx'
import { type Asking, askingOf } from './page.ts'
import { PlaceName } from './place-name.tsx'

/**
 * Asks once, with all names, before an account is used in a place where it never was. This is what stands between a code and a
 * look-alike site: nothing pressed by habit goes through, so Cancel has the focus and the button a moment before it counts.
 */
export function ConfirmCard({ account, onDone }: { account: Account; onDone: () => void }) {
  const { page } = usePopup()
  const asking = askingOf(page)
  return asking === undefined ? null : <Confirm account={account} asking={asking} onDone={onDone} />
}

function Confirm({ account, asking, onDone }: { account: Account; asking: Asking; onDone: () => void }) {
  const { action, fill, copy } = usePopup()
  const { look, place } = asking
  const judgement = useJudgement(account, place)
  return (
    <section class="card card-asks" aria-label={t('confirmLabel')}>
      <p class="card-head">
        <Icon of={Shield} size={18} />
        <span>
          <T of="confirmAsk" site={<PlaceName place={place} />} />{' '}
          <Kin account={account} judgement={judgement} />
        </span>
      </p>
      <Warned judgement={judgement} />
      <div class="card-account">
        <AccountLabel account={account} note={usedOn(account)} />
      </div>
      {/* Half a second from when all is known and said. */}
      <PrimaryButton
        key={judgement === undefined ? 'early' : 'known'}
        busy={action.busy}
        disabled={judgement === undefined}
        settles
        deliberate
        onClick={() => action.run(() => fill(look, account, { confirmed: place }))}
      >
        {t('confirmFill')}
      </PrimaryButton>
      <div class="card-seconds">
        <QuietButton onClick={() => action.run(() => copy(account).then(onDone))}>
          {t('confirmCopy')}
        </QuietButton>
        <QuietButton autofocus onClick={onDone}>
          {t('cancel')}
        </QuietButton>
      </div>
    </section>
  )
}

const usedOn = ({ hosts }: Account): string =>
  hosts.length === 0 ? t('confirmUnused') : t('confirmUsedOn', { sites: listOf(hosts) })
