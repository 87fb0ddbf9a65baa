import { changeAccount } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import { markUsed, nextUnused, type RecoverySet, unusedCodes } from '../../src/recovery.ts'
import { fingerprint, putIn, takeOut } from '../../src/vault/drawer.ts'
import { proveWith } from './unlock.ts'
import { changeVault } from './vault.ts'

/** Puts a set of recovery codes into the drawer. The set before it is kept too; the newest is the one that is filled from. */
export async function keepRecoveryCodes(
  accountId: string,
  codes: readonly string[],
  drawerKey: string,
): Promise<void> {
  const set: RecoverySet = {
    sealed: await putIn(codes, accountId, drawerKey),
    count: codes.length,
    fingerprints: [await fingerprint(codes)],
    keptMs: Date.now(),
    used: [],
  }
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, accountId, account => ({
      ...account,
      recovery: [...account.recovery, set],
    })),
  }))
}

/** The newest set's codes, taken out after a fresh proof. @throws {Failure} `wrong-passphrase`, `damaged`. */
export async function takeRecoveryCodes(
  accountId: string,
  set: RecoverySet,
  passphrase: string,
): Promise<string[]> {
  const { drawerPrivateKey } = await proveWith(passphrase)
  return takeOut(set.sealed, accountId, drawerPrivateKey)
}

export interface TakenCode {
  readonly code: string
  readonly index: number
  readonly leftFingerprint: string
}

/** The next unused code. @throws {Failure} `no-recovery-code-left`, and as `takeRecoveryCodes`. */
export async function nextRecoveryCode(
  accountId: string,
  set: RecoverySet,
  passphrase: string,
): Promise<TakenCode> {
  const index = nextUnused(set)
  const codes = await takeRecoveryCodes(accountId, set, passphrase)
  const code = codes[index]
  if (code === undefined) throw new Failure('damaged')
  const left = unusedCodes(set, codes).filter(other => other !== code)
  return { code, index, leftFingerprint: await fingerprint(left) }
}

export async function markRecoveryCodeUsed(
  accountId: string,
  set: RecoverySet,
  taken: TakenCode,
): Promise<void> {
  // By its seal: another window may have kept a new set meanwhile, and this mark belongs to the old one.
  const mark = (kept: RecoverySet): RecoverySet =>
    kept.sealed === set.sealed ? markUsed(kept, taken.index, Date.now(), taken.leftFingerprint) : kept
  await changeVault(document => ({
    ...document,
    accounts: changeAccount(document.accounts, accountId, account => ({
      ...account,
      recovery: account.recovery.map(mark),
    })),
  }))
}
