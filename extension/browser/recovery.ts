import { changeAccount } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import { markUsed, nextUnused, type RecoverySet, unmarkUsed, unusedCodes } from '../../src/recovery.ts'
import { putIn, takeOut } from '../../src/vault/drawer.ts'
import { fingerprint } from '../../src/vault/fingerprint.ts'
import { heldProof } from './proof.ts'
import { changeVault } from './vault.ts'

/**
 * Puts a set of recovery codes into the drawer. The set before it is kept too; the newest is the one that is filled from.
 * What is given back undoes it.
 */
export async function keepRecoveryCodes(
  accountId: string,
  codes: readonly string[],
  drawerKey: string,
): Promise<() => Promise<unknown>> {
  const set = await sealedSet(accountId, codes, drawerKey)
  await changeSets(accountId, (sets, keyNow) => {
    checkDrawer(keyNow, drawerKey)
    return [...sets, set]
  })
  return () => dropRecoverySet(accountId, set.sealed)
}

/** @throws {Failure} `changed-elsewhere` when a new root key was made meanwhile, and with it a new drawer: nobody could take out what was sealed to the old one. */
export function checkDrawer(keyNow: string, sealedTo: string): void {
  if (keyNow !== sealedTo) throw new Failure('changed-elsewhere')
}

/** A set of codes that are all unused, sealed to the drawer. */
export const sealedSet = async (
  accountId: string,
  codes: readonly string[],
  drawerKey: string,
): Promise<RecoverySet> => ({
  sealed: await putIn(codes, accountId, drawerKey),
  count: codes.length,
  fingerprints: [await fingerprint(codes)].filter(known => known !== undefined),
  keptMs: Date.now(),
  used: [],
})

/** A set's codes, taken out with the proof of the last minute. @throws {Failure} `proof-expired`, `damaged`. */
export async function takeRecoveryCodes(accountId: string, set: RecoverySet): Promise<string[]> {
  const { drawerPrivateKey } = heldProof()
  if (drawerPrivateKey === undefined) throw new Failure('proof-expired')
  return takeOut(set.sealed, accountId, drawerPrivateKey)
}

export interface TakenCode {
  readonly code: string
  readonly index: number
  readonly leftFingerprint: string | undefined
}

/** The next unused code. @throws {Failure} `no-recovery-code-left`, and as `takeRecoveryCodes`. */
export async function nextRecoveryCode(accountId: string, set: RecoverySet): Promise<TakenCode> {
  const index = nextUnused(set)
  const codes = await takeRecoveryCodes(accountId, set)
  const code = codes[index]
  if (code === undefined) throw new Failure('damaged')
  const left = unusedCodes(set, codes).filter(other => other !== code)
  return { code, index, leftFingerprint: await fingerprint(left) }
}

/** Marks it before it is typed: killed in between, it is marked, and never offered though the site has taken it. */
export const markRecoveryCodeUsed = (
  accountId: string,
  set: RecoverySet,
  taken: TakenCode,
): Promise<unknown> =>
  changeSet(accountId, set, kept => markUsed(kept, taken.index, Date.now(), taken.leftFingerprint))

/** Takes the mark back of a code that was not typed after all. */
export const unmarkRecoveryCode = (accountId: string, set: RecoverySet, taken: TakenCode): Promise<unknown> =>
  changeSet(accountId, set, kept => unmarkUsed(kept, taken.index))

/** Throws a set away, as to undo keeping it. The one before it is in use again. */
const dropRecoverySet = (accountId: string, sealed: string): Promise<unknown> =>
  changeSets(accountId, sets => sets.filter(kept => kept.sealed !== sealed))

/** By its seal: another window may have kept a new set meanwhile, and this change belongs to the old one. */
const changeSet = (accountId: string, set: RecoverySet, change: (kept: RecoverySet) => RecoverySet) =>
  changeSets(accountId, sets => {
    // Sealed anew to another drawer, or thrown away: a mark that finds no set must not be believed to be made.
    if (!sets.some(kept => kept.sealed === set.sealed)) throw new Failure('changed-elsewhere')
    return sets.map(kept => (kept.sealed === set.sealed ? change(kept) : kept))
  })

type Change = (sets: readonly RecoverySet[], drawerKey: string) => readonly RecoverySet[]

const changeSets = (accountId: string, change: Change) =>
  changeVault((document, drawerKey) => ({
    ...document,
    accounts: changeAccount(document.accounts, accountId, account => ({
      ...account,
      recovery: change(account.recovery, drawerKey),
    })),
  }))
