import { type Account, bindHost, bindPlace, changeAccount, unbindHost } from '../../src/account.ts'
import { changeVault } from '../browser/vault.ts'

// What is done to one account from its details, as in `deeds.ts`.

/** Whether Enter is pressed for the person once a code of this account is typed. */
export async function setPressEnter(id: string, pressEnter: boolean): Promise<void> {
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, id, ({ pressEnter: _before, ...account }) =>
      pressEnter ? { ...account, pressEnter } : account,
    ),
  }))
}

/** Whether it stands among the first of the list. */
export async function setPinned(id: string, isPinned: boolean): Promise<void> {
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, id, ({ pinned: _before, ...account }) =>
      isPinned ? { ...account, pinned: true } : account,
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
