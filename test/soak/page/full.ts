import type { Credential } from '../../../extension/browser/proof.ts'
import { createVault, proveAnew } from '../../../extension/browser/unlock.ts'
import { changeVault, readVault } from '../../../extension/browser/vault.ts'
import { changeWays, type NewWay } from '../../../extension/browser/ways.ts'
import type { Account } from '../../../src/account.ts'
import type { Bytes } from '../../../src/bytes.ts'
import { toBin } from '../../../src/vault/bin.ts'
import { putIn } from '../../../src/vault/drawer.ts'
import { printRecoveryKey } from '../../../src/vault/recovery-key.ts'
import type { SlotType } from '../../../src/vault/slots.ts'
import { account } from '../../vectors/accounts.ts'
import { passphraseWay } from './sequence.ts'
import { nothing, putBack, type Snapshot, takeSnapshot } from './storage.ts'

export const passphrase = (words: string): Credential => ({ type: 'passphrase', passphrase: words })

export const oldWords = 'soak before the change'
export const newWords = 'soak after the change'
const keyBytes: Bytes = Uint8Array.from({ length: 16 }, (_, at) => at)
export const recoveryKey: Credential = { type: 'recovery-key', typed: printRecoveryKey(keyBytes) }

export const ways: Readonly<Record<SlotType, NewWay>> = {
  passphrase: passphraseWay(oldWords),
  'recovery-key': { type: 'recovery-key', key: keyBytes },
  device: { type: 'device' },
  // As an authenticator would have made it: here no person is asked.
  passkey: {
    type: 'passkey',
    passkey: {
      credentialId: btoa('credential'),
      salt: btoa('s'.repeat(32)),
      secret: new Uint8Array(32).fill(7),
    },
  },
}
export const otherKey: NewWay = { type: 'recovery-key', key: new Uint8Array(16).fill(9) }

export const startMs = Date.now()
export const named = (id: string): Account => account({ id, name: id, secret: `SECRET${id.toUpperCase()}` })

/** A vault with every way in, some saves, recovery codes, and an account in the bin. It is open. */
export async function makeFull(): Promise<Snapshot> {
  await putBack(nothing)
  await createVault({ way: ways.passphrase, name: 'passphrase' })
  for (const type of ['recovery-key', 'device', 'passkey'] as const) {
    await proveAnew(passphrase(oldWords))
    await changeWays({ add: { way: ways[type], name: type } })
  }
  const vault = await readVault()
  if (vault.kind !== 'open') throw new Error('The vault is not open.')
  const sealed = await putIn(['one-code', 'two-code'], 'a', vault.drawerKey)
  const set = { sealed, count: 2, fingerprints: [], keptMs: startMs, used: [] }
  const accounts = [{ ...named('a'), recovery: [set] }, named('b'), named('c'), named('d')]
  // Longer than any soak: nobody touches the computer meanwhile, and it would lock in the midst of an operation.
  await changeVault(document => ({ ...document, accounts, lockAfterMinutes: 240 }))
  await changeVault(document => toBin(document, 'd', startMs))
  return takeSnapshot()
}
