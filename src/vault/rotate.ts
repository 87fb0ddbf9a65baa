import type { Account } from '../account.ts'
import { type Bytes, toBase64 } from '../bytes.ts'
import type { VaultDocument } from './document.ts'
import { putIn, takeOutIfAny } from './drawer.ts'
import type { KeyPair } from './hpke.ts'

/**
 * Moves all recovery codes to a new drawer, those in the bin too: who had the old one's key can take nothing out any more.
 */
export async function moveDrawer(
  document: VaultDocument,
  oldPrivateKey: Bytes,
  drawer: KeyPair,
): Promise<VaultDocument> {
  const drawerKey = toBase64(drawer.publicKey)
  const moved = async (account: Account): Promise<Account> => {
    const sets = account.recovery.map(async set => {
      // One that opens for nobody stays as it is: it must not keep a lost way in from being taken away.
      const codes = await takeOutIfAny(set.sealed, account.id, oldPrivateKey)
      return codes === undefined ? set : { ...set, sealed: await putIn(codes, account.id, drawerKey) }
    })
    return { ...account, recovery: await Promise.all(sets) }
  }
  return {
    ...document,
    accounts: await Promise.all(document.accounts.map(moved)),
    bin: await Promise.all(
      document.bin.map(async binned => ({ ...binned, account: await moved(binned.account) })),
    ),
  }
}
