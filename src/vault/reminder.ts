import type { VaultDocument } from './document.ts'

const dayMs = 24 * 60 * 60_000

/** So long the person hears nothing of backups after saying so. */
export const quietDays = 7

/** How many accounts were added since everything was last exported. */
export const notBackedUp = ({
  accounts,
  backedUpMs,
}: Pick<VaultDocument, 'accounts' | 'backedUpMs'>): number =>
  accounts.filter(({ addedMs }) => addedMs > backedUpMs).length

/** Whether to speak of it unasked: not on the day an account was added, nor while the person wants to hear nothing of it. */
export function isReminderDue(document: VaultDocument, nowMs: number): boolean {
  const { accounts, backedUpMs, remindAfterMs } = document
  const waiting = accounts.some(({ addedMs }) => addedMs > backedUpMs && nowMs - addedMs > dayMs)
  return waiting && nowMs >= remindAfterMs
}

/** Wants to hear nothing of it for a week. */
export const quietened = (document: VaultDocument, nowMs: number): VaultDocument => ({
  ...document,
  remindAfterMs: nowMs + quietDays * dayMs,
})
