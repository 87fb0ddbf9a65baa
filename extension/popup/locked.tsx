import { KeyRound } from 'lucide'
import { useState } from 'preact/hooks'
import { unlockVault } from '../browser/unlock.ts'
import { useAction } from '../ui/action.ts'
import { PrimaryButton } from '../ui/buttons.tsx'
import { PassphraseField } from '../ui/fields.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import type { PageView } from './page.ts'

export function Locked({ page }: { page: PageView }) {
  const [passphrase, setPassphrase] = useState('')
  const { busy, failed, run } = useAction()
  const unlock = (event: Event) => {
    event.preventDefault()
    run(() => unlockVault(passphrase))
  }
  return (
    <main class="screen door">
      <form class="door-middle" onSubmit={unlock}>
        <span class="door-icon">
          <Icon of={KeyRound} size={32} />
        </span>
        <h1>Unlock Latchkey</h1>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onInput={setPassphrase}
          invalid={failed !== undefined}
          autofocus
        />
        {failed !== undefined && <Notice kind="bad">{failed}</Notice>}
        <PrimaryButton busy={busy}>{busy ? 'Opening' : 'Unlock'}</PrimaryButton>
      </form>
      <WhatThePageAsks page={page} />
    </main>
  )
}

function WhatThePageAsks({ page }: { page: PageView }) {
  if (page.kind !== 'seen' || page.look.asks === 'none' || page.look.page.host === undefined) return null
  const what = page.look.asks === 'recovery' ? 'a recovery code' : 'a code'
  return (
    <footer class="foot">
      <span>
        <b>{page.look.page.host}</b> asks for {what}
      </span>
    </footer>
  )
}
