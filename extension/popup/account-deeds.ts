import { type Account, bindHost, bindPlace, changeAccount, unbindHost } from '../../src/account.ts'
import { changeVault } from '../browser/vault.ts'

// What is done to one account from its details, as in `deeds.ts`.

/** The next fill there asks again. What is given back undoes it. */
export async function forgetHost(account: Account, host: string): Promise<() => Promise<unknown>> {
  const change = (to: (account: Account) => Account) =>
    changeVault(document => ({ ...document, accounts: changeAccount(document.accounts, account.id, to) }))
  await change(now => unbindHost(now, host))
  return () => change(now => (account.frames ?? []).reduce(bindPlace, bindHost(now, host)))
}
