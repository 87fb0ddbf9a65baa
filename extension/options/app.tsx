import { KeyRound, Lock } from 'lucide'
import { useEffect } from 'preact/hooks'
import { unlockVault } from '../browser/unlock.ts'
import { lockVault } from '../browser/vault.ts'
import { t } from '../browser/words.ts'
import { IconButton } from '../ui/buttons.tsx'
import { CredentialForm } from '../ui/credential.tsx'
import { DoorHead } from '../ui/door-head.tsx'
import { focusOnce } from '../ui/focus.ts'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { type OpenVault, opensByItself, useVaultState, type VaultState } from '../ui/vault-state.ts'
import { Warnings } from '../ui/warnings.tsx'
import { FirstRun } from './first-run.tsx'
import { useGivenPictures } from './given-pictures.ts'
import { Navigation } from './navigation.tsx'
import { useHandOvers, useSection } from './place.ts'
import { useRestored } from './restore-done.tsx'
import { SectionView } from './section-view.tsx'
import { titleOfSection } from './sections.ts'

export function App() {
  const state = useVaultState()
  return (
    <>
      <header class="top">
        <p class="brand">{t('shortName')}</p>
        {state.kind === 'open' && !opensByItself(state) && (
          <IconButton label={t('lockNow')} of={Lock} onClick={() => void lockVault()} />
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
          <DoorHead of={KeyRound} title={t('lockedTitle')} />
          <CredentialForm
            slots={state.slots}
            button={t('lockedUnlock')}
            busyText={t('lockedOpening')}
            onGive={unlockVault}
          />
        </main>
      )
    case 'open':
      return <Settings vault={state} />
  }
}

/** One section at a time. The heading has the focus whenever another one is come to. */
function Settings({ vault }: { vault: OpenVault }) {
  const section = useSection()
  const title = t(titleOfSection(section))
  const restored = useRestored()
  const pictures = useGivenPictures()
  useHandOvers()
  useEffect(() => {
    document.title = t('settingsSection', { section: title })
    // What is come back to later takes no focus from the heading.
    restored.goOn()
  }, [section])
  return (
    <div class="settings">
      <Navigation current={section} />
      <main class="page" key={section}>
        <h1 tabIndex={-1} ref={focusOnce}>
          {title}
        </h1>
        <Warnings vault={vault} />
        <SectionView section={section} vault={vault} restored={restored} pictures={pictures} />
      </main>
    </div>
  )
}
