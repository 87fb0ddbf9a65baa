import { addAccount, removeAccount } from '../account.ts'
import { Failure } from '../failure.ts'
import type { Binned, VaultDocument } from './document.ts'

/** So long a deleted account can be brought back. */
export const binDays = 30

const dayMs = 24 * 60 * 60_000

/** Deletes an account: it moves to the bin, with all that belongs to it. @throws {Failure} `unknown-account` when none has this id. */
export function toBin(document: VaultDocument, id: string, nowMs: number): VaultDocument {
  const at = document.accounts.findIndex(account => account.id === id)
  const account = document.accounts[at]
  if (account === undefined) throw new Failure('unknown-account')
  const bin = [{ deletedMs: nowMs, at, account }, ...document.bin]
  return { ...document, accounts: removeAccount(document.accounts, id), bin }
}

/** Brings an account back to where it stood. @throws {Failure} `unknown-account`; `already-added` when the same account is there now. */
export function fromBin(document: VaultDocument, id: string): VaultDocument {
  const { at, account } = binned(document, id)
  // Its secret may be there under other names, as it may have been when it was deleted.
  addAccount(document.accounts, account, true)
  return { ...document, accounts: document.accounts.toSpliced(at, 0, account), bin: without(document, id) }
}

/** Deletes an account for good. @throws {Failure} `unknown-account` when the bin has none with this id. */
export function outOfBin(document: VaultDocument, id: string): VaultDocument {
  binned(document, id)
  return { ...document, bin: without(document, id) }
}

/** Forgets what has lain in the bin for thirty days. */
export const swept = (document: VaultDocument, nowMs: number): VaultDocument => ({
  ...document,
  bin: document.bin.filter(({ deletedMs }) => nowMs - deletedMs < binDays * dayMs),
})

/** Whole days until it is forgotten; 1 on the last. */
export const daysLeft = ({ deletedMs }: Binned, nowMs: number): number =>
  Math.max(1, Math.ceil(binDays - (nowMs - deletedMs) / dayMs))

function binned(document: VaultDocument, id: string): Binned {
  const found = document.bin.find(({ account }) => account.id === id)
  if (found === undefined) throw new Failure('unknown-account')
  return found
}

const without = (document: VaultDocument, id: string) =>
  document.bin.filter(({ account }) => account.id !== id)
