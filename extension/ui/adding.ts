import { type Account, type Accounts, addAccount, alike } from '../../src/account.ts'
import { everyAccount, furthest } from '../../src/counter.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { toBin } from '../../src/vault/bin.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { checkDrawer, sealedSet } from '../browser/recovery.ts'
import { changeVault } from '../browser/vault.ts'

/**
 * Stores a new account, bound to the host it was found on.
 *
 * @param besides whether the person was told of the account that has the same key under another name.
 * @throws {Failure} `already-added`; as `changeVault`.
 */
export async function storeAccount(
  enrolment: Enrolment,
  { host, besides = false }: { readonly host?: string | undefined; readonly besides?: boolean } = {},
): Promise<Account> {
  const account = accountOf(enrolment, host === undefined ? [] : [host])
  await changeVault(document => ({ ...document, accounts: added(document, account, besides) }))
  return account
}

/** Stores in one save those that are not there yet. What is given back takes them out again. */
export async function storeAccounts(
  enrolments: readonly Enrolment[],
): Promise<{ readonly added: number; readonly undo: () => Promise<unknown> }> {
  let fresh: readonly Account[] = []
  await changeVault(document => {
    const before = document.accounts
    const accounts = enrolments.reduce(
      (all, enrolment) =>
        alike(all, enrolment).same === undefined
          ? added({ ...document, accounts: all }, accountOf(enrolment, []), true)
          : all,
      before,
    )
    fresh = accounts.slice(before.length)
    return { ...document, accounts }
  })
  return { added: fresh.length, undo: () => takeOut(fresh) }
}

/**
 * Stores a new account together with its recovery codes, in one save. What is given back takes it out again.
 *
 * @throws {Failure} `already-added`; as `changeVault`.
 */
export async function storeWithCodes(
  enrolment: Enrolment,
  {
    host,
    codes,
    drawerKey,
  }: { readonly host: string | undefined; readonly codes: readonly string[]; readonly drawerKey: string },
): Promise<() => Promise<unknown>> {
  const bare = accountOf(enrolment, host === undefined ? [] : [host])
  const recovery = codes.length === 0 ? [] : [await sealedSet(bare.id, codes, drawerKey)]
  await changeVault((document, keyNow) => {
    checkDrawer(keyNow, drawerKey)
    return { ...document, accounts: added(document, { ...bare, recovery }, true) }
  })
  return () => takeOut([bare])
}

/** Into the bin, whence they can be brought back: what was kept with one since would be lost, and a counter forgotten. */
const takeOut = (accounts: readonly Account[]): Promise<unknown> =>
  changeVault(document =>
    accounts
      .filter(({ id }) => document.accounts.some(account => account.id === id))
      .reduce((changed, { id }) => toBin(changed, id, Date.now()), document),
  )

const accountOf = (enrolment: Enrolment, hosts: readonly string[]): Account => ({
  ...enrolment,
  id: crypto.randomUUID(),
  addedMs: Date.now(),
  hosts,
  recovery: [],
})

/** What was deleted, and now is set up again from the same code, counts on from where it stood. */
function added(document: VaultDocument, account: Account, besides: boolean): Accounts {
  const [counted = account] = furthest([account], everyAccount(document))
  return addAccount(document.accounts, counted, besides)
}
