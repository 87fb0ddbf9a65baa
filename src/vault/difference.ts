import type { Account, Accounts } from '../account.ts'
import { furthest } from '../counter.ts'
import { markUsed, type RecoverySet, unusedCodes } from '../recovery.ts'
import type { Backup, BackupAccount, BackupRecovery } from './backup.ts'
import type { VaultDocument } from './document.ts'
import { fingerprint } from './fingerprint.ts'

/** What a backup is compared and merged with. */
export type Kept = Pick<VaultDocument, 'accounts' | 'bin'>

export const plainFields = [
  'issuer',
  'name',
  'secret',
  'type',
  'algorithm',
  'digits',
  'periodSeconds',
] as const

export type Field = (typeof plainFields)[number] | 'counter' | 'hosts' | 'recovery'

/** What a backup has of one account, beside what the vault has of it. */
export type Difference = NewAccount | SameAccount | DifferentAccount

interface NewAccount {
  readonly kind: 'new'
  readonly theirs: BackupAccount
  /** The vault has its secret in the bin. */
  readonly inBin: boolean
}

interface SameAccount {
  readonly kind: 'same'
  readonly theirs: BackupAccount
  readonly ours: Account
}

export interface DifferentAccount {
  readonly kind: 'different'
  readonly theirs: BackupAccount
  readonly ours: Account
  readonly fields: readonly Field[]
  /** Our recovery sets, with the marks of use put in that only the backup has. */
  readonly marked: readonly RecoverySet[]
  /** Recovery sets that only the backup has. */
  readonly missing: readonly BackupRecovery[]
}

/**
 * What the backup would add or change, in its order. Hosts and recovery sets differ where the backup has one that the vault
 * has not: those that only the vault has are never taken away. A counter differs where the backup's is further on.
 */
export function compareBackup({ accounts, bin }: Kept, backup: Backup): Promise<Difference[]> {
  const found = matches(accounts, backup.accounts)
  const binned = new Set(bin.map(({ account }) => account.secret).filter(Boolean))
  return Promise.all(
    backup.accounts.map(async theirs => {
      const ours = found.get(theirs)
      if (ours === undefined) return { kind: 'new', theirs, inBin: binned.has(theirs.secret) }
      return compareAccount(ours, theirs)
    }),
  )
}

type Identity = Pick<Account, 'id' | 'issuer' | 'name' | 'secret'>

/** What makes two the same account, surest first. Of those without any name none is another. */
const likenesses: readonly ((account: Identity) => string)[] = [
  ({ secret, id }) => JSON.stringify([secret, id]),
  // None where there is none.
  ({ secret }) => secret,
  ({ id }) => id,
  ({ issuer, name }) => (issuer === '' && name === '' ? '' : JSON.stringify([issuer, name])),
]

/** Pairs them off: each of ours belongs to one of theirs at most, so that no choice can overwrite one of ours twice. */
function matches(accounts: Accounts, theirs: readonly BackupAccount[]): Map<BackupAccount, Account> {
  const found = new Map<BackupAccount, Account>()
  const free = new Set(accounts)
  for (const likeness of likenesses) {
    const candidates = grouped(free, likeness)
    for (const one of theirs) {
      const key = likeness(one)
      const ours = found.has(one) || key === '' ? undefined : candidates.get(key)?.shift()
      if (ours === undefined) continue
      found.set(one, ours)
      free.delete(ours)
    }
  }
  return found
}

function grouped(
  accounts: Iterable<Account>,
  likeness: (account: Account) => string,
): Map<string, Account[]> {
  const groups = new Map<string, Account[]>()
  for (const account of accounts) {
    const group = groups.get(likeness(account))
    if (group === undefined) groups.set(likeness(account), [account])
    else group.push(account)
  }
  return groups
}

async function compareAccount(ours: Account, theirs: BackupAccount): Promise<SameAccount | DifferentAccount> {
  const { marked, missing } = await compareRecovery(ours.recovery, theirs.recovery)
  const fields: Field[] = plainFields.filter(field => ours[field] !== theirs[field])
  if (isFurther(theirs, ours)) fields.push('counter')
  if (theirs.hosts.some(host => !ours.hosts.includes(host))) fields.push('hosts')
  if (missing.length > 0 || marked.some((set, at) => set !== ours.recovery[at])) fields.push('recovery')
  if (fields.length === 0) return { kind: 'same', theirs, ours }
  return { kind: 'different', theirs, ours, fields, marked, missing }
}

const isFurther = (theirs: BackupAccount, ours: Account): boolean => furthest([ours], [theirs])[0] !== ours

async function compareRecovery(ours: readonly RecoverySet[], theirs: readonly BackupRecovery[]) {
  const marked = [...ours]
  const missing: BackupRecovery[] = []
  for (const set of theirs) {
    const print = await fingerprint(set.codes)
    const at = marked.findIndex(known => isSameSet(known, set, print))
    const known = marked[at]
    if (known === undefined) missing.push(set)
    // A fingerprint says nothing of the order, and a mark is a place in it. Kept at one moment, it is one list.
    else if (known.keptMs === set.keptMs) marked[at] = await withMarks(known, set)
  }
  return { marked, missing }
}

/** Ours is sealed: it is known by its fingerprint or, where it is too small to have one, by when it was kept. */
function isSameSet(ours: RecoverySet, theirs: BackupRecovery, print: string | undefined): boolean {
  const [first] = ours.fingerprints
  if (first !== undefined) return first === print
  return ours.count === theirs.codes.length && ours.keptMs === theirs.keptMs
}

/** The set itself when it has all marks already. */
export async function withMarks(set: RecoverySet, { used, codes }: BackupRecovery): Promise<RecoverySet> {
  let marked = set
  for (const use of used) {
    const left = unusedCodes({ ...marked, used: [...marked.used, use] }, codes)
    marked = markUsed(marked, use.index, use.usedMs, await fingerprint(left))
  }
  return marked
}
