import { type Account, bindPlace, changeAccount, type Place } from '../../src/account.ts'
import type { RecoverySet } from '../../src/recovery.ts'
import { fillPage, mayBeTyped } from '../browser/fill.ts'
import { markRecoveryCodeUsed, nextRecoveryCode, unmarkRecoveryCode } from '../browser/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { changeVault } from '../browser/vault.ts'

/**
 * Takes the next recovery code out of the drawer, marks it used, and types it. Where nothing was typed the mark goes again.
 *
 * @param confirmed the place, where the person was asked about it; it is remembered.
 */
export async function fillRecoveryCode(
  look: Look,
  account: Account,
  { set, confirmed }: { readonly set: RecoverySet; readonly confirmed?: Place | undefined },
): Promise<void> {
  const taken = await nextRecoveryCode(account.id, set)
  await markRecoveryCodeUsed(account.id, set, taken)
  try {
    const { page } = look
    await fillPage({ page, account, confirmed, kind: 'recovery', text: taken.code, into: 'asked' })
  } catch (error) {
    if (!mayBeTyped(error)) await unmarkRecoveryCode(account.id, set, taken)
    throw error
  }
  if (confirmed !== undefined)
    await changeVault(document => ({
      ...document,
      accounts: changeAccount(document.accounts, account.id, now => bindPlace(now, confirmed)),
    }))
  window.close()
}
