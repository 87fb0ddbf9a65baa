import type { Account } from './account.ts'
import { codeAt } from './code.ts'
import { Failure } from './failure.ts'

// HOTP (RFC 4226). The site counts too, and looks a few codes ahead: a code given twice is refused, one skipped is forgiven.
// So a counter only ever grows, and it is moved before its code is given away.

/** What two of these with the same secret have in common is the counter. */
type Counted = Pick<Account, 'secret' | 'type' | 'counter'>

export const counts = ({ type }: Pick<Account, 'type'>): boolean => type === 'hotp'

/**
 * The next code of an account that counts, and the account with its counter one further.
 *
 * @throws {Failure} `counter-spent` when the counter cannot be told from its next any more.
 */
export function takeCounted(account: Account): { readonly code: string; readonly after: Account } {
  const { counter = 0 } = account
  if (counter >= Number.MAX_SAFE_INTEGER) throw new Failure('counter-spent')
  return { code: codeAt(account, 0), after: { ...account, counter: counter + 1 } }
}

/** Puts the counter back for a code that nobody has seen, unless another one was taken since. */
export const putBack = (account: Account, taken: Account): Account =>
  account.counter === (taken.counter ?? 0) + 1 ? { ...account, counter: taken.counter ?? 0 } : account

/** Each with the greatest counter that anybody knows for its secret: for whatever brings back an older state of an account. */
export function furthest<T extends Counted>(accounts: readonly T[], known: readonly Counted[]): readonly T[] {
  const greatest = new Map<string, number>()
  for (const { secret, counter = 0 } of [...known, ...accounts].filter(counts))
    greatest.set(secret, Math.max(counter, greatest.get(secret) ?? 0))
  return accounts.map(account => {
    const counter = counts(account) ? greatest.get(account.secret) : undefined
    return counter === undefined || counter === account.counter ? account : { ...account, counter }
  })
}

interface Holding<T> {
  readonly accounts: readonly T[]
  readonly bin: readonly { readonly account: T }[]
}

/** The accounts of a vault or a backup, the deleted ones after them. */
export const everyAccount = <T>({ accounts, bin }: Holding<T>): readonly T[] => [
  ...accounts,
  ...bin.map(({ account }) => account),
]

/** As `furthest`, for all accounts, the deleted ones too. */
export function withFurthest<T extends Holding<Account>>(holding: T, known: readonly Counted[]): T {
  const all = furthest(everyAccount(holding), known)
  const accounts = all.slice(0, holding.accounts.length)
  const deleted = all.slice(holding.accounts.length)
  const bin = holding.bin.map((binned, at) => ({ ...binned, account: deleted[at] ?? binned.account }))
  return { ...holding, accounts, bin }
}
