import { type Account, changeAccount } from '../../src/account.ts'
import { codeAt } from '../../src/code.ts'
import { counts, putBack, takeCounted } from '../../src/counter.ts'
import { type FillRequest, fillPage, mayBeTyped } from './fill.ts'
import { changeVault } from './vault.ts'

/**
 * A code to give away. Of an account that counts this is the next one, and the counter behind it is saved before this returns:
 * killed in between, a code is skipped, and never given twice.
 *
 * @throws {Failure} `counter-spent`, `unknown-account`, and as `changeVault`; none for codes that roll.
 */
export const takeCode = async (account: Account): Promise<string> => (await taken(account)).code

interface Taken {
  readonly code: string
  /** As the vault had it just before. */
  readonly of: Account
}

async function taken(account: Account): Promise<Taken> {
  if (!counts(account)) return { code: codeAt(account, Date.now()), of: account }
  let found: Taken | undefined
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, account.id, of => {
      // Of what is saved now: another window may have taken one since this account was read.
      const { code, after } = takeCounted(of)
      found = { code, of }
      return after
    }),
  }))
  // `changeAccount` throws where there is no such account.
  return found as unknown as Taken
}

/**
 * Fills the account's code: the one way for every surface. A counter is moved before its code is typed, and put back when
 * nothing was.
 *
 * @throws {Failure} as `takeCode` and `fillPage`.
 */
export async function fillCode(request: Omit<FillRequest, 'kind' | 'text'>): Promise<void> {
  const { code, of } = await taken(request.account)
  try {
    await fillPage({ ...request, kind: 'code', text: code })
  } catch (error) {
    // What stopped the fill is what the person has to hear. A counter that stays is only a code skipped.
    if (counts(of) && !mayBeTyped(error)) await returned(of).catch(() => undefined)
    throw error
  }
}

const returned = (of: Account): Promise<unknown> =>
  changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, of.id, account => putBack(account, of)),
  }))
