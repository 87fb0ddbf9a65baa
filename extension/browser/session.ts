import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { api } from './api.ts'

/** What `storage.session` holds while the vault is unlocked; the browser keeps it in memory alone. Never the passphrase. */
export interface Session {
  readonly rootKey: Bytes
  readonly vaultId: string
  /** Which of the vault's root keys it is. */
  readonly epoch: number
  /** When the vault locks by itself. The clock decides; the alarm only hurries it. */
  readonly deadlineMs: number
}

export const lockAlarm = 'auto-lock'

/** What `screenshot.ts` keeps beside the session: a code on it is a secret as well, and goes with it. */
export const screenshotName = 'screenshot'

interface Stored {
  readonly rootKey: string
  readonly vaultId: string
  readonly epoch: number
  readonly deadlineMs: number
  readonly lockAfterMs: number
}

/** The session of an unlocked vault, or `undefined` when it is locked or its deadline has passed. */
export async function readSession(): Promise<Session | undefined> {
  const stored: unknown = (await api.storage.session.get('session'))['session']
  if (stored === undefined) return undefined
  const session = alive(stored)
  if (session === undefined) await endSession()
  return session
}

/** What is not as `keepSession` wrote it is no session; nor is one with more time left than it ever had: the clock was set back. */
function alive(stored: unknown): Session | undefined {
  const { rootKey, vaultId, epoch, deadlineMs, lockAfterMs } = stored as Partial<Stored>
  if (typeof rootKey !== 'string' || typeof vaultId !== 'string') return undefined
  if (!epoch || !deadlineMs || !lockAfterMs) return undefined
  const leftMs = deadlineMs - Date.now()
  return leftMs > 0 && leftMs <= lockAfterMs
    ? { rootKey: fromBase64(rootKey), vaultId, epoch, deadlineMs }
    : undefined
}

/** Starts a session, or moves its deadline on after use. */
export async function keepSession(
  { rootKey, vaultId, epoch }: Omit<Session, 'deadlineMs'>,
  lockAfterMinutes: number,
): Promise<number> {
  const lockAfterMs = lockAfterMinutes * 60_000
  const deadlineMs = Date.now() + lockAfterMs
  const stored: Stored = { vaultId, epoch, rootKey: toBase64(rootKey), deadlineMs, lockAfterMs }
  await Promise.all([
    api.storage.session.set({ session: stored }),
    api.alarms.create(lockAlarm, { when: deadlineMs }),
  ])
  api.idle.setDetectionInterval(lockAfterMinutes * 60)
  return deadlineMs
}

export async function endSession(): Promise<void> {
  await api.storage.session.remove(['session', screenshotName])
  await api.alarms.clear(lockAlarm)
}
