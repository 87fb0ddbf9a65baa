import { type Account, bindPlace, changeAccount } from '../../src/account.ts'
import { noteUsed } from '../../src/arrangement.ts'
import { afterFill } from '../../src/asking.ts'
import { codeAt, waitMs } from '../../src/code.ts'
import { counts, putBack, takeCounted } from '../../src/counter.ts'
import { Failure } from '../../src/failure.ts'
import { withUse } from '../../src/life.ts'
import { nameOf } from '../../src/site.ts'
import { type FillRequest, fillPage, mayBeTyped } from './fill.ts'
import { markTab } from './mark.ts'
import { answeredIn } from './openings.ts'
import { changeVault, readVault } from './vault.ts'

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

export interface CodeRequest extends Omit<FillRequest, 'kind' | 'text' | 'enter'> {
  /** Told when the code of this moment is about to end, so that the next one is waited for. */
  readonly onWait?: () => void
}

/**
 * Fills the account's code: the one way for every surface. A counter is moved before its code is typed, and put back when
 * nothing was. What the person confirmed is remembered, and that a code was filled on this site.
 *
 * @throws {Failure} as `takeCode`, `fillPage` and, once it is filled, `changeVault`.
 */
export async function fillCode({ onWait, ...request }: CodeRequest): Promise<void> {
  await worthTyping(request.account, onWait)
  const { code, of } = await taken(request.account)
  const enter = request.account.pressEnter ? { enter: true as const } : {}
  try {
    await fillPage({ ...request, ...enter, kind: 'code', text: code })
  } catch (error) {
    // What stopped the fill is what the person has to hear. A counter that stays is only a code skipped.
    if (counts(of) && !mayBeTyped(error)) await returned(of).catch(() => undefined)
    throw error
  }
  await Promise.all([markTab(request.page.tabId, 'none'), answeredIn(request.page.tabId)])
  await remember(request)
}

async function worthTyping(account: Account, onWait: CodeRequest['onWait']): Promise<void> {
  const ms = waitMs(account, Date.now())
  if (ms === 0) return
  onWait?.()
  await new Promise(passed => setTimeout(passed, ms))
  // Locked or deleted meanwhile, it is not the person's wish any more.
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Failure('locked')
  if (vault.document.accounts.every(({ id }) => id !== account.id)) throw new Failure('unknown-account')
}

async function remember({ account, page, confirmed }: CodeRequest): Promise<void> {
  const { host } = page
  const vault = await readVault()
  if (host === undefined || vault.kind !== 'open') return
  await changeVault(document => ({
    ...noteUsed(document, account.id, Date.now()),
    asking: afterFill(document.asking, nameOf(host)),
    accounts: changeAccount(document.accounts, account.id, now =>
      withUse(confirmed === undefined ? now : bindPlace(now, confirmed), Date.now()),
    ),
  }))
}

/**
 * That a code of the account was given away: the list goes by it, and once the site is seen to have taken its first one, it is
 * confirmed. The code has been given whether or not this can be saved.
 */
export async function noteUse({ id }: Account): Promise<void> {
  const use = changeVault(document => ({
    ...noteUsed(document, id, Date.now()),
    accounts: changeAccount(document.accounts, id, now => withUse(now, Date.now())),
  }))
  await use.catch(() => undefined)
}

const returned = (of: Account): Promise<unknown> =>
  changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, of.id, account => putBack(account, of)),
  }))
