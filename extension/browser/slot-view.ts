import type { SlotType } from '../../src/vault/slots.ts'
import type { StoredVault } from './store.ts'

/** One way into the vault, as a list shows it. */
export interface SlotView {
  readonly id: string
  readonly type: SlotType
}

/** What was edited on disk may hold anything where a slot was. */
export function slotViewsOf(stored: StoredVault | undefined): SlotView[] {
  const slots: readonly (SlotView | null)[] = Array.isArray(stored?.slots) ? stored.slots : []
  return slots.filter(slot => slot !== null).map(({ id, type }) => ({ id, type }))
}
