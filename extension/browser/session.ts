import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { api } from './api.ts'

/** What `storage.session` holds while the vault is unlocked; the browser keeps it in memory alone. Never the passphrase. */
export interface Session {
  readonly rootKey: Bytes
  readonly vaultId: string
  /** When the vault locks by itself. The clock decides; the alarm only hurries it. */
  readonly deadlineMs: number
}

export const lockAlarm = 'auto-lock'

interface Stored {
  rootKey: string
  vaultId: string
  deadlineMs: number
}

/** The session of an unlocked vault, or `undefined` when it is locked or its deadline has passed. */
export async function readSession(): Promise<Session | undefined> {
  const stored = (await api.storage.session.get('session'))['session'] as Stored | undefined
  if (stored === undefined) return undefined
  if (Date.now() < stored.deadlineMs) return { ...stored, rootKey: fromBase64(stored.rootKey) }
  await endSession()
  return undefined
}

/** Starts a session, or moves its deadline on after use. */
export async function keepSession(
  keys: Omit<Session, 'deadlineMs'>,
  lockAfterMinutes: number,
): Promise<number> {
  const deadlineMs = Date.now() + lockAfterMinutes * 60_000
  const stored: Stored = { vaultId: keys.vaultId, rootKey: toBase64(keys.rootKey), deadlineMs }
  await api.storage.session.set({ session: stored })
  await api.alarms.create(lockAlarm, { when: deadlineMs })
  api.idle.setDetectionInterval(lockAfterMinutes * 60)
  return deadlineMs
}

export async function endSession(): Promise<void> {
  await api.storage.session.remove('session')
  await api.alarms.clear(lockAlarm)
}
