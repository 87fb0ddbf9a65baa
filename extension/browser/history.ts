import { everyAccount, withFurthest } from '../../src/counter.ts'
import { Failure } from '../../src/failure.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { open } from '../../src/vault/seal.ts'
import { readSession, type Session } from './session.ts'
import { generations, read, type StoredVault } from './store.ts'
import { changeVault } from './vault.ts'

/** One of the kept saves: what it holds, or that it does not open. */
export interface Save {
  readonly generation: number
  readonly document: VaultDocument | undefined
}

/** The last ten saves, newest first. @throws {Failure} `locked`. */
export async function readSaves(): Promise<Save[]> {
  const session = await unlocked()
  const numbers = await generations()
  return Promise.all(
    numbers.map(async generation => ({
      generation,
      document: await stored(generation)
        .then(envelope => open(envelope, session.rootKey))
        .catch(() => undefined),
    })),
  )
}

/**
 * Puts an earlier save's accounts and bin in place of today's, as a new save: today's stays among the ten. Ways in and settings
 * stay as they are, but for those that are given; and no counter goes back, for the codes up to it are used.
 *
 * @throws {Failure} `save-gone`, `damaged`, and as `changeVault`.
 */
export async function restoreSave(
  generation: number,
  settings: Partial<Pick<VaultDocument, 'lockAfterMinutes' | 'backedUpMs'>> = {},
): Promise<void> {
  const envelope = await stored(generation)
  const { accounts, bin } = await open(envelope, (await unlocked()).rootKey)
  await changeVault((document, drawerKey) => {
    // A new root key was made meanwhile: these recovery codes would lie in a drawer that nobody can open.
    if (drawerKey !== envelope.drawerKey) throw new Failure('save-gone')
    const back = { ...document, accounts, bin, ...settings }
    return withFurthest(back, everyAccount(document))
  })
}

async function stored(generation: number): Promise<StoredVault> {
  const envelope = await read(generation)
  if (envelope === undefined) throw new Failure('save-gone')
  return envelope
}

async function unlocked(): Promise<Session> {
  const session = await readSession()
  if (session === undefined) throw new Failure('locked')
  return session
}
