import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/account.ts'
import { type Bytes, toBase64 } from '../../../src/bytes.ts'
import type { RecoverySet } from '../../../src/recovery.ts'
import type { BackupAccount, BackupRecovery } from '../../../src/vault/backup.ts'
import { compareBackup, type Difference, type Kept } from '../../../src/vault/difference.ts'
import { emptyDocument, type VaultDocument } from '../../../src/vault/document.ts'
import { newDrawer, putIn, takeOut } from '../../../src/vault/drawer.ts'
import { fingerprint } from '../../../src/vault/fingerprint.ts'
import { type Choice, mergeBackup, planMerge, sealMerge } from '../../../src/vault/merge.ts'
import { account } from '../../vectors/accounts.ts'
import { backup, backupAccount } from '../../vectors/backups.ts'

const [seedA, seedB, seedC] = ['JBSWY3DPEHPK3PXP', 'GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK'] as const
const listA = ['aaaa-1111', 'aaaa-2222', 'aaaa-3333', 'aaaa-4444']
const listB = ['bbbb-1111', 'bbbb-2222', 'bbbb-3333', 'bbbb-4444']
const nowMs = 99

let drawerKey: string
let privateKey: Bytes
beforeAll(async () => {
  const pair = await newDrawer()
  drawerKey = toBase64(pair.publicKey)
  privateKey = pair.privateKey
})

const theirSet = (codes: readonly string[], parts: Partial<BackupRecovery> = {}): BackupRecovery => ({
  keptMs: 1,
  codes,
  used: [],
  ...parts,
})

const ourSet = async (
  id: string,
  codes: readonly string[],
  parts: Partial<RecoverySet> = {},
): Promise<RecoverySet> => ({
  sealed: await putIn(codes, id, drawerKey),
  count: codes.length,
  fingerprints: [await fingerprint(codes)].filter(print => print !== undefined),
  keptMs: 1,
  used: [],
  ...parts,
})

const documentOf = (accounts: readonly Account[], bin: VaultDocument['bin'] = []): VaultDocument => ({
  ...emptyDocument,
  accounts,
  bin,
})

const compared = (
  ours: readonly Account[],
  theirs: readonly BackupAccount[],
  bin: VaultDocument['bin'] = [],
) => compareBackup({ accounts: ours, bin }, backup({ accounts: theirs }))

/** The steps one after the other, as the options page takes them. New ids are new-1, new-2 and so on. */
async function merged(
  document: VaultDocument,
  theirs: readonly BackupAccount[],
  choices: Readonly<Record<string, Choice>> = {},
): Promise<VaultDocument> {
  const incoming = backup({ accounts: theirs })
  const differences = await compareBackup(document, incoming)
  let count = 0
  const fresh = { newId: () => `new-${++count}`, nowMs }
  const plan = planMerge(document, incoming, differences, new Map(Object.entries(choices)), fresh)
  return mergeBackup(document, await sealMerge(plan, drawerKey), drawerKey)
}

const codesOf = ({ id, recovery }: Account): Promise<string[][]> =>
  Promise.all(recovery.map(set => takeOut(set.sealed, id, privateKey)))

const brief = (difference: Difference | undefined) =>
  difference?.kind === 'different' ? difference.fields : difference?.kind

describe('a backup that means ill', () => {
  test('brings no host to our recovery codes by way of another secret', async () => {
    const recovery = [await ourSet('a', listA)]
    const ours = account({ hosts: ['acme.test'], recovery })
    const theirs = backupAccount({ id: 'z', secret: seedB, hosts: ['evil.test'] })
    const { accounts } = await merged(documentOf([ours]), [theirs], { z: 'theirs' })
    expect(accounts).toMatchObject([{ id: 'a', secret: seedB, hosts: ['acme.test'], recovery }])
  })

  test('brings no time to come, that would keep an account new or in the bin for ever', async () => {
    const late = 8.64e15
    const incoming = {
      ...backup({ accounts: [backupAccount({ addedMs: late })] }),
      bin: [{ deletedMs: late, account: backupAccount({ id: 'b', secret: seedB, addedMs: late }) }],
    }
    const empty = documentOf([])
    const fresh = { newId: () => 'new', nowMs }
    const plan = planMerge(empty, incoming, await compareBackup(empty, incoming), new Map(), fresh)
    expect(plan.after.accounts).toMatchObject([{ addedMs: nowMs }])
    expect(plan.after.bin).toMatchObject([{ deletedMs: nowMs, account: { addedMs: nowMs } }])
  })
})

