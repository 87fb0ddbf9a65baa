import { type Account, changeAccount } from '../../src/account.ts'
import { Failure } from '../../src/failure.ts'
import {
  markUsed,
  nextUnused,
  type RecoverySet,
  remarkUsed,
  type Use,
  unmarkUsed,
  unusedCodes,
  unusedCount,
} from '../../src/recovery.ts'
import { putIn, takeOut } from '../../src/vault/drawer.ts'
import { fingerprint } from '../../src/vault/fingerprint.ts'
import { heldProof } from './proof.ts'
import { changeVault } from './vault.ts'

/** Recovery codes to be kept, and where they were found, if that is a page that the person can be sent back to. */
interface Keeping {
  readonly codes: readonly string[]
  readonly drawerKey: string
  readonly page?: string | undefined
}

/**
 * Puts a set of recovery codes into the drawer. The set before it is kept too; the newest is the one that is filled from. A set that
 * was replaced, and now is shown again, is put back in its place, with the marks it has. What is given back undoes it.
 */
export async function keepRecoveryCodes(
  accountId: string,
  { codes, drawerKey, page }: Keeping,
): Promise<() => Promise<unknown>> {
  const set = await sealedSet(accountId, codes, drawerKey)
  const [print] = set.fingerprints
  let before: readonly RecoverySet[] = []
  await changeAccountOf(accountId, (account, keyNow) => {
    checkDrawer(keyNow, drawerKey)
    before = account.recovery
    const known = before.find(({ fingerprints }) => print !== undefined && fingerprints[0] === print)
    const recovery = [...before.filter(other => other !== known), known ?? set]
    return { ...account, recovery, ...(page !== undefined && { page }) }
  })
  return () =>
    changeSets(accountId, sets => {
      // By their seals: what was marked or kept meanwhile stays.
      const earlier = before.flatMap(({ sealed }) => sets.filter(now => now.sealed === sealed))
      return [...earlier, ...sets.filter(now => now.sealed !== set.sealed && !earlier.includes(now))]
    })
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

/** Takes the mark of a use off, as the person says: the site may have refused that code. What is given back puts it on again. */
export async function takeBackUse(
  accountId: string,
  set: RecoverySet,
  use: Use,
): Promise<() => Promise<unknown>> {
  await changeSet(accountId, set, kept => unmarkUsed(kept, use.index))
  return () => changeSet(accountId, set, kept => remarkUsed(kept, use))
}

/**
 * Marks as used what the site has no more of a set, and remembers the list that it shows instead. What is given back undoes it.
 *
 * @param gone places in the set.
 */
export async function markGone(
  accountId: string,
  set: RecoverySet,
  { gone, shown }: { readonly gone: readonly number[]; readonly shown: readonly string[] },
): Promise<() => Promise<unknown>> {
  const [nowMs, print] = [Date.now(), await fingerprint(shown)]
  await changeSet(accountId, set, kept => ({
    ...gone.reduce((marked, index) => markUsed(marked, index, nowMs, undefined), kept),
    fingerprints: [...new Set([...kept.fingerprints, ...(print === undefined ? [] : [print])])],
  }))
  return () =>
    changeSet(accountId, set, kept => ({
      ...gone.reduce(unmarkUsed, kept),
      fingerprints: kept.fingerprints.filter(known => known !== print || set.fingerprints.includes(known)),
    }))
}

/** The person wants to hear no more of how few are left, until there are fewer still. */
export async function hush(accountId: string, set: RecoverySet): Promise<void> {
  await changeSet(accountId, set, kept => ({ ...kept, hushedAt: unusedCount(kept) }))
}

/** Throws a set away. What is given back brings it back to where it stood. */
export async function dropRecoverySet(
  accountId: string,
  { sealed }: RecoverySet,
): Promise<() => Promise<unknown>> {
  let at = -1
  let dropped: RecoverySet | undefined
  await changeSets(accountId, sets => {
    at = sets.findIndex(kept => kept.sealed === sealed)
    dropped = sets[at]
    return sets.filter(kept => kept !== dropped)
  })
  return () => changeSets(accountId, sets => (dropped === undefined ? sets : sets.toSpliced(at, 0, dropped)))
}

/** By its seal: another window may have kept a new set meanwhile, and this change belongs to the old one. */
const changeSet = (accountId: string, set: RecoverySet, change: (kept: RecoverySet) => RecoverySet) =>
  changeSets(accountId, sets => {
    // Sealed anew to another drawer, or thrown away: a mark that finds no set must not be believed to be made.
    if (!sets.some(kept => kept.sealed === set.sealed)) throw new Failure('changed-elsewhere')
    return sets.map(kept => (kept.sealed === set.sealed ? change(kept) : kept))
  })

const changeSets = (
  accountId: string,
  change: (sets: readonly RecoverySet[]) => readonly RecoverySet[],
): Promise<unknown> =>
  changeAccountOf(accountId, account => ({ ...account, recovery: change(account.recovery) }))

const changeAccountOf = (accountId: string, change: (account: Account, drawerKey: string) => Account) =>
  changeVault((document, drawerKey) => ({
    ...document,
    accounts: changeAccount(document.accounts, accountId, account => change(account, drawerKey)),
  }))
