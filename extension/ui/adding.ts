import { type Account, type Accounts, addAccount, alike, makesCodes } from '../../src/account.ts'
import { everyAccount, furthest } from '../../src/counter.ts'
import type { Enrolment } from '../../src/enroll/otpauth.ts'
import { toBin } from '../../src/vault/bin.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { checkDrawer, sealedSet } from '../browser/recovery.ts'
import { changeVault } from '../browser/vault.ts'

/** Where an account was found, which is where its codes are filled. */
export interface FoundOn {
  readonly host?: string | undefined
  readonly address?: string | undefined
}

interface Storing extends FoundOn {
  /** The person was told of the account that has the same key under another name. */
  readonly besides?: boolean
  /** The id of the account that it takes the place of once it works. */
  readonly replaces?: string | undefined
}

/**
 * Stores a new account, bound to the host it was found on. Found on no site's page it may have been in use for years; otherwise it is
 * unconfirmed until the site is seen to take a code of it.
 *
 * @throws {Failure} `already-added`; as `changeVault`.
 */
export async function storeAccount(
  enrolment: Enrolment,
  { besides = false, replaces, ...where }: Storing = {},
): Promise<Account> {
  const unconfirmed = replaces === undefined ? {} : { replaces }
  const account = { ...accountOf(enrolment, where), ...(where.host !== undefined && { unconfirmed }) }
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
          ? added({ ...document, accounts: all }, accountOf(enrolment), true)
          : all,
      before,
    )
    fresh = accounts.slice(before.length)
    return { ...document, accounts }
  })
  return { added: fresh.length, undo: () => takeOut(fresh) }
}

/**
 * Stores a new account together with its recovery codes, or those alone, in one save. What is given back takes it out again.
 *
 * @throws {Failure} `already-added`; as `changeVault`.
 */
export async function storeWithCodes(
  enrolment: Enrolment,
  { codes, drawerKey, ...where }: FoundOn & { readonly codes: readonly string[]; readonly drawerKey: string },
): Promise<() => Promise<unknown>> {
  const bare = { ...accountOf(enrolment, where), ...(makesCodes(enrolment) && { unconfirmed: {} }) }
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

const accountOf = (enrolment: Enrolment, { host, address }: FoundOn = {}): Account => ({
  ...enrolment,
  id: crypto.randomUUID(),
  addedMs: Date.now(),
  hosts: host === undefined ? [] : [host],
  ...(host !== undefined && address !== undefined && { page: address }),
  recovery: [],
})

/** What was deleted, and now is set up again from the same code, counts on from where it stood. */
function added(document: VaultDocument, account: Account, besides: boolean): Accounts {
  const [counted = account] = furthest([account], everyAccount(document))
  return addAccount(document.accounts, counted, besides)
}
