import { type Account, bindPlace } from '../account.ts'
import { everyAccount, withFurthest } from '../counter.ts'
import { Failure } from '../failure.ts'
import type { RecoverySet } from '../recovery.ts'
import type { Backup, BackupAccount, BackupRecovery } from './backup.ts'
import { type Difference, type DifferentAccount, type Kept, withMarks } from './difference.ts'
import type { Binned } from './document.ts'
import { putIn } from './drawer.ts'
import { fingerprint } from './fingerprint.ts'

// `compareBackup` first, then three steps, because sealing takes time and a change of the document may not: plan, seal, merge.

/** For an account that differs: leave ours, put theirs over it, or keep both. */
export type Choice = 'mine' | 'theirs' | 'both'

/** A recovery set of the backup, and the account, in the list or in the bin, that it has to be sealed for. */
export interface SetToSeal {
  readonly accountId: string
  readonly set: BackupRecovery
}

export interface MergePlan {
  /** What the vault held when this was planned. */
  readonly before: Kept
  /** What it will hold, but for the sets that are still to be sealed. */
  readonly after: Kept
  readonly toSeal: readonly SetToSeal[]
}

/** What a plan is made with from outside: ids that nobody has, and the moment for what goes to the bin. */
export interface Fresh {
  readonly newId: () => string
  readonly nowMs: number
}

/** A plan while it is made. */
interface Draft extends Fresh {
  readonly before: Kept
  readonly takenIds: Set<string>
  readonly added: Account[]
  /** By id. */
  readonly replaced: Map<string, Account>
  readonly binned: Binned[]
  readonly toSeal: SetToSeal[]
}

/**
 * New accounts are added, and differing ones left alone unless `choices`, by the account's id in the backup, says otherwise.
 * Nothing is lost by any choice: a secret that is written over goes to the bin; hosts and recovery sets are only ever added.
 * What the backup has in its bin is restored into an empty vault only. Of each counter the greatest that is known counts, whatever
 * was chosen: it tells which codes were used.
 */
export function planMerge(
  before: Kept,
  backup: Backup,
  differences: readonly Difference[],
  choices: ReadonlyMap<string, Choice>,
  fresh: Fresh,
): MergePlan {
  const draft = newDraft(before, fresh)
  for (const difference of differences) {
    const choice = difference.kind === 'different' ? choices.get(difference.theirs.id) : undefined
    if (difference.kind === 'new' || choice === 'both') draft.added.push(incoming(draft, difference.theirs))
    else if (difference.kind === 'different' && choice === 'theirs') replace(draft, difference)
  }
  const accounts = [...before.accounts.map(ours => draft.replaced.get(ours.id) ?? ours), ...draft.added]
  if (before.accounts.length === 0 && before.bin.length === 0)
    for (const { deletedMs, account } of backup.bin)
      draft.binned.push({
        // A time to come would keep it in the bin for ever.
        deletedMs: Math.min(deletedMs, draft.nowMs),
        at: accounts.length,
        account: incoming(draft, account),
      })
  const known = [...everyAccount(before), ...everyAccount(backup)]
  return {
    before,
    after: withFurthest({ accounts, bin: [...draft.binned, ...before.bin] }, known),
    toSeal: draft.toSeal,
  }
}

function newDraft(before: Kept, fresh: Fresh): Draft {
  const takenIds = new Set(everyAccount(before).map(({ id }) => id))
  return { ...fresh, before, takenIds, added: [], replaced: new Map(), binned: [], toSeal: [] }
}

function incoming(draft: Draft, theirs: BackupAccount): Account {
  const id = draft.takenIds.has(theirs.id) ? draft.newId() : theirs.id
  draft.takenIds.add(id)
  draft.toSeal.push(...theirs.recovery.map(set => ({ accountId: id, set })))
  return { ...theirs, id, addedMs: Math.min(theirs.addedMs, draft.nowMs), recovery: [] }
}

