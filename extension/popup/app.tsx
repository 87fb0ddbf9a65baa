import type { Wish } from '../browser/wish.ts'
import { type Entering, useVaultState, type VaultState } from '../ui/vault-state.ts'
import { Home } from './home.tsx'
import type { LongLook } from './long-look.ts'
import { type Opened, type PageView, usePage } from './page.ts'
import { Failed, FirstRun, Locked } from './parts.tsx'
import { isToFill } from './wished.ts'

export function App({ opened, entering }: { opened: Opened; entering: Entering }) {
  const state = useVaultState(entering)
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
      return <Failed error={state.error} />
    case 'none':
      return <FirstRun lost={state.lost} />
    case 'locked':
      return <Locked slots={state.slots} page={seen.page} toFill={isToFill(wish)} />
    case 'open':
      return <Home vault={state} {...seen} wish={wish} />
  }
}
