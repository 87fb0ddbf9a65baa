import { type Accounts, moveAccount } from './account.ts'
import type { VaultDocument } from './vault/document.ts'

/** The list as the person meets it: none of them is in two parts. */
export interface Arrangement {
  /** Those of the page's site, in the order in which they were given. */
  readonly ofSite: Accounts
  /** In the person's order. */
  readonly pinned: Accounts
  /** Last used first, and those never used as they stand; or all as they stand. */
  readonly others: Accounts
}

type Listed = Pick<VaultDocument, 'accounts' | 'lastUsed' | 'order'>

export function arranged({ accounts, lastUsed, order }: Listed, ofSite: Accounts): Arrangement {
  const onTop = new Set(ofSite)
  const left = accounts.filter(account => !onTop.has(account))
  const others = left.filter(({ pinned }) => pinned !== true)
  const usedMs = (id: string): number => lastUsed[id] ?? 0
  return {
    ofSite,
    pinned: left.filter(({ pinned }) => pinned === true),
    others: order === 'own' ? others : others.toSorted((one, other) => usedMs(other.id) - usedMs(one.id)),
  }
}

/** How the uses stood when the list was opened: it stays by them, so that no row moves under the pointer. */
export interface Opening {
  readonly ids: ReadonlySet<string>
  readonly lastUsed: VaultDocument['lastUsed']
}

export const openingOf = ({ accounts, lastUsed }: Pick<Listed, 'accounts' | 'lastUsed'>): Opening => ({
  ids: new Set(accounts.map(({ id }) => id)),
  lastUsed,
})

/** Uses as of the opening; what was added since stands as if it had been used then, on top of those that go by use. */
export function asOpened<T extends Listed>(document: T, { ids, lastUsed }: Opening): T {
  const added = document.accounts.filter(({ id }) => !ids.has(id)).map(({ id, addedMs }) => [id, addedMs])
  return { ...document, lastUsed: { ...lastUsed, ...Object.fromEntries(added) } }
}

/** Notes that a code of the account was given away, and forgets the uses of accounts that are gone. */
export function noteUsed<T extends Pick<VaultDocument, 'accounts' | 'lastUsed'>>(
  document: T,
  id: string,
  nowMs: number,
): T {
  const ids = new Set(document.accounts.map(account => account.id))
  const uses = Object.entries({ ...document.lastUsed, [id]: nowMs })
  return { ...document, lastUsed: Object.fromEntries(uses.filter(([used]) => ids.has(used))) }
}

/** Where an account is moved to among those that stand in its part of the list, pinned or not. */
export type Move = 'up' | 'down' | 'top'

/** Moves an account within its part of the list in the person's own order; what is at the end already stays. */
export function movedWithin(accounts: Accounts, id: string, move: Move): Accounts {
  const account = accounts.find(candidate => candidate.id === id)
  const part = accounts.filter(({ pinned }) => pinned === account?.pinned)
  const at = part.findIndex(candidate => candidate.id === id)
  const goal = part[{ up: at - 1, down: at + 1, top: 0 }[move]]
  if (goal === undefined || goal === account) return accounts
  return moveAccount(accounts, id, accounts.indexOf(goal))
}
