import { KeyRound } from 'lucide'
import type { SlotView } from '../browser/slot-view.ts'
import { unlockVault } from '../browser/unlock.ts'
import { t } from '../browser/words.ts'
import { CredentialForm } from '../ui/credential.tsx'
import { DoorHead } from '../ui/door-head.tsx'
import { HostName } from '../ui/host-name.tsx'
import { T } from '../ui/words.tsx'
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
        <DoorHead of={KeyRound} title={t('lockedTitle')} />
        <CredentialForm
          slots={slots}
          button={toFill ? t('lockedUnlockFill') : t('lockedUnlock')}
          busyText={t('lockedOpening')}
          onGive={unlockVault}
        />
      </div>
      <WhatThePageAsks page={page} />
    </main>
  )
}

function WhatThePageAsks({ page }: { page: PageView }) {
  if (page.kind !== 'seen' || page.look.asks === 'none' || page.look.page.host === undefined) return null
  const of = page.look.asks === 'recovery' ? 'asksRecoveryCode' : 'asksCode'
  return (
    <footer class="foot">
      <span>
        <T of={of} site={<HostName host={page.look.page.host} />} />
      </span>
    </footer>
  )
}
