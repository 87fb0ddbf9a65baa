import { acceptRollback } from '../browser/vault.ts'
import { t } from '../browser/words.ts'
import { useAction } from './action.ts'
import { QuietButton } from './buttons.tsx'
import { Notice } from './notice.tsx'
import type { OpenVault } from './vault-state.ts'

/** What the person must know before trusting what is shown. */
export function Warnings({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  return (
    <>
      {vault.steppedBack && <Notice kind="bad">{t('steppedBack')}</Notice>}
      {vault.rolledBack && (
        <div class="warned">
          <Notice kind="bad">{t('rolledBack')}</Notice>
          <QuietButton onClick={() => run(acceptRollback)}>{t('rolledBackRight')}</QuietButton>
        </div>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </>
  )
}
