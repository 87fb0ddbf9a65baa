import type { Account, Accounts } from '../../src/account.ts'
import { type Move, movedWithin } from '../../src/arrangement.ts'
import { type Edit, editAccount, editBack } from '../../src/edit.ts'
import { Failure } from '../../src/failure.ts'
import { fromBin, toBin } from '../../src/vault/bin.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { changeVault } from '../browser/vault.ts'

// What popup and settings do to an account. Each is done when it returns, or throws a failure that says what became of it.

export type Undo = () => Promise<unknown>

/**
 * Changes an account by hand. What is given back puts the same fields back as they were, and leaves the others.
 *
 * @param edit what to change, or what that is of the account as it is by now.
 * @throws {Failure} as `editAccount`.
 */
export async function changeByHand(id: string, edit: Edit | ((now: Account) => Edit)): Promise<Undo> {
  let back: Edit = {}
  const change = (accounts: Accounts) => {
    const now = accounts.find(account => account.id === id)
    if (now === undefined) throw new Failure('unknown-account')
    const by = typeof edit === 'function' ? edit(now) : edit
    back = editBack(now, by)
    return editAccount(accounts, id, by)
  }
  await changeVault(document => ({ ...document, accounts: change(document.accounts) }))
  return () => changeVault(document => ({ ...document, accounts: editAccount(document.accounts, id, back) }))
}

/** Moves an account in the list. What is given back puts all in the order of before, where none came or went since. */
export async function moveInList(id: string, move: Move): Promise<Undo> {
  let before: readonly string[] = []
  await changeVault(document => {
    before = document.accounts.map(account => account.id)
    return { ...document, accounts: movedWithin(document.accounts, id, move) }
  })
  return () => changeVault(document => inOrder(document, before))
}

/** Those that came since stay at the end. */
function inOrder(document: VaultDocument, ids: readonly string[]): VaultDocument {
  const places = new Map(ids.map((id, at) => [id, at]))
  const at = ({ id }: Account) => places.get(id) ?? ids.length
  return { ...document, accounts: document.accounts.toSorted((one, other) => at(one) - at(other)) }
}

/** Moves an account to the bin, with everything that belongs to it; what is given back undoes it. */
export async function deleteAccount(account: Account): Promise<Undo> {
  await changeVault(document => toBin(document, account.id, Date.now()))
  return () => changeVault(document => fromBin(document, account.id))
}
