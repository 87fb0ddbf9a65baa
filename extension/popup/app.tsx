import type { Wish } from '../browser/wish.ts'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { useVaultState, type VaultState } from '../ui/vault-state.ts'
import { FirstRun } from './first-run.tsx'
import { Home } from './home.tsx'
import { Locked } from './locked.tsx'
import type { LongLook } from './long-look.ts'
import { type Opened, type PageView, usePage } from './page.ts'
import { isToFill } from './wished.ts'

export function App({ opened }: { opened: Opened }) {
  const state = useVaultState()
  return <Screen state={state} {...usePage(opened)} wish={opened.wish} />
}

interface ScreenProps {
  readonly state: VaultState
  readonly page: PageView
  readonly longLook: LongLook
  readonly lookAgain: () => void
  readonly tabHost: string | undefined
  readonly wish: Wish | undefined
}

function Screen({ state, wish, ...seen }: ScreenProps) {
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
      return <Locked slots={state.slots} page={seen.page} toFill={isToFill(wish)} />
    case 'open':
      return <Home vault={state} {...seen} wish={wish} />
  }
}
