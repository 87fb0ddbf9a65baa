import type { Bytes, Random } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import { swept } from '../../src/vault/bin.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import { open, seal } from '../../src/vault/seal.ts'
import type { SlotType } from '../../src/vault/slots.ts'
import { anySeen, isDoubted, remember } from './seen.ts'
import { endSession, keepSession, readSession, type Session } from './session.ts'
import { append, generations, read, type StoredVault, type WithSave } from './store.ts'

/** One way into the vault, as a list shows it. */
export interface SlotView {
  readonly id: string
  readonly type: SlotType
}

/** The vault as one surface sees it. Popup, options and background each open it themselves. */
export type Vault =
  /** `lost` where this browser had one, and its storage is empty now. */
  | { readonly kind: 'none'; readonly lost: boolean }
  | { readonly kind: 'locked'; readonly slots: readonly SlotView[] }
  | {
      readonly kind: 'open'
      readonly document: VaultDocument
      readonly deadlineMs: number
      readonly drawerKey: string
      readonly slots: readonly SlotView[]
      /** The newest generation was damaged, and this is the last one that opens. */
      readonly steppedBack: boolean
      /** An older copy took the place of what this browser saved last. */
      readonly rolledBack: boolean
    }

export const random: Random = length => crypto.getRandomValues(new Uint8Array(length))

// One broadcast tells every open surface that the vault was changed, locked or unlocked. It says no more than that.
const channel = new BroadcastChannel('latchkey')
const listeners = new Set<() => void>()
channel.addEventListener('message', hear)

function hear(): void {
  for (const listener of listeners) listener()
}

/** Calls back whenever the vault was changed, locked or unlocked, here or elsewhere. Returns what ends that. */
export function onVaultChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function announce(): void {
  channel.postMessage('changed')
  hear() // A channel does not hear itself.
}

/** The root key that a stored vault was sealed under, as a number. */
export const epochOf = (stored: StoredVault): number => (stored.format === 1 ? 1 : stored.epoch)

export type Keys = Pick<Session, 'rootKey' | 'vaultId' | 'epoch'>

/**
 * The newest generation that opens, and how the newest of all is numbered.
 *
 * @throws {Failure} `locked` when all was sealed under another root key since; else the newest one's, if none opens.
 */
export async function openNewest(keys: Keys) {
  const numbers = await generations()
  let failure: unknown
  for (const number of numbers) {
    try {
      const envelope = await read(number)
      // Dropped since the numbers were read: a new root key was made.
      if (envelope === undefined) throw new Failure('locked')
      if (envelope.vaultId !== keys.vaultId) throw new Failure('damaged')
      // A later format may have no such number; opening tells.
      if (envelope.format === 2 && envelope.epoch !== keys.epoch) throw new Failure('locked')
      return { envelope, document: await openTwice(envelope, keys.rootKey), newest: numbers[0] ?? 0 }
    } catch (error) {
      // Only damage is stepped over. What a newer version wrote, or what could not be read just now, is not old.
      const known = error instanceof Failure && (error.code === 'damaged' || error.code === 'locked')
      if (!known) throw error
      failure ??= error
    }
  }
  throw failure ?? new Failure('no-vault')
}

/** WebCrypto fails alike for a wrong tag and for want of memory. Damage is damage the second time, too. */
const openTwice = (envelope: StoredVault, rootKey: Bytes): Promise<VaultDocument> =>
  open(envelope, rootKey).catch(() => open(envelope, rootKey))

const viewsOf = (stored: StoredVault | undefined): SlotView[] =>
  Array.isArray(stored?.slots) ? stored.slots.map(({ id, type }) => ({ id, type })) : []

async function closed(newest: number): Promise<Vault> {
  return { kind: 'locked', slots: viewsOf(await read(newest)) }
}

export async function readVault(): Promise<Vault> {
  const session = await readSession()
  const [newest] = await generations()
  if (newest === undefined) return { kind: 'none', lost: await anySeen() }
  if (session === undefined) return closed(newest)
  try {
    const { envelope, document } = await openNewest(session)
    return {
      kind: 'open',
      document,
      deadlineMs: session.deadlineMs,
      drawerKey: envelope.drawerKey,
      slots: viewsOf(envelope),
      steppedBack: envelope.generation !== newest,
      rolledBack: await isDoubted({ vaultId: session.vaultId, generation: newest }),
    }
  } catch (error) {
    // A new root key was made this very moment; whoever made it opens a new session next.
    if (error instanceof Failure && error.code === 'locked') return closed(newest)
    throw error
  }
}

// Reading the session and writing it back is one step: a lock that comes in between would be undone by the write.
const withSession = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('latchkey session', work)

/** One writer at a time, over all surfaces. */
export const withVault = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('latchkey vault', work)

/** As `readVault`, and moves the deadline on: the person is here. */
export const useVault = (): Promise<Vault> =>
  withSession(async () => {
    const vault = await readVault()
    const session = await readSession()
    if (vault.kind !== 'open' || session === undefined) return vault
    return { ...vault, deadlineMs: await keepSession(session, vault.document.lockAfterMinutes) }
  })

/** Opens a session with these keys, or puts them in place of the ones it has. */
export const beginSession = (keys: Keys, lockAfterMinutes: number): Promise<number> =>
  withSession(() => keepSession(keys, lockAfterMinutes))

/**
 * Changes the document: read, decide, seal, then one transaction. One writer at a time over all surfaces. It is saved
 * when this returns.
 *
 * @throws {Failure} `locked`, `not-saved`, `changed-elsewhere`, or what `decide` throws. What was saved before is untouched.
 */
export function changeVault(
  decide: (document: VaultDocument, drawerKey: string) => VaultDocument,
): Promise<VaultDocument> {
  return withVault(async () => {
    const session = await readSession()
    if (session === undefined) throw new Failure('locked')
    const { envelope, document, newest } = await openNewest(session)
    // Unlocking writes the first format anew. If it could not be written then, it cannot now.
    if (envelope.format === 1) throw new Failure('not-saved')
    const changed = stamped(decide(document, envelope.drawerKey))
    const { nonce: _nonce, sealed: _sealed, ...header } = envelope
    const next = { ...header, generation: newest + 1 }
    await save(await seal(changed, next, session.rootKey, random), newest)
    announce()
    return changed
  })
}

/** As it is written now. */
export const stamped = (document: VaultDocument): VaultDocument => ({
  ...swept(document, Date.now()),
  savedMs: Date.now(),
})

/** Writes what was sealed, and remembers that it was. @throws {Failure} as `append`. */
export async function save(envelope: Envelope, expectedNewest: number, more?: WithSave): Promise<void> {
  const { vaultId } = envelope
  const doubted = expectedNewest > 0 && (await isDoubted({ vaultId, generation: expectedNewest }))
  await append(envelope, expectedNewest, more)
  // It is saved. Should this not be remembered, an older number is, and that only warns less.
  await remember(envelope, doubted).catch(() => undefined)
}

/** The person says that the older copy is the right one. */
export const acceptRollback = (): Promise<void> =>
  withVault(async () => {
    const [newest] = await generations()
    const last = newest === undefined ? undefined : await read(newest)
    if (last !== undefined) await remember(last, false)
    announce()
  })

export async function lockVault(): Promise<void> {
  await withSession(endSession)
  announce()
}
