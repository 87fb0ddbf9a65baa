import { Failure } from '../../src/failure.ts'
import { unusedCount } from '../../src/recovery.ts'
import { type Backup, backupOf } from '../../src/vault/backup.ts'
import type { Difference, Kept } from '../../src/vault/difference.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { type Choice, mergeBackup, planMerge, sealMerge } from '../../src/vault/merge.ts'
import { apart } from './apart.ts'
import { dayOf, handOver } from './hand-over.ts'
import { readSaves, restoreSave } from './history.ts'
import { heldProof } from './proof.ts'
import { changeVault, readVault } from './vault.ts'

/** A backup that the browser was given, and what is in it. */
export interface HandedOver {
  readonly name: string
  readonly accounts: number
  /** Unused ones. */
  readonly codes: number
  /** Sets of recovery codes that do not open, and are not in it. */
  readonly lostSets: number
}

/**
 * Seals all that the vault holds, with the proof of the last minute, and gives the browser the file to download. What the
 * browser then does with it nobody tells us.
 *
 * @param signal stops it up to the moment when the browser gets the file; then nothing was done.
 * @throws {Failure} `proof-expired`, and as `backupOf`, `sealBackup` and `changeVault`; the signal's reason.
 */
export async function saveBackup(passphrase: string, signal: AbortSignal): Promise<HandedOver> {
  const { vaultId, drawerPrivateKey } = heldProof()
  if (drawerPrivateKey === undefined) throw new Failure('proof-expired')
  // Before reading: an account that is added from now on counts as in no backup.
  const savedMs = Date.now()
  const { document } = await openVault()
  const backup = await backupOf(document, { savedMs, vaultId }, drawerPrivateKey)
  const file = await apart('seal', { backup, passphrase }, signal)
  const name = `latchkey-${dayOf(savedMs)}.age`
  handOver(new Blob([file], { type: 'application/octet-stream' }), name)
  await changeVault(now => ({ ...now, backedUpMs: savedMs }))
  const lostSets = setsOf(document.accounts) - setsOf(backup.accounts)
  return { name, accounts: document.accounts.length, codes: codesLeft(document), lostSets }
}

const setsOf = (accounts: readonly { readonly recovery: readonly unknown[] }[]): number =>
  accounts.reduce((sum, { recovery }) => sum + recovery.length, 0)

const codesLeft = ({ accounts }: VaultDocument): number =>
  accounts.flatMap(({ recovery }) => recovery).reduce((sum, set) => sum + unusedCount(set), 0)

/** Read into memory only up to this size; no backup is larger. */
const maxFileBytes = 32 * 1024 * 1024

/** @throws {Failure} as `openBackup`; `not-a-backup` for what cannot be read, such as a folder; the signal's reason. */
export async function readBackupFile(file: File, passphrase: string, signal: AbortSignal): Promise<Backup> {
  if (file.size > maxFileBytes) throw new Failure('backup-too-large')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Failure('not-a-backup')
  })
  return apart('open', { file: new Uint8Array(bytes), passphrase }, signal)
}

/** A backup, and how it differs from what the vault held when that was looked up. */
export interface Compared {
  readonly before: Kept
  readonly backup: Backup
  readonly differences: readonly Difference[]
}

export const isEmpty = ({ accounts, bin }: Kept): boolean => accounts.length === 0 && bin.length === 0

/** A restore that is done: what the vault held after it, and the way back to the save before. */
export interface Restored {
  readonly after: Kept
  readonly undo: () => Promise<void>
}

/**
 * Puts a backup into the vault, in one save. Into an empty vault its time to the lock goes too.
 *
 * @param along told how much is sealed, from 0 to 1, before anything is saved; what it throws ends it there.
 * @throws {Failure} `changed-elsewhere` when the vault is not what was compared any more; `locked`, `not-saved`.
 */
export async function restoreBackup(
  { before, backup, differences }: Compared,
  choices: ReadonlyMap<string, Choice>,
  along: (part: number) => void,
): Promise<Restored> {
  const { document, drawerKey } = await openVault()
  const newId = () => crypto.randomUUID()
  const plan = planMerge(before, backup, differences, choices, { newId, nowMs: Date.now() })
  const merge = await sealMerge(plan, drawerKey, along)
  const settings = isEmpty(before) ? settingsOf(backup) : {}
  const changed = await changeVault((now, drawerKey) => ({
    ...mergeBackup(now, merge, drawerKey),
    ...settings,
  }))
  return { after: changed, undo: () => goBackTo(document) }
}

/** What is in a backup needs none for now. */
const settingsOf = (backup: Backup) => ({
  lockAfterMinutes: lockAfter(backup),
  backedUpMs: Math.min(backup.savedMs, Date.now()),
})

/** The longest that can be chosen here; a file may say anything. */
const longestLockMinutes = 480

/** A vault that locks at once could not be used to change that. */
export const lockAfter = ({ lockAfterMinutes }: Backup): number =>
  Math.min(longestLockMinutes, Math.max(1, lockAfterMinutes))

/** In one save: accounts and bin of that time, and the settings where the restore has changed them. */
async function goBackTo(before: VaultDocument): Promise<void> {
  const { savedMs, lockAfterMinutes, backedUpMs } = before
  const saves = await readSaves()
  const save = saves.find(({ document }) => document?.savedMs === savedMs)
  if (save === undefined) throw new Failure('save-gone')
  await restoreSave(save.generation, isEmpty(before) ? { lockAfterMinutes, backedUpMs } : {})
}

async function openVault() {
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Failure('locked')
  return vault
}
