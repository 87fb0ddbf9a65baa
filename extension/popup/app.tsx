import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { onVaultChange, readVault, useVault, type Vault } from '../browser/vault.ts'
import { Notice } from '../ui/notice.tsx'
import { sentenceFor } from '../ui/sentences.ts'
import { FirstRun } from './first-run.tsx'
import { Home } from './home.tsx'
import { Locked } from './locked.tsx'
import { type PageView, usePage } from './page.ts'

type State = Vault | { readonly kind: 'opening' } | { readonly kind: 'failed'; readonly error: unknown }

/** Follows the vault: what another surface changes or locks shows here at once. */
function useVaultState(): State {
  const [state, setState] = useState<State>({ kind: 'opening' })
  const latest = useRef(0)
  const follow = useCallback((read: () => Promise<Vault>) => {
    // Of readings that overlap only the one begun last counts: an earlier one may not know yet that the vault is locked.
    const turn = ++latest.current
    const show = (next: State) => turn === latest.current && setState(next)
    read().then(show, error => show({ kind: 'failed', error }))
  }, [])
  useEffect(() => {
    // Opening the popup is use, and moves the lock on. A change elsewhere is not.
    follow(useVault)
    return onVaultChange(() => follow(readVault))
  }, [follow])
  useLockAt(state.kind === 'open' ? state.deadlineMs : undefined, () => follow(readVault))
  return state
}

/** An open popup does not outlive the deadline. */
function useLockAt(deadlineMs: number | undefined, lock: () => void): void {
  useEffect(() => {
    if (deadlineMs === undefined) return undefined
    const timer = setTimeout(lock, Math.max(0, deadlineMs - Date.now()))
    return () => clearTimeout(timer)
  }, [deadlineMs])
}

export function App() {
  const state = useVaultState()
  const page = usePage()
  return <Screen state={state} page={page} />
}

function Screen({ state, page }: { state: State; page: PageView }) {
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
      return <FirstRun />
    case 'locked':
      return <Locked page={page} />
    case 'open':
      return <Home vault={state} page={page} />
  }
}
