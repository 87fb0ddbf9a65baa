import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { useVaultState, type VaultState } from '../ui/vault-state.ts'
import { FirstRun } from './first-run.tsx'
import { Home } from './home.tsx'
import { Locked } from './locked.tsx'
import { type PageView, usePage } from './page.ts'

export function App() {
  const state = useVaultState()
  const page = usePage()
  return <Screen state={state} page={page} />
}

function Screen({ state, page }: { state: VaultState; page: PageView }) {
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
      return <Home vault={state} page={page} />
  }
}
