import type { Account } from '../account.ts'
import type { Kept } from './difference.ts'
import { type Field, plainFields } from './difference.ts'

/** How an earlier save differs from the present one. */
export interface Since {
  /** Accounts of now that it does not know, and those that it has and now are gone. */
  readonly without: readonly Account[]
  readonly with: readonly Account[]
  readonly changed: readonly Changed[]
  /** Accounts in the bin of now that it does not know, and those in its bin that are in the bin no more. */
  readonly withoutDeleted: readonly Account[]
  readonly withDeleted: readonly Account[]
  /** Nothing but their order differs. */
  readonly reordered: boolean
}

export interface Changed {
  readonly before: Account
  readonly now: Account
  readonly fields: readonly Field[]
}

/** What going back to an earlier save would change. */
export function changesSince(then: Kept, now: Kept): Since {
  const pairs = then.accounts.flatMap(account => {
    const match = now.accounts.find(({ id }) => id === account.id)
    return match === undefined ? [] : [{ before: account, now: match, fields: fieldsChanged(account, match) }]
  })
  const added = missingFrom(then.accounts, now.accounts)
  const gone = missingFrom(now.accounts, then.accounts)
  const moved = then.accounts.some(({ id }, at) => now.accounts[at]?.id !== id)
  return {
    without: missingFrom(deletedIn(then), added),
    with: gone,
    changed: pairs.filter(({ fields }) => fields.length > 0),
    withoutDeleted: missingFrom(allOf(then), deletedIn(now)),
    withDeleted: missingFrom(deletedIn(now), deletedIn(then)),
    reordered: moved && added.length === 0 && gone.length === 0,
  }
}

const missingFrom = (accounts: readonly Account[], from: readonly Account[]): Account[] => {
  const ids = new Set(accounts.map(({ id }) => id))
  return from.filter(({ id }) => !ids.has(id))
}

const deletedIn = ({ bin }: Kept): Account[] => bin.map(({ account }) => account)

const allOf = (kept: Kept): Account[] => [...kept.accounts, ...deletedIn(kept)]

/** Compared as they are written: a set of recovery codes is its seal and its marks. */
function fieldsChanged(before: Account, now: Account): Field[] {
  const fields: readonly Field[] = [...plainFields, 'hosts', 'recovery']
  return fields.filter(field => JSON.stringify(before[field]) !== JSON.stringify(now[field]))
}