describe('comparing', () => {
  test('an account is new, the same, or different in what the backup would change', async () => {
    const ours = [account(), account({ id: 'b', secret: seedB, name: 'bob' })]
    const theirs = [
      backupAccount({ id: 'b', secret: seedB, name: 'Bob', digits: 8 }),
      backupAccount(),
      backupAccount({ id: 'c', secret: seedC, name: 'eve' }),
    ]
    expect(await compared(ours, theirs)).toMatchObject([
      { kind: 'different', theirs: theirs[0], ours: ours[1], fields: ['name', 'digits'] },
      { kind: 'same', theirs: theirs[1], ours: ours[0] },
      { kind: 'new', theirs: theirs[2], inBin: false },
    ])
  })

  test.each<[string, Partial<Account>, Partial<BackupAccount>, unknown]>([
    ['the same', {}, {}, 'same'],
    ['the same under another id, added at another time', {}, { id: 'z', addedMs: 5 }, 'same'],
    ['another issuer', {}, { issuer: 'Acme Inc' }, ['issuer']],
    ['another secret under its id', {}, { secret: seedB, name: 'bob' }, ['name', 'secret']],
    ['another secret under its name', {}, { id: 'z', secret: seedB }, ['secret']],
    [
      'another algorithm and period',
      {},
      { algorithm: 'SHA-512', periodSeconds: 60 },
      ['algorithm', 'periodSeconds'],
    ],
    ['hosts in another order', { hosts: ['a.test', 'b.test'] }, { hosts: ['b.test', 'a.test'] }, 'same'],
    ['fewer hosts', { hosts: ['a.test', 'b.test'] }, { hosts: ['b.test'] }, 'same'],
    ['another host', { hosts: ['a.test'] }, { hosts: ['b.test'] }, ['hosts']],
    ['no likeness at all', {}, { id: 'z', name: 'bob', secret: seedB }, 'new'],
    [
      'no name, as ours has none',
      { issuer: '', name: '' },
      { id: 'z', issuer: '', name: '', secret: seedB },
      'new',
    ],
  ])('%s', async (_what, ours, theirs, expected) => {
    const [difference] = await compared([account(ours)], [backupAccount(theirs)])
    expect(brief(difference)).toEqual(expected)
  })

  test('the same secret counts for more than the same id, and that for more than the same name', async () => {
    const ours = [account(), account({ id: 'b', secret: seedB }), account({ id: 'c', secret: seedC })]
    const theirs = [
      backupAccount({ id: 'x', secret: 'NBSWY3DP' }),
      backupAccount({ id: 'c', secret: 'ONXW2ZJA' }),
      backupAccount({ id: 'c2', secret: seedA }),
    ]
    const differences = await compared(ours, theirs)
    expect(differences.map(one => (one.kind === 'new' ? '' : one.ours.id))).toEqual(['b', 'c', 'a'])
  })

  test('one of ours is never two of theirs', async () => {
    const theirs = [backupAccount({ id: 'x' }), backupAccount({ id: 'y' }), backupAccount()]
    expect((await compared([account()], theirs)).map(brief)).toEqual(['new', 'new', 'same'])
  })

  test('an account whose secret lies in the bin is new, and said to be there', async () => {
    const bin = [{ deletedMs: 1, at: 0, account: account({ id: 'old' }) }]
    expect(await compared([], [backupAccount()], bin)).toMatchObject([{ kind: 'new', inBin: true }])
  })

  test.each<[string, Partial<RecoverySet>, readonly string[], Partial<BackupRecovery>, unknown]>([
    ['the same set', {}, listA, {}, 'same'],
    ['the same set kept another day', {}, listA, { keptMs: 2 }, 'same'],
    ['the same set in another order', {}, listA.toReversed(), { keptMs: 2 }, 'same'],
    ['a set that is used up more here', { used: [{ index: 0, usedMs: 1 }] }, listA, {}, 'same'],
    ['a set that is used up more there', {}, listA, { used: [{ index: 0, usedMs: 1 }] }, ['recovery']],
    [
      'marks in a list that may have another order',
      {},
      listA,
      { keptMs: 2, used: [{ index: 0, usedMs: 1 }] },
      'same',
    ],
    ['another set', {}, listB, {}, ['recovery']],
    ['a part of the set', {}, listA.slice(1), {}, ['recovery']],
  ])('%s', async (_what, ours, codes, theirs, expected) => {
    const mine = account({ recovery: [await ourSet('a', listA, ours)] })
    const [difference] = await compared([mine], [backupAccount({ recovery: [theirSet(codes, theirs)] })])
    expect(brief(difference)).toEqual(expected)
  })

  test.each<[string, readonly string[], number, unknown]>([
    ['is known by when it was kept', ['aaaa-1111', 'aaaa-2222'], 1, 'same'],
    ['kept at another time is another', ['aaaa-1111', 'aaaa-2222'], 2, ['recovery']],
    ['with one code more is another', ['aaaa-1111', 'aaaa-2222', 'aaaa-3333'], 1, ['recovery']],
  ])('a set too small for a fingerprint %s', async (_what, codes, keptMs, expected) => {
    const mine = account({ recovery: [await ourSet('a', ['aaaa-1111', 'aaaa-2222'])] })
    const [difference] = await compared([mine], [backupAccount({ recovery: [theirSet(codes, { keptMs })] })])
    expect(brief(difference)).toEqual(expected)
  })
})

