import { acceptRollback } from '../browser/vault.ts'
import { useAction } from './action.ts'
import { QuietButton } from './buttons.tsx'
import { Notice } from './notice.tsx'
import type { OpenVault } from './vault-state.ts'

/** What the person must know before trusting what is shown. */
export function Warnings({ vault }: { vault: OpenVault }) {
  const { failed, run } = useAction()
  return (
    <>
      {vault.steppedBack && (
        <Notice kind="bad">
          The newest save does not open, so this is the one before it. Check what you added last.
        </Notice>
      )}
      {vault.rolledBack && (
        <div class="warned">
          <Notice kind="bad">
            This is an older save than the last one made here. If you did not put an old copy back yourself,
            somebody or something else did: check what is missing.
          </Notice>
          <QuietButton onClick={() => run(acceptRollback)}>It is the right one</QuietButton>
        </div>
      )}
      {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
    </>
  )
}
