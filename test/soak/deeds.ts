import { type Account, type Accounts, addAccount, changeAccount, moveAccount } from '../../src/account.ts'
import { toBase32 } from '../../src/base32.ts'
import { Failure } from '../../src/failure.ts'
import { toBin } from '../../src/vault/bin.ts'
import type { SlotNote, VaultDocument } from '../../src/vault/document.ts'
import { account } from '../vectors/accounts.ts'
import { below } from './chance.ts'

// What the page does in a round, and what the harness expects of it: one pure description for both.

/** What a browser is killed during. A kind more, such as restoring a backup, is one line here and one in `page/sequence.ts`. */
export const kinds = [
  'add',
  'edit',
  'delete',
  'reorder',
  'passphrase',
  'rotation',
  'restore',
  'upgrade',
] as const

export type Kind = (typeof kinds)[number]

export interface Round {
  readonly kind: Kind
  readonly seed: number
  /** Fixed for the round, as what is deleted is stamped with it. */
  readonly startMs: number
}

export const accountsAtStart = 200

/** `restore` needs saves to go back to. */
export const editsFirst = 6

export const accountAt = ({ seed }: Round, at: number): Account =>
  account({
    id: `soak-${seed}-${at}`,
    issuer: `Site ${at}`,
    name: `ada.${at}@mail.example`,
    secret: toBase32(Uint8Array.from({ length: 20 }, (_, byte) => below(256, seed, at * 20 + byte))),
    hosts: [`site-${at}.example`],
  })

/**
 * Which of the states so far the k-th deed of `restore` goes back to: the newest is state k, and ten are kept. Never one that
 * holds what the newest holds: of saves that hold the same only two are kept.
 */
export function restoredBy({ seed }: Round, k: number): number {
  const edits = Array.from({ length: editsFirst + 1 }, (_, state) => state)
  let state = 0
  for (let deed = editsFirst; deed <= k; deed++) {
    state = deed - 1 - below(5, seed, deed)
    if (edits[state] === edits[deed]) state = deed - 1
    edits.push(edits[state] ?? 0)
  }
  return state
}

export const passphraseAt = ({ seed }: Round, k: number): string => `soak ${seed} passphrase ${k}`

/** The name of the way in that goes with it. */
export const nameAt = (k: number): string => `Passphrase ${k}`

type Deed = (round: Round, k: number, states: readonly VaultDocument[]) => VaultDocument

const onAccounts =
  (change: (accounts: Accounts, round: Round, k: number) => Accounts): Deed =>
  (round, k, states) => {
    const document = newest(states)
    return { ...document, accounts: change(document.accounts, round, k) }
  }

const edit = onAccounts((accounts, round, k) =>
  changeAccount(accounts, picked(accounts, round, k).id, one => ({ ...one, name: `edited by ${k}` })),
)

const deeds: Readonly<Record<Kind, Deed>> = {
  add: onAccounts((accounts, round, k) => addAccount(accounts, accountAt(round, accountsAtStart + k))),
  edit,
  delete: (round, k, states) => {
    const document = newest(states)
    return toBin(document, picked(document.accounts, round, k).id, round.startMs + k)
  },
  reorder: onAccounts((accounts, round, k) => {
    const at = below(accounts.length, round.seed, k)
    // By at least one place and at most all but one, so that it always moves.
    const to = (at + 1 + below(accounts.length - 1, round.seed, -2 - k)) % accounts.length
    return moveAccount(accounts, accounts[at]?.id ?? '', to)
  }),
  passphrase: (_round, k, states) => ({ ...newest(states), slotNotes: [noteNamed(nameAt(k + 1))] }),
  rotation: (_round, _k, states) => newest(states),
  restore: (round, k, states) => {
    if (k < editsFirst) return edit(round, k, states)
    const { accounts, bin } = newest(states.slice(0, restoredBy(round, k) + 1))
    return { ...newest(states), accounts, bin }
  },
  upgrade: (_round, _k, states) => ({ ...newest(states), slotNotes: [noteNamed('Passphrase')] }),
}

/** What the k-th deed of a round makes of the states so far, the newest last. */
export const done: Deed = (round, k, states) => deeds[round.kind](round, k, states)

/** The document before a round, and after each of its first `count` deeds. */
export function statesOf(round: Round, base: VaultDocument, count: number): VaultDocument[] {
  const states = [base]
  for (let k = 0; k < count; k++) states.push(done(round, k, states))
  return states
}

/** The document after the first `count` deeds of a round. */
export const stateAfter = (round: Round, base: VaultDocument, count: number): VaultDocument =>
  newest(statesOf(round, base, count))

/** A note as it is compared: what is random in it is left out. */
export const noteNamed = (name: string): SlotNote => ({ slotId: '', name, addedMs: 0, mac: '' })

function newest(states: readonly VaultDocument[]): VaultDocument {
  const last = states.at(-1)
  if (last === undefined) throw new Error('A round has a first state.')
  return last
}

function picked(accounts: Accounts, { seed }: Round, k: number): Account {
  const one = accounts[below(accounts.length, seed, k)]
  if (one === undefined) throw new Failure('unknown-account')
  return one
}
