import { toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { emptyDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import { seal } from '../../src/vault/seal.ts'
import { unwrapWithPassphrase, type VaultKeys, wrapWithPassphrase } from '../../src/vault/slots.ts'
import { keepSession } from './session.ts'
import { append, generations, read } from './store.ts'
import { announce, random } from './vault.ts'

/**
 * First run: a new vault that opens with this passphrase, open at once.
 *
 * @throws {Failure} `passphrase-too-short`; `vault-exists` when another window was quicker; `not-saved`.
 */
export async function createVault(passphrase: string): Promise<void> {
  if ((await generations()).length > 0) throw new Failure('vault-exists')
  const rootKey = random(32)
  const drawer = await newDrawer()
  const vaultId = toBase64(random(16))
  const keys = { rootKey, drawerPrivateKey: drawer.privateKey }
  const slot = await wrapWithPassphrase(keys, vaultId, passphrase, argon2id, random)
  const header = {
    format: 1,
    vaultId,
    generation: 1,
    drawerKey: toBase64(drawer.publicKey),
    slots: [slot],
  } as const
  await append(await seal(emptyDocument, header, rootKey, random), 0)
  await keepSession({ rootKey, vaultId }, emptyDocument.lockAfterMinutes)
  announce()
}

/**
 * Derives the keys anew: what unlocks the vault, and what proves afresh who is there before the drawer opens. Should the
 * newest generation's slot be damaged, those of the generations before it are tried.
 *
 * @throws {Failure} what the newest slot says: `wrong-passphrase`, `damaged`, `bad-kdf`; `no-vault` before the first run.
 */
export async function proveWith(passphrase: string): Promise<VaultKeys & { readonly vaultId: string }> {
  const tried = new Set<string>()
  let failure: unknown
  for (const number of await generations()) {
    const { vaultId, slots } = (await read(number)) ?? {}
    const [slot] = slots ?? []
    const door = JSON.stringify([vaultId, slot])
    // Generations share their slots: each is tried once, since a try takes its time.
    if (vaultId === undefined || slot === undefined || tried.has(door)) continue
    tried.add(door)
    try {
      return { ...(await unwrapWithPassphrase(slot, vaultId, passphrase, argon2id)), vaultId }
    } catch (error) {
      failure ??= error
    }
  }
  throw failure ?? new Failure(tried.size === 0 ? 'no-vault' : 'damaged')
}

/** @throws {Failure} as `proveWith`. */
export async function unlockVault(passphrase: string): Promise<void> {
  const { rootKey, vaultId } = await proveWith(passphrase)
  await keepSession({ rootKey, vaultId }, emptyDocument.lockAfterMinutes)
  announce()
}
