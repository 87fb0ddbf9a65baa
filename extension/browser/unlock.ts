import { toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import { emptyDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import { seal } from '../../src/vault/seal.ts'
import { unwrapWithPassphrase, type VaultKeys, wrapWithPassphrase } from '../../src/vault/slots.ts'
import { keepSession } from './session.ts'
import { append, generations } from './store.ts'
import { announce, newestEnvelope, random } from './vault.ts'

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

/** Derives the keys anew: what unlocks the vault, and what proves afresh who is there before the drawer opens. */
export async function proveWith(passphrase: string): Promise<VaultKeys> {
  const { slots, vaultId } = await newestEnvelope()
  const [slot] = slots
  if (slot === undefined) throw new Failure('damaged')
  return unwrapWithPassphrase(slot, vaultId, passphrase, argon2id)
}

/** @throws {Failure} `wrong-passphrase`, `no-vault`, `damaged`, `bad-kdf`. */
export async function unlockVault(passphrase: string): Promise<void> {
  const { vaultId } = await newestEnvelope()
  const { rootKey } = await proveWith(passphrase)
  await keepSession({ rootKey, vaultId }, emptyDocument.lockAfterMinutes)
  announce()
}
