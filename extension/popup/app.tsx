import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { useVaultState, type VaultState } from '../ui/vault-state.ts'
import { FirstRun } from './first-run.tsx'
import { Home } from './home.tsx'
import { Locked } from './locked.tsx'
import type { LongLook } from './long-look.ts'
import { type PageView, usePage } from './page.ts'

export function App() {
  const state = useVaultState()
  const { page, longLook } = usePage()
  return <Screen state={state} page={page} longLook={longLook} />
}

interface ScreenProps {
  readonly state: VaultState
  readonly page: PageView
  readonly longLook: LongLook
}

function Screen({ state, page, longLook }: ScreenProps) {
  switch (state.kind) {
    case 'opening':
      return <main class="screen" aria-busy="true" />
    case 'failed':
      return (
        <main class="screen door">
          <Notice kind="bad">{sentenceFor(state.error)}</Notice>
        </main>
      )
    case 'none':
      return <FirstRun lost={state.lost} />
    case 'locked':
      return <Locked slots={state.slots} page={page} />
    case 'open':
      return <Home vault={state} page={page} longLook={longLook} />
  }
}
