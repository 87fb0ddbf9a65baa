import { describe, expect, test } from 'vitest'
import { fromBase64 } from '../../../src/bytes.ts'
import { argon2id } from '../../../src/vault/argon2.ts'
import { emptyDocument } from '../../../src/vault/document.ts'
import { takeOut } from '../../../src/vault/drawer.ts'
import { unwrap1 } from '../../../src/vault/format-1.ts'
import { passphraseSecret } from '../../../src/vault/kdf.ts'
import { readRecoveryKey } from '../../../src/vault/recovery-key.ts'
import { open } from '../../../src/vault/seal.ts'
import { unwrapKeys, type VaultKeys } from '../../../src/vault/wrap.ts'
import { type Fixture, fixtures } from '../../vectors/vaults.ts'

/** The keys that each of the fixture's secrets gives. */
async function opened({ envelope, ...fixture }: Fixture): Promise<VaultKeys[]> {
  const { vaultId } = envelope
  if (envelope.format === 1) {
    const [slot] = envelope.slots
    if (slot === undefined) return []
    const secret = await passphraseSecret(fixture.passphrase, slot.kdf, argon2id)
    return [await unwrap1(slot, vaultId, secret)]
  }
  const found: VaultKeys[] = []
  for (const slot of envelope.slots) {
    if (slot.type === 'passphrase')
      found.push(
        await unwrapKeys(slot, vaultId, await passphraseSecret(fixture.passphrase, slot.kdf, argon2id)),
      )
    if (slot.type === 'recovery-key')
      found.push(await unwrapKeys(slot, vaultId, readRecoveryKey(fixture.recoveryKey ?? '')))
    if (slot.type === 'passkey')
      found.push(await unwrapKeys(slot, vaultId, fromBase64(fixture.passkeySecret ?? '')))
  }
  return found
}

const all = fixtures()

test('there is a vault of every format', () => {
  expect(all.map(({ envelope }) => envelope.format).toSorted()).toEqual([1, 2, 2])
})

describe.each(all)('the vault of $file', fixture => {
  test('opens by each of its ways, with every account and every recovery code', async () => {
    const doors = await opened(fixture)
    const slots: readonly { readonly type: string }[] = fixture.envelope.slots
    expect(doors.length).toBe(slots.filter(({ type }) => type !== 'device').length)
    for (const { rootKey, drawerPrivateKey } of doors) {
      const document = await open(fixture.envelope, rootKey)
      expect(document).toEqual({ ...emptyDocument, ...fixture.document, version: 3 })
      for (const { id, recovery } of document.accounts) {
        const codes = recovery.map(({ sealed }) => takeOut(sealed, id, drawerPrivateKey ?? rootKey))
        expect(await Promise.all(codes)).toEqual(fixture.recoveryCodes[id] ?? [])
      }
    }
  })
})
