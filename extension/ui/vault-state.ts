import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { enterVault } from '../browser/enter.ts'
import { onVaultChange } from '../browser/news.ts'
import { readVault, type Vault } from '../browser/vault.ts'

export type OpenVault = Extract<Vault, { kind: 'open' }>

export type VaultState =
  | Vault
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Whether this computer's own key opens the vault, so that there is no lock to speak of. */
export const opensByItself = ({ slots }: Pick<OpenVault, 'slots'>): boolean =>
  slots.some(({ type }) => type === 'device')

/** A change elsewhere is no use of the vault, and moves no deadline; what opens by itself is never shown shut. */
async function follow(): Promise<Vault> {
  const vault = await readVault()
  return vault.kind === 'locked' && opensByItself(vault) ? enterVault() : vault
}

/** A vault that is being opened before there is anything to show it in. */
export interface Entering {
  readonly vault: Promise<Vault>
  /** Whether it was changed or locked meanwhile; from then on somebody else has to listen. */
  readonly hasChanged: () => boolean
}

export function enterEarly(): Entering {
  let changed = false
  const end = onVaultChange(() => {
    changed = true
  })
  const vault = enterVault()
  // Whoever shows it hears of it.
  vault.catch(() => undefined)
  return {
    vault,
    hasChanged: () => {
      end()
      return changed
    },
  }
}

/**
 * Follows the vault: what another surface changes or locks shows here at once.
 *
 * @param early where it is being opened already.
 */
export function useVaultState(early?: Entering): VaultState {
  const [state, setState] = useState<VaultState>({ kind: 'opening' })
  const latest = useRef(0)
  const show = useCallback((read: () => Promise<Vault>) => {
    // Of readings that overlap only the one begun last counts: an earlier one may not know yet that the vault is locked.
    const turn = ++latest.current
    const set = (next: VaultState) => {
      if (turn === latest.current) setState(next)
    }
    return read().then(set, error => set({ kind: 'failed', error }))
  }, [])
  useLayoutEffect(() => {
    const end = onVaultChange(() => show(follow))
    show(early === undefined ? enterVault : () => early.vault)
    if (early?.hasChanged()) show(follow)
    return end
  }, [show])
  useLockAt(state.kind === 'open' ? state.deadlineMs : undefined, () => show(follow))
  return state
}

/** An open page does not outlive the deadline. */
function useLockAt(deadlineMs: number | undefined, lock: () => void): void {
  useEffect(() => {
    if (deadlineMs === undefined) return undefined
    const timer = setTimeout(lock, Math.max(0, deadlineMs - Date.now()))
    return () => clearTimeout(timer)
  }, [deadlineMs])
}
