import { type Account, type Accounts, hasUnused, makesCodes, recoveryOf } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import type { Left, SheetPart } from '../../src/recovery/sheet.ts'
import { unusedCodes } from '../../src/recovery.ts'
import { takeOutIfAny } from '../../src/vault/drawer.ts'
import { heldProof } from '../browser/proof.ts'

/** What comes to paper. */
export type What = 'all' | 'keys' | 'codes'

export interface Choice {
  readonly what: What
  /** All of them where it is `undefined`. */
  readonly accountId: string | undefined
}

/** One account on paper as a QR code; `left` where its recovery codes go along. */
export interface Printed {
  readonly account: Account
  readonly left: Left | undefined
}

/** One account on a sheet of recovery codes alone. */
export interface AccountPart extends SheetPart {
  readonly account: Account
}

/** A sheet that a proof was given for. */
export type Sheet =
  | { readonly kind: 'keys'; readonly accounts: readonly Printed[] }
  | { readonly kind: 'codes'; readonly parts: readonly AccountPart[] }

/** Those that such a sheet can have on it. */
export function printable(accounts: Accounts, what: What): Accounts {
  if (what === 'all') return accounts
  return accounts.filter(what === 'codes' ? hasUnused : makesCodes)
}

/**
 * Keys could be read without the proof of the last minute; on paper they are as good as the drawer.
 *
 * @throws {Failure} `proof-expired`; `unknown-account` or `no-recovery-code-left` when nothing of what was chosen is there any more.
 */
export async function sheetOf(accounts: Accounts, { what, accountId }: Choice): Promise<Sheet> {
  heldProof()
  const chosen = accounts.filter(({ id }) => accountId === undefined || id === accountId)
  if (chosen.length === 0) throw new Failure('unknown-account')
  if (what === 'codes') return { kind: 'codes', parts: await partsOf(printable(chosen, what)) }
  const takes = (account: Account) => what === 'all' && hasUnused(account)
  const printed = printable(chosen, what).map(async account => ({
    account,
    left: takes(account) ? await takeLeft(account) : undefined,
  }))
  return { kind: 'keys', accounts: await Promise.all(printed) }
}

async function partsOf(accounts: Accounts): Promise<AccountPart[]> {
  if (accounts.length === 0) throw new Failure('no-recovery-code-left')
  return Promise.all(accounts.map(async account => ({ account, left: await takeLeft(account) })))
}

/** One set that does not open must not keep all the others from paper. */
async function takeLeft(account: Account): Promise<Left> {
  const { drawerPrivateKey } = heldProof()
  if (drawerPrivateKey === undefined) throw new Failure('proof-expired')
  const set = recoveryOf(account)
  const codes = set && (await takeOutIfAny(set.sealed, account.id, drawerPrivateKey))
  if (set === undefined || codes === undefined) return { kind: 'closed' }
  return { kind: 'codes', codes: unusedCodes(set, codes), count: set.count }
}
