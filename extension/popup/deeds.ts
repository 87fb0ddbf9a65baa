import {
  type Account,
  bindHost,
  bindPlace,
  changeAccount,
  type Place,
  unbindHost,
} from '../../src/account.ts'
import { confirmed } from '../../src/life.ts'
import type { RecoverySet } from '../../src/recovery.ts'
import { type CodeRequest, fillCode as fill } from '../browser/codes.ts'
import { fillPage, mayBeTyped } from '../browser/fill.ts'
import { markRecoveryCodeUsed, nextRecoveryCode, unmarkRecoveryCode } from '../browser/recovery.ts'
import type { Look } from '../browser/tab.ts'
import { changeVault } from '../browser/vault.ts'

// What the popup's buttons do. Each is done when it returns, or throws a failure that says what became of it.

/** Fills the account's code, then closes the popup: the page is where the person goes on. */
export async function fillCode(
  look: Look,
  account: Account,
  more: Pick<CodeRequest, 'confirmed' | 'onWait'> = {},
): Promise<void> {
  const { page, frame, into = 'asked' } = look
  await fill({ page, frame, account, into, ...more })
  window.close()
}

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

/** Their sites were seen to take a code of them, or the person says that they work. Says which old keys went to the bin by it. */
export async function confirmAccounts(ids: readonly string[]): Promise<{ readonly oldKeys: number }> {
  const fresh = { newId: () => crypto.randomUUID(), nowMs: Date.now() }
  let oldKeys = 0
  await changeVault(document => {
    const after = ids.reduce((now, id) => confirmed(now, id, fresh), document)
    oldKeys = after.bin.length - document.bin.length
    return after
  })
  return { oldKeys }
}

/** Whether Enter is pressed for the person once a code of this account is typed. */
export async function setPressEnter(id: string, pressEnter: boolean): Promise<void> {
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, id, ({ pressEnter: _before, ...account }) =>
      pressEnter ? { ...account, pressEnter } : account,
    ),
  }))
}

/** The next fill there asks again. What is given back undoes it. */
export async function forgetHost(account: Account, host: string): Promise<() => Promise<unknown>> {
  const change = (to: (account: Account) => Account) =>
    changeVault(document => ({ ...document, accounts: changeAccount(document.accounts, account.id, to) }))
  await change(now => unbindHost(now, host))
  return () => change(now => (account.frames ?? []).reduce(bindPlace, bindHost(now, host)))
}
