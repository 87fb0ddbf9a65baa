import { KeyRound } from 'lucide'
import type { SlotView } from '../browser/slot-view.ts'
import { unlockVault } from '../browser/unlock.ts'
import { CredentialForm } from '../ui/credential.tsx'
import { HostName } from '../ui/host-name.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PageView } from './page.ts'

interface LockedProps {
  readonly slots: readonly SlotView[]
  readonly page: PageView
  /** The person pressed the shortcut: the code is filled as soon as the vault is open. */
  readonly toFill: boolean
}

export function Locked({ slots, page, toFill }: LockedProps) {
  return (
    <main class="screen door">
      <div class="door-middle">
        <span class="door-icon">
          <Icon of={KeyRound} size={32} />
        </span>
        <h1>Unlock Latchkey</h1>
        <CredentialForm
          slots={slots}
          button={toFill ? 'Unlock and fill' : 'Unlock'}
          busyText="Opening"
          onGive={unlockVault}
        />
      </div>
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
        <HostName host={page.look.page.host} /> asks for {what}
      </span>
    </footer>
  )
}
