import { Failure } from '../../src/failure.ts'
import { swept } from '../../src/vault/bin.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import { seal } from '../../src/vault/seal.ts'
import { type Keys, type Opened, openNewest, placeOf } from './newest.ts'
import { announce } from './news.ts'
import { random } from './random.ts'
import { isDoubted, lastSeen, remember, type Seen } from './seen.ts'
import { endSession, keepSession, readSession, type Session } from './session.ts'
import { type SlotView, slotViewsOf } from './slot-view.ts'
import { spareSaves } from './spare.ts'
import { append, generations, read, type WithSave } from './store.ts'

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

/** The newest save that has a way in at all: a damaged one must not hide the others'. */
async function closed(): Promise<Vault> {
  for (const number of await generations()) {
    const slots = slotViewsOf(await read(number))
    if (slots.length > 0) return { kind: 'locked', slots }
  }
  return { kind: 'locked', slots: [] }
}

export const readVault = async (): Promise<Vault> => (await readBoth()).vault

/** The vault, and the session that it is open by. */
interface Both {
  readonly vault: Vault
  readonly session: Session | undefined
}

async function readBoth(): Promise<Both> {
  // Asked for at once, for each answer takes its time.
  const [session, numbers, seen] = await Promise.all([readSession(), generations(), lastSeen()])
  if (numbers.length === 0) return { vault: { kind: 'none', lost: seen !== undefined }, session }
  return { vault: session === undefined ? await closed() : await openedBy(session, numbers, seen), session }
}

async function openedBy(
  session: Session,
  numbers: readonly number[],
  seen: Seen | undefined,
): Promise<Vault> {
  try {
    const opened = await openNewest(session, numbers)
    const { envelope, document } = opened
    return {
      kind: 'open',
      document,
      deadlineMs: session.deadlineMs,
      drawerKey: envelope.drawerKey,
      slots: slotViewsOf(envelope),
      steppedBack: envelope.generation !== opened.newest,
      rolledBack: isDoubted(placeOf(opened), seen),
    }
  } catch (error) {
    // A new root key was made this very moment; whoever made it opens a new session next.
    if (error instanceof Failure && error.code === 'locked') return closed()
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
    const { vault, session } = await readBoth()
    if (vault.kind !== 'open' || session === undefined) return vault
    return { ...vault, deadlineMs: await keepSession(session, vault.document.lockAfterMinutes) }
  })

/** Opens a session with these keys, or puts them in place of the ones it has. */
export const beginSession = (keys: Keys, lockAfterMinutes: number): Promise<number> =>
  withSession(() => keepSession(keys, lockAfterMinutes))

/** Puts other keys into the session there is. Says whether there was one: what was locked meanwhile stays locked. */
export const renewSession = (keys: Keys, lockAfterMinutes: number): Promise<boolean> =>
  withSession(async () => {
    if ((await readSession()) === undefined) return false
    await keepSession(keys, lockAfterMinutes)
    return true
  })

/**
 * Changes the document: read, decide, seal, then one transaction. One writer at a time over all surfaces. It is saved,
 * and shown where this page shows the vault, when this returns.
 *
 * @throws {Failure} `locked`, `not-saved`, `changed-elsewhere`, or what `decide` throws. What was saved before is untouched.
 */
export async function changeVault(
  decide: (document: VaultDocument, drawerKey: string) => VaultDocument,
): Promise<VaultDocument> {
  const { changed, shown } = await withVault(async () => {
    const session = await readSession()
    if (session === undefined) throw new Failure('locked')
    const vault = await openNewest(session)
    const { envelope, document, newest } = vault
    // Unlocking writes the first format anew. If it could not be written then, it cannot now.
    if (envelope.format === 1) throw new Failure('not-saved')
    const changed = stamped(decide(document, envelope.drawerKey))
    const { nonce: _nonce, sealed: _sealed, ...header } = envelope
    const next = { ...header, generation: newest + 1 }
    const drop = await spareSaves(changed, vault, session.rootKey)
    await save(await seal(changed, next, session.rootKey, random), vault, { drop })
    // Not waited for here: whoever shows it may want its turn, too.
    return { changed, shown: announce() }
  })
  await shown
  return changed
}

/** As it is written now. */
export const stamped = (document: VaultDocument): VaultDocument => ({
  ...swept(document, Date.now()),
  savedMs: Date.now(),
})

/** Writes what was sealed after what was opened, if anything was, and remembers that it was. @throws {Failure} as `append`. */
export async function save(envelope: Envelope, after: Opened | undefined, more?: WithSave): Promise<void> {
  const doubted = after !== undefined && isDoubted(placeOf(after), await lastSeen())
  await append(envelope, after?.newest ?? 0, more)
  // It is saved. Should this not be remembered, an older number is, and that only warns less.
  await remember(envelope, doubted).catch(() => undefined)
}

/** The person says that the older copy is the right one. @throws {Failure} `locked`. */
export const acceptRollback = (): Promise<void> =>
  withVault(async () => {
    const session = await readSession()
    if (session === undefined) throw new Failure('locked')
    await remember(placeOf(await openNewest(session)), false)
    // Not waited for within the turn, as in `changeVault`.
    void announce()
  })

export async function lockVault(): Promise<void> {
  // Asked for at once, for a popup may close before its turn comes; and once more in turn, should a use be writing it back.
  const early = endSession().catch(() => undefined)
  await withSession(endSession)
  await early
  await announce('locked')
}
