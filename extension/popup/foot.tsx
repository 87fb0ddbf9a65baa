import type { Account } from '../../src/account.ts'
import { useNow } from '../ui/clock.ts'
import { opensByItself } from '../ui/vault-state.ts'
import { usePopup } from './context.ts'
import { askingOf } from './page.ts'
import { deedOf } from './row.tsx'

/** Says what Enter does to the chosen row; a card above says it on its own button. */
export function Foot({ chosen }: { chosen: Account | undefined }) {
  const { vault, page } = usePopup()
  const nowMs = useNow()
  const minutes = Math.max(1, Math.round((vault.deadlineMs - nowMs) / 60_000))
  return (
    <footer class="foot">
      <span>{opensByItself(vault) ? 'Opens without a passphrase' : `Locks in ${minutes} min`}</span>
      {vault.document.accounts.length > 0 && (
        <span class="keys">
          <kbd>↑</kbd>
          <kbd>↓</kbd> choose
          {chosen !== undefined && (
            <>
              {' '}
              <kbd>Enter</kbd> {deedOf(chosen, askingOf(page) !== undefined)}
            </>
          )}
        </span>
      )}
    </footer>
  )
}