describe('merging', () => {
  const theirs = backupAccount({ issuer: 'Acme Inc', addedMs: 50, hosts: ['b.test'] })
  const ours = account({ hosts: ['a.test'] })

  test('ours stays where nothing was chosen, or mine', async () => {
    expect(await merged(documentOf([ours]), [theirs])).toEqual(documentOf([ours]))
    expect(await merged(documentOf([ours]), [theirs], { a: 'mine' })).toEqual(documentOf([ours]))
  })

  test('theirs goes over ours, which keeps its id, its age and its hosts', async () => {
    const both = account({ issuer: 'Acme Inc', hosts: ['a.test', 'b.test'] })
    expect(await merged(documentOf([ours]), [theirs], { a: 'theirs' })).toEqual(documentOf([both]))
  })

  test('both stand side by side, the new one under a new id where its own is taken', async () => {
    const added = { ...theirs, id: 'new-1', recovery: [] }
    expect(await merged(documentOf([ours]), [theirs], { a: 'both' })).toEqual(documentOf([ours, added]))
    const other = { ...theirs, id: 'z' }
    const beside = await merged(documentOf([ours]), [other], { z: 'both' })
    expect(beside.accounts.map(({ id }) => id)).toEqual(['a', 'z'])
  })

  test('new ones come at the end, in the order of the backup', async () => {
    const more = [
      backupAccount({ id: 'y', secret: seedB, name: 'y' }),
      backupAccount({ id: 'x', secret: seedC, name: 'x' }),
    ]
    const { accounts } = await merged(documentOf([ours]), more)
    expect(accounts.map(({ id }) => id)).toEqual(['a', 'y', 'x'])
  })

  test('a secret that is written over goes to the bin; its codes stay, where they can be opened', async () => {
    const mine = account({ recovery: [await ourSet('a', listA)] })
    const other = backupAccount({ id: 'z', secret: seedB, recovery: [theirSet(listB, { keptMs: 5 })] })
    const { accounts, bin } = await merged(documentOf([mine]), [other], { z: 'theirs' })
    expect(accounts).toMatchObject([{ id: 'a', secret: seedB }])
    expect(await Promise.all(accounts.map(codesOf))).toEqual([[listA, listB]])
    expect(bin).toEqual([{ deletedMs: nowMs, at: 1, account: { ...mine, id: 'new-1', recovery: [] } }])
  })

  test('an id that is taken in the bin is not given again', async () => {
    const bin = [{ deletedMs: 1, at: 0, account: account() }]
    const { accounts, bin: after } = await merged(documentOf([], bin), [
      backupAccount({ recovery: [theirSet(listA)] }),
    ])
    expect(accounts.map(({ id }) => id)).toEqual(['new-1'])
    expect(await Promise.all(accounts.map(codesOf))).toEqual([[listA]])
    expect(after).toEqual(bin)
  })

  test('an older set comes before what was kept since, which stays the one that is filled from', async () => {
    const mine = account({ recovery: [await ourSet('a', listA, { keptMs: 10 })] })
    for (const [keptMs, expected] of [
      [5, [listB, listA]],
      [15, [listA, listB]],
    ] as const) {
      const other = backupAccount({ recovery: [theirSet(listB, { keptMs })] })
      const { accounts } = await merged(documentOf([mine]), [other], { a: 'theirs' })
      expect(await Promise.all(accounts.map(codesOf))).toEqual([expected])
    }
  })

  test('marks of use are put together, and what is left is known when it is seen', async () => {
    const mine = account({
      recovery: [await ourSet('a', [...listA, ...listB], { used: [{ index: 0, usedMs: 2 }] })],
    })
    const used = [
      { index: 0, usedMs: 3 },
      { index: 2, usedMs: 4 },
    ]
    const other = backupAccount({ recovery: [theirSet([...listA, ...listB], { used })] })
    const { accounts } = await merged(documentOf([mine]), [other], { a: 'theirs' })
    const left = [listA[1], listA[3], ...listB].filter(code => code !== undefined)
    const [set] = mine.recovery
    expect(accounts[0]?.recovery).toEqual([
      {
        ...set,
        used: [
          { index: 0, usedMs: 2 },
          { index: 2, usedMs: 4 },
        ],
        fingerprints: [...(set?.fingerprints ?? []), await fingerprint(left)],
      },
    ])
  })

  test('into an empty vault everything comes back, the bin and the codes in it too', async () => {
    const binned = backupAccount({ id: 'c', secret: seedC, recovery: [theirSet(listB)] })
    const used = [{ index: 3, usedMs: 8 }]
    const incoming = backup({
      accounts: [backupAccount({ recovery: [theirSet(listA, { used })] })],
      bin: [{ deletedMs: 9, account: binned }],
    })
    const differences = await compareBackup(emptyDocument, incoming)
    const plan = planMerge(emptyDocument, incoming, differences, new Map(), { newId: () => 'no', nowMs })
    const { accounts, bin } = mergeBackup(emptyDocument, await sealMerge(plan, drawerKey), drawerKey)
    expect(accounts).toMatchObject([{ id: 'a', recovery: [{ count: 4, keptMs: 1, used }] }])
    expect(accounts[0]?.recovery[0]?.fingerprints).toEqual([await fingerprint(listA)])
    expect(bin).toMatchObject([{ deletedMs: 9, at: 1, account: { id: 'c', secret: seedC } }])
    const all = [...accounts, ...bin.map(({ account }) => account)]
    expect(await Promise.all(all.map(codesOf))).toEqual([[listA], [listB]])
    expect((await compareBackup({ accounts, bin }, incoming)).map(brief)).toEqual(['same'])
  })

  test('the bin of a backup is passed over where the vault has anything', async () => {
    expect((await merged(documentOf([ours]), [])).bin).toEqual([])
  })

  test('a vault that changed meanwhile, or has another drawer, is not merged into', async () => {
    const document = documentOf([ours])
    const incoming = backup({ accounts: [theirs] })
    const differences = await compareBackup(document, incoming)
    const fresh = { newId: () => 'new', nowMs }
    const merge = await sealMerge(planMerge(document, incoming, differences, new Map(), fresh), drawerKey)
    const elsewhere = expect.objectContaining({ code: 'changed-elsewhere' })
    const [other, binned] = [
      documentOf([account()]),
      documentOf([ours], [{ deletedMs: 1, at: 0, account: ours }]),
    ]
    expect(() => mergeBackup(other, merge, drawerKey)).toThrow(elsewhere)
    expect(() => mergeBackup(binned, merge, drawerKey)).toThrow(elsewhere)
    expect(() => mergeBackup(document, merge, 'b3RoZXI=')).toThrow(elsewhere)
    expect(mergeBackup({ ...document, lockAfterMinutes: 5 }, merge, drawerKey).lockAfterMinutes).toBe(5)
  })
})

