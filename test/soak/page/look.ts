import { epochOf } from '../../../extension/browser/newest.ts'
import { type Credential, heldProof } from '../../../extension/browser/proof.ts'
import { generations } from '../../../extension/browser/store.ts'
import { proveAnew } from '../../../extension/browser/unlock.ts'
import { readVault } from '../../../extension/browser/vault.ts'
import type { Account } from '../../../src/account.ts'
import { Failure } from '../../../src/failure.ts'
import type { VaultDocument } from '../../../src/vault/document.ts'
import { takeOut } from '../../../src/vault/drawer.ts'
import { noteNamed } from '../deeds.ts'
import type { Found } from '../judge.ts'

/** Unlocks, and reads everything there is to read, recovery codes too. It writes nothing. @throws {Failure} as `proveAnew`. */
export async function look(credential: Credential): Promise<Found> {
  await proveAnew(credential)
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Failure('locked')
  const { stored, newest, drawerPrivateKey } = heldProof()
  return {
    generation: newest,
    format: stored.format,
    epoch: epochOf(stored),
    kept: await generations(),
    ways: vault.slots.map(({ type }) => type),
    steppedBack: vault.steppedBack,
    rolledBack: vault.rolledBack,
    document: await comparable(vault.document, drawerPrivateKey),
  }
}

/** The document without what is random or the clock's; with the drawer's key, its codes are opened. */
export async function comparable(
  document: VaultDocument,
  drawerPrivateKey: Uint8Array<ArrayBuffer> | undefined,
): Promise<VaultDocument> {
  const opened = async (account: Account): Promise<Account> => {
    const sets = account.recovery.map(async set => {
      const codes = drawerPrivateKey && (await takeOut(set.sealed, account.id, drawerPrivateKey))
      return { ...set, sealed: JSON.stringify(codes ?? null) }
    })
    return { ...account, recovery: await Promise.all(sets) }
  }
  return {
    ...document,
    savedMs: 0,
    slotNotes: document.slotNotes.map(({ name }) => noteNamed(name)),
    accounts: await Promise.all(document.accounts.map(opened)),
    bin: await Promise.all(
      document.bin.map(async binned => ({ ...binned, account: await opened(binned.account) })),
    ),
  }
}