function replace(draft: Draft, { ours, theirs, marked, missing }: DifferentAccount): void {
  draft.toSeal.push(...missing.map(set => ({ accountId: ours.id, set })))
  // Of theirs alone, too, is what only some types of code have.
  const { type: _type, counter: _counter, unconfirmed: _unconfirmed, ...rest } = ours
  const { frames = [], ...others } = theirs
  const isOne = ours.secret === theirs.secret
  const replaced: Account = {
    ...rest,
    ...others,
    id: ours.id,
    addedMs: ours.addedMs,
    // Another secret may be another site's: our recovery codes must not be offered on hosts that come with it.
    hosts: isOne ? [...new Set([...ours.hosts, ...theirs.hosts])] : ours.hosts,
    recovery: marked,
  }
  draft.replaced.set(ours.id, isOne ? frames.reduce(bindPlace, replaced) : replaced)
  if (isOne) return
  const at = draft.before.accounts.findIndex(({ id }) => id === ours.id) + 1
  // Its recovery sets stay with its id, which they are sealed for.
  const old = { ...ours, id: draft.newId(), recovery: [] }
  draft.binned.push({ deletedMs: draft.nowMs, at, account: old })
}

export interface SealedMerge {
  readonly before: Kept
  readonly after: Kept
  /** Base64. While this is not the vault's drawer any more, the merge must not be applied: nobody could take the codes out. */
  readonly drawerKey: string
}

/**
 * Seals the recovery sets of a plan to the vault's drawer, each for its account.
 *
 * @param along told after each how much is sealed, from 0 to 1; what it throws ends the work.
 */
export async function sealMerge(
  { before, after, toSeal }: MergePlan,
  drawerKey: string,
  along: (part: number) => void = () => undefined,
): Promise<SealedMerge> {
  const sets = new Map<string, RecoverySet[]>()
  for (const [at, { accountId, set }] of toSeal.entries()) {
    sets.set(accountId, [...(sets.get(accountId) ?? []), await sealSet(set, accountId, drawerKey)])
    along((at + 1) / toSeal.length)
  }
  const withSets = (account: Account): Account => ({
    ...account,
    recovery: (sets.get(account.id) ?? []).reduce(inOrder, account.recovery),
  })
  const bin = after.bin.map(binned => ({ ...binned, account: withSets(binned.account) }))
  return { before, after: { accounts: after.accounts.map(withSets), bin }, drawerKey }
}

async function sealSet(theirs: BackupRecovery, accountId: string, drawerKey: string): Promise<RecoverySet> {
  const set: RecoverySet = {
    sealed: await putIn(theirs.codes, accountId, drawerKey),
    count: theirs.codes.length,
    fingerprints: [await fingerprint(theirs.codes)].filter(print => print !== undefined),
    keptMs: theirs.keptMs,
    used: [],
  }
  return withMarks(set, theirs)
}

/** Only the last is filled from: an older set of a backup must not come after what was kept since. */
function inOrder(sets: readonly RecoverySet[], set: RecoverySet): readonly RecoverySet[] {
  const at = sets.findLastIndex(({ keptMs }) => keptMs <= set.keptMs) + 1
  return sets.toSpliced(at, 0, set)
}

/**
 * Puts a merge into the document: pure, for the inside of one change.
 *
 * @throws {Failure} `changed-elsewhere` when accounts or bin are not what it was planned against, or the vault has another
 *   drawer now.
 */
export function mergeBackup<T extends Kept>(document: T, merge: SealedMerge, drawerKey: string): T {
  const { before, after } = merge
  if (merge.drawerKey !== drawerKey || !isSame(document, before)) throw new Failure('changed-elsewhere')
  return { ...document, ...after }
}

const isSame = (one: Kept, other: Kept): boolean =>
  JSON.stringify([one.accounts, one.bin]) === JSON.stringify([other.accounts, other.bin])