/** Mulberry32: a sequence that is the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('whatever is chosen, no secret, host, code or mark of ours is lost, and every set opens for its account', async () => {
  const lists = [listA, listB, ['cccc-1111'], ['dddd-1111', 'dddd-2222']]
  for (let seed = 0; seed < 100; seed++) {
    const draw = sequence(seed)
    const parts = () => ({
      secret: [seedA, seedB, seedC][draw(3)] ?? seedA,
      name: ['ada', 'bob', ''][draw(3)] ?? '',
      issuer: ['Acme', ''][draw(2)] ?? '',
      hosts: ['a.test', 'b.test'].slice(draw(3)),
    })
    const sets = () => lists.filter(() => draw(3) === 0)
    const oursOf = async (id: string) => {
      const marks = () => (draw(2) === 0 ? [{ index: 0, usedMs: 1 }] : [])
      const kept = sets().map(list => ourSet(id, list, { keptMs: draw(3), used: marks() }))
      return account({ ...parts(), id, recovery: await Promise.all(kept) })
    }
    const ours = await Promise.all(['a', 'b', 'c'].slice(draw(3)).map(oursOf))
    const bin = [{ deletedMs: 1, at: 0, account: await oursOf('d') }].slice(draw(2))
    const theirs = ['a', 'b', 'd', 'x'].map(id => {
      const used = [{ index: 0, usedMs: 2 }].slice(draw(2))
      return backupAccount({
        ...parts(),
        id,
        recovery: sets().map(list => theirSet(list, { keptMs: draw(3), used })),
      })
    })
    const choice = () => (['mine', 'theirs', 'both'] as const)[draw(3)] ?? 'mine'
    const choices = Object.fromEntries(theirs.map(({ id }) => [id, choice()]))
    const before = documentOf(ours, bin)
    await expectNothingLost(before, await merged(before, theirs, choices))
  }
})

async function expectNothingLost(before: Kept, after: Kept): Promise<void> {
  const all = ({ accounts, bin }: Kept) => [...accounts, ...bin.map(({ account }) => account)]
  const [had, has] = [all(before), all(after)]
  expect(new Set(has.map(({ id }) => id)).size).toBe(has.length)
  expect(has.map(({ secret }) => secret)).toEqual(expect.arrayContaining(had.map(({ secret }) => secret)))
  for (const old of had) {
    const now = has.find(({ id }) => id === old.id)
    expect(now?.hosts).toEqual(expect.arrayContaining([...old.hosts]))
    for (const set of old.recovery) {
      const kept = now?.recovery.find(({ sealed }) => sealed === set.sealed)
      expect(kept?.used).toEqual(expect.arrayContaining([...set.used]))
    }
  }
  for (const one of has) {
    const counts = (await codesOf(one)).map(codes => codes.length)
    expect(counts).toEqual(one.recovery.map(({ count }) => count))
  }
}

describe('a counter', () => {
  const ours = account({ type: 'hotp', counter: 5 })
  const theirs = backupAccount({ id: 'z', type: 'hotp', counter: 9 })
  const counters = ({ accounts }: VaultDocument) => accounts.map(({ counter }) => counter)

  test('differs where the backup’s is further on, and not where ours is', async () => {
    expect((await compared([ours], [theirs])).map(brief)).toEqual([['counter']])
    expect((await compared([ours], [{ ...theirs, counter: 3 }])).map(brief)).toEqual(['same'])
  })

  test('never goes back, whatever is chosen', async () => {
    for (const choice of ['mine', 'theirs'] as const)
      for (const [here, there] of [
        [5, 9],
        [9, 5],
      ] as const) {
        const one = documentOf([{ ...ours, counter: here }])
        const other = { ...theirs, name: 'bob', counter: there }
        expect(counters(await merged(one, [other], { z: choice }))).toEqual([9])
      }
    expect(counters(await merged(documentOf([ours]), [{ ...theirs, digits: 8 }], { z: 'both' }))).toEqual([
      9, 9,
    ])
  })

  test('of an account that was deleted here is not forgotten when a backup brings it back', async () => {
    const binned = { deletedMs: 1, at: 0, account: { ...ours, counter: 12 } }
    expect(counters(await merged(documentOf([], [binned]), [theirs]))).toEqual([12])
  })

  test('of another key is another one', async () => {
    const [kept] = (await merged(documentOf([ours]), [{ ...theirs, secret: seedB }], { z: 'theirs' }))
      .accounts
    expect(kept).toMatchObject({ secret: seedB, counter: 9 })
  })
})

test('what is taken over from the backup as TOTP keeps nothing of a counter', async () => {
  const ours = account({ type: 'hotp', counter: 5 })
  expect((await compared([ours], [backupAccount()])).map(brief)).toEqual([['type']])
  const { accounts } = await merged(documentOf([ours]), [backupAccount()], { a: 'theirs' })
  expect(accounts).toEqual([account()])
})
