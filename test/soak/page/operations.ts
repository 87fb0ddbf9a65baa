import { enterVault } from '../../../extension/browser/enter.ts'
import { restoreSave } from '../../../extension/browser/history.ts'
import type { Credential } from '../../../extension/browser/proof.ts'
import { renameWay } from '../../../extension/browser/rename-way.ts'
import { generations } from '../../../extension/browser/store.ts'
import { createVault, unlockVault } from '../../../extension/browser/unlock.ts'
import { changeVault, lockVault, readVault } from '../../../extension/browser/vault.ts'
import { changeWays, type NewWay, type WaysChange } from '../../../extension/browser/ways.ts'
import { addAccount, bindHost, changeAccount, moveAccount } from '../../../src/account.ts'
import { fromBin, outOfBin, toBin } from '../../../src/vault/bin.ts'
import type { VaultDocument } from '../../../src/vault/document.ts'
import type { SlotType } from '../../../src/vault/slots.ts'
import { fixturePassphrase } from '../vector.ts'
import { firstFormat } from './fixture.ts'
import { named, newWords, oldWords, otherKey, passphrase, recoveryKey, startMs, ways } from './full.ts'
import { passphraseWay } from './sequence.ts'
import { nothing, type Snapshot } from './storage.ts'

export interface Operation {
  /** What it starts from. */
  readonly from: 'nothing' | 'first format' | 'locked' | 'open'
  /** Whether the person has just shown who is there. */
  readonly proved?: true
  act(): Promise<unknown>
  /** Whether it is done even where nothing could be written: it is made up for when next unlocked, and nothing is changed before. */
  readonly mayBePutOff?: true
  /** How the vault stands when it has succeeded. */
  readonly leaves: 'open' | 'locked'
  /** What may open the vault after it; one of them has to. */
  readonly credentials: readonly Credential[]
}

/** What each operation starts from, `full` being what `makeFull` made. */
export const startOf = ({ from }: Operation, full: Snapshot): Snapshot =>
  ({ nothing, 'first format': firstFormat, locked: { ...full, session: {} }, open: full })[from]

const changing = (change: (document: VaultDocument) => VaultDocument): Operation => ({
  from: 'open',
  act: () => changeVault(change),
  leaves: 'open',
  credentials: [recoveryKey],
})

const unlocking = (credential: Credential): Operation => ({
  from: 'locked',
  act: () => unlockVault(credential),
  leaves: 'open',
  credentials: [recoveryKey],
})

async function idOf(wanted: SlotType): Promise<string> {
  const vault = await readVault()
  const slot = vault.kind === 'open' && vault.slots.find(({ type }) => type === wanted)
  if (!slot) throw new Error(`The vault has no ${wanted}.`)
  return slot.id
}

const reway = (change: () => Promise<WaysChange>, ...credentials: readonly Credential[]): Operation => ({
  from: 'open',
  proved: true,
  act: async () => changeWays(await change()),
  leaves: 'open',
  credentials: credentials.length === 0 ? [recoveryKey] : credentials,
})

const adding = (way: NewWay): Operation => reway(async () => ({ add: { way, name: 'added' } }))

const removing = (type: SlotType, ...credentials: readonly Credential[]): Operation =>
  reway(async () => ({ remove: [await idOf(type)] }), ...credentials)

const newPassphrase = (newRootKey: boolean): Operation =>
  reway(
    async () => ({
      add: { way: passphraseWay(newWords), name: 'new words' },
      remove: [await idOf('passphrase')],
      newRootKey,
    }),
    passphrase(oldWords),
    passphrase(newWords),
  )

const creating = (way: NewWay, credential: Credential): Operation => ({
  from: 'nothing',
  act: () => createVault({ way, name: 'first' }),
  leaves: 'open',
  credentials: [credential],
})

/** A backup's restoring belongs here, once there is one. */
export const operations: Readonly<Record<string, Operation>> = {
  'create by passphrase': creating(ways.passphrase, passphrase(oldWords)),
  'create by device key': creating(ways.device, { type: 'device' }),
  'unlock by passphrase': unlocking(passphrase(oldWords)),
  'unlock by recovery key': unlocking(recoveryKey),
  'unlock by device key': { ...unlocking({ type: 'device' }), act: enterVault },
  'upgrade the format': {
    from: 'first format',
    mayBePutOff: true,
    act: () => unlockVault(passphrase(fixturePassphrase)),
    leaves: 'open',
    credentials: [passphrase(fixturePassphrase)],
  },
  'add an account': changing(document => ({
    ...document,
    accounts: addAccount(document.accounts, named('e')),
  })),
  'edit an account': changing(document => ({
    ...document,
    accounts: changeAccount(document.accounts, 'b', one => ({ ...one, name: 'edited' })),
  })),
  'delete an account': changing(document => toBin(document, 'a', startMs)),
  'bring one back': changing(document => fromBin(document, 'd')),
  'delete one for good': changing(document => outOfBin(document, 'd')),
  'reorder accounts': changing(document => ({
    ...document,
    accounts: moveAccount(document.accounts, 'c', 0),
  })),
  'bind a host': changing(document => ({
    ...document,
    accounts: changeAccount(document.accounts, 'b', one => bindHost(one, 'acme.example')),
  })),
  'rename a way in': {
    ...changing(document => document),
    act: async () => renameWay(await idOf('passkey'), 'renamed'),
  },
  'restore a save': {
    ...changing(document => document),
    act: async () => restoreSave(((await generations())[0] ?? 0) - 1),
  },
  'change the passphrase': newPassphrase(false),
  'change it and rotate': newPassphrase(true),
  'add a recovery key': adding(otherKey),
  'add a device key': adding(ways.device),
  'add a passkey': adding(ways.passkey),
  'remove the recovery key': removing('recovery-key', passphrase(oldWords)),
  'remove the device key': removing('device'),
  'remove the passkey': removing('passkey'),
  'rotate the root key': reway(async () => ({ newRootKey: true })),
  lock: { from: 'open', act: lockVault, leaves: 'locked', credentials: [recoveryKey] },
}
