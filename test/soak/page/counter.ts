import { api } from '../../../extension/browser/api.ts'
import { generations } from '../../../extension/browser/store.ts'
import { createVault } from '../../../extension/browser/unlock.ts'
import { changeVault, readVault } from '../../../extension/browser/vault.ts'
import { changeAccount } from '../../../src/account.ts'
import { account } from '../../vectors/accounts.ts'
import { type Counter, counters } from './counters.ts'
import { passphraseWay } from './sequence.ts'
import { nothing, putBack } from './storage.ts'

// Each surface counts up in the name of an account of its own.

/** What the vault holds in the end, and the number of its newest save. */
export interface Counts {
  readonly generation: number
  readonly names: Readonly<Record<string, string>>
}

/** A fresh vault with all counters at 0. */
export async function setUpCounters(): Promise<Counts> {
  await putBack(nothing)
  await createVault({ way: passphraseWay('soak of three counters'), name: 'Passphrase' })
  const accounts = counters.map(id => account({ id, secret: `SECRETOF${id.toUpperCase()}`, name: '0' }))
  await changeVault(document => ({ ...document, accounts }))
  return readCounts()
}

/**
 * One change for each step, through the one door that every change takes. Gives back how many of the steps found that another
 * surface had made some since the step before.
 */
export async function count(who: Counter, times: number): Promise<number> {
  let met = 0
  let seen: string | undefined
  for (let at = 0; at < times; at++) {
    const { accounts } = await changeVault(document => ({
      ...document,
      accounts: changeAccount(document.accounts, who, one => ({ ...one, name: `${Number(one.name) + 1}` })),
    }))
    const others = accounts.map(({ id, name }) => (id === who ? '' : name)).join()
    if (seen !== undefined && others !== seen) met += 1
    seen = others
  }
  return met
}

const running = new Map<Counter, Promise<number>>()

/** Starts counting here, or in the background, and does not wait for its end. */
export function beginCount(who: Counter, times: number): void {
  const inBackground = () => api.runtime.sendMessage({ soakCount: times }) as Promise<number>
  const work = who === 'background' ? inBackground() : count(who, times)
  running.set(who, work)
  work.catch(() => {}) // `counted` tells of it.
}

/** What `count` gave, or `undefined` when it still runs after so long. @throws what ended it before. */
export function counted(who: Counter, withinMs: number): Promise<number | undefined> {
  const ended = running.get(who) ?? Promise.reject(new Error(`${who} never began.`))
  const notYet = new Promise<undefined>(resolve => setTimeout(resolve, withinMs))
  return Promise.race([ended, notYet])
}

export async function readCounts(): Promise<Counts> {
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Error(`The vault is ${vault.kind}.`)
  const [generation = 0] = await generations()
  return { generation, names: Object.fromEntries(vault.document.accounts.map(({ id, name }) => [id, name])) }
}
