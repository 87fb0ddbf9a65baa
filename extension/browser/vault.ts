import type { Random } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import type { Header } from '../../src/vault/envelope.ts'
import { open, seal } from '../../src/vault/seal.ts'
import { endSession, keepSession, readSession, type Session } from './session.ts'
import { append, generations, read } from './store.ts'

/** The vault as one surface sees it. Popup, options and background each open it themselves. */
export type Vault =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked' }
  | {
      readonly kind: 'open'
      readonly document: VaultDocument
      readonly deadlineMs: number
      readonly drawerKey: string
      /** The newest generation was damaged, and this is the last one that opens. */
      readonly steppedBack: boolean
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

/** The newest generation that opens, and how the newest of all is numbered. @throws {Failure} the newest one's, if none opens. */
async function openNewest(session: Session) {
  const numbers = await generations()
  let failure: unknown
  for (const number of numbers) {
    try {
      const envelope = await read(number)
      if (envelope === undefined || envelope.vaultId !== session.vaultId) throw new Failure('damaged')
      return { envelope, document: await open(envelope, session.rootKey), newest: numbers[0] ?? 0 }
    } catch (error) {
      // Only damage is stepped over. What a newer version wrote, or what could not be read just now, is not old.
      if (!(error instanceof Failure) || error.code !== 'damaged') throw error
      failure ??= error
    }
  }
  throw failure ?? new Failure('no-vault')
}

export async function readVault(): Promise<Vault> {
  const session = await readSession()
  const [newest] = await generations()
  if (newest === undefined || session === undefined) return { kind: newest === undefined ? 'none' : 'locked' }
  const { envelope, document } = await openNewest(session)
  const steppedBack = envelope.generation !== newest
  return {
    kind: 'open',
    document,
    deadlineMs: session.deadlineMs,
    drawerKey: envelope.drawerKey,
    steppedBack,
  }
}

// Reading the session and writing it back is one step: a lock that comes in between would be undone by the write.
const withSession = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('latchkey session', work)

/** As `readVault`, and moves the deadline on: the person is here. */
export const useVault = (): Promise<Vault> =>
  withSession(async () => {
    const vault = await readVault()
    const session = await readSession()
    if (vault.kind !== 'open' || session === undefined) return vault
    return { ...vault, deadlineMs: await keepSession(session, vault.document.lockAfterMinutes) }
  })

/**
 * Changes the document: read, decide, seal, then one transaction. One writer at a time over all surfaces. It is saved
 * when this returns.
 *
 * @throws {Failure} `locked`, `not-saved`, `changed-elsewhere`, or what `decide` throws. What was saved before is untouched.
 */
export function changeVault(decide: (document: VaultDocument) => VaultDocument): Promise<VaultDocument> {
  return navigator.locks.request('latchkey vault', async () => {
    const session = await readSession()
    if (session === undefined) throw new Failure('locked')
    const { envelope, document, newest } = await openNewest(session)
    const changed = decide(document)
    const { format, vaultId, drawerKey, slots } = envelope
    const header: Header = { format, vaultId, drawerKey, slots, generation: newest + 1 }
    await append(await seal(changed, header, session.rootKey, random), newest)
    announce()
    return changed
  })
}

export async function lockVault(): Promise<void> {
  await withSession(endSession)
  announce()
}
