import { KeyRound, Lock } from 'lucide'
import { unlockVault } from '../browser/unlock.ts'
import { lockVault } from '../browser/vault.ts'
import { IconButton } from '../ui/buttons.tsx'
import { CredentialForm } from '../ui/credential.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { type OpenVault, opensByItself, useVaultState, type VaultState } from '../ui/vault-state.ts'
import { Warnings } from '../ui/warnings.tsx'
import { BackupSection } from './backup-section.tsx'
import { BinSection } from './bin-section.tsx'
import { CodesSection } from './codes-section.tsx'
import { FirstRun } from './first-run.tsx'
import { LockingSection } from './locking-section.tsx'
import { PictureSection } from './picture-section.tsx'
import { PrintSection } from './print-section.tsx'
import { SavesSection } from './saves-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { WaysSection } from './ways-section.tsx'

export function App() {
  const state = useVaultState()
  return (
    <>
      <header class="top">
        <p class="brand">Latchkey</p>
        {state.kind === 'open' && !opensByItself(state) && (
          <IconButton label="Lock" of={Lock} onClick={() => void lockVault()} />
        )}
      </header>
      <Screen state={state} />
    </>
  )
}

function Screen({ state }: { state: VaultState }) {
  switch (state.kind) {
    case 'opening':
      return <main class="page" aria-busy="true" />
    case 'failed':
      return (
        <main class="page">
          <Notice kind="bad">{sentenceFor(state.error)}</Notice>
        </main>
      )
    case 'none':
      return <FirstRun lost={state.lost} />
    case 'locked':
      return (
        <main class="page page-door">
          <span class="door-icon">
            <Icon of={KeyRound} size={32} />
          </span>
          <h1>Unlock Latchkey</h1>
          <CredentialForm slots={state.slots} button="Unlock" busyText="Opening" onGive={unlockVault} />
        </main>
      )
    case 'open':
      return <Settings vault={state} />
  }
}

function Settings({ vault }: { vault: OpenVault }) {
  return (
    <main class="page">
      <h1 tabIndex={-1} ref={focusOnce}>
        Settings
      </h1>
      <Warnings vault={vault} />
      <PictureSection vault={vault} />
      <CodesSection vault={vault} />
      <BackupSection vault={vault} />
      <WaysSection vault={vault} />
      <LockingSection vault={vault} />
      <SitesSection vault={vault} />
      <BinSection vault={vault} />
      <SavesSection vault={vault} />
      <PrintSection vault={vault} />
    </main>
  )
}
