import { restoreSave } from '../../../extension/browser/history.ts'
import { createVault, unlockVault } from '../../../extension/browser/unlock.ts'
import { changeVault, readVault } from '../../../extension/browser/vault.ts'
import { changeWays, type NewWay } from '../../../extension/browser/ways.ts'
import type { Account } from '../../../src/account.ts'
import { putIn } from '../../../src/vault/drawer.ts'
import {
  accountAt,
  accountsAtStart,
  done,
  editsFirst,
  type Kind,
  nameAt,
  passphraseAt,
  type Round,
  restoredBy,
} from '../deeds.ts'
import type { Found } from '../judge.ts'
import { fixturePassphrase } from '../vector.ts'
import { firstFormat } from './fixture.ts'
import { look } from './look.ts'
import { nothing, putBack } from './storage.ts'

/** The least that is allowed: what is studied here is not how long a guess takes. */
const strength = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 } as const

export const passphraseWay = (passphrase: string): NewWay => ({ type: 'passphrase', passphrase, strength })

/** A fresh vault, filled for the round, with a proof at hand. */
export async function setUp(round: Round): Promise<Found> {
  if (round.kind === 'upgrade') return setUpUpgrade()
  await putBack(nothing)
  const passphrase = passphraseAt(round, 0)
  await createVault({ way: passphraseWay(passphrase), name: nameAt(0) })
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Error('The new vault is not open.')
  const accounts = await Promise.all(
    Array.from({ length: accountsAtStart }, (_, at) => filled(round, at, vault.drawerKey)),
  )
  await changeVault(document => ({ ...document, accounts }))
  return look({ type: 'passphrase', passphrase })
}

async function setUpUpgrade(): Promise<Found> {
  await putBack(firstFormat)
  const base = await look({ type: 'passphrase', passphrase: fixturePassphrase })
  await putBack(firstFormat)
  return base
}

/** Every fiftieth account has recovery codes. */
async function filled(round: Round, at: number, drawerKey: string): Promise<Account> {
  const account = accountAt(round, at)
  if (at % 50 !== 0) return account
  const codes = Array.from({ length: 8 }, (_, index) => `code-${at}-${index}`)
  const sealed = await putIn(codes, account.id, drawerKey)
  const set = { sealed, count: codes.length, fingerprints: [], keptMs: round.startMs, used: [] }
  return { ...account, recovery: [set] }
}

let acknowledged = 0
let failed: string | undefined
const waiting = new Set<() => void>()

function tell(): void {
  for (const hear of waiting) hear()
  waiting.clear()
}

/** What is done is told at once to whoever waits for it. */
export interface Progress {
  readonly acknowledged: number
  readonly failed?: string | undefined
}

/** Starts the round's deeds, one after the other without an end, and does not wait for them. */
export function begin(round: Round, base: Found): void {
  acknowledged = 0
  failed = undefined
  run(round, base.generation).catch((error: unknown) => {
    failed = String(error)
    tell()
  })
}

async function run(round: Round, generation: number): Promise<void> {
  const most = round.kind === 'upgrade' ? 1 : Number.POSITIVE_INFINITY
  for (let k = 0; k < most; k++) {
    await acts[round.kind](round, k, generation)
    acknowledged = k + 1
    tell()
  }
}

/** Answers as soon as more than so many deeds are done, or one failed. */
export async function after(count: number): Promise<Progress> {
  while (acknowledged <= count && failed === undefined) {
    await new Promise<void>(resolve => waiting.add(resolve))
  }
  return { acknowledged, failed }
}

/**
 * Answers when the one who writes has its turn. Most of an unlocking is deriving the key, and what is killed then has not begun to
 * write: the moment that counts comes after.
 */
export const writing = (): Promise<void> =>
  new Promise(resolve => {
    const { locks } = navigator
    const request = locks.request.bind(locks) as (...args: unknown[]) => Promise<unknown>
    const listening = (...args: unknown[]) => {
      if (args[0] === 'latchkey vault') resolve()
      return request(...args)
    }
    locks.request = listening as typeof locks.request
  })

type Act = (round: Round, k: number, generation: number) => Promise<unknown>

const change: Act = (round, k) => changeVault(document => done(round, k, [document]))

const acts: Readonly<Record<Kind, Act>> = {
  add: change,
  edit: change,
  delete: change,
  reorder: change,
  passphrase: async (round, k) => {
    const vault = await readVault()
    const old = vault.kind === 'open' ? vault.slots.map(({ id }) => id) : []
    const way = passphraseWay(passphraseAt(round, k + 1))
    await changeWays({ add: { way, name: nameAt(k + 1) }, remove: old, newRootKey: false })
  },
  rotation: () => changeWays({ newRootKey: true }),
  restore: (round, k, generation) =>
    k < editsFirst ? change(round, k, generation) : restoreSave(generation + restoredBy(round, k)),
  upgrade: () => unlockVault({ type: 'passphrase', passphrase: fixturePassphrase }),
}
