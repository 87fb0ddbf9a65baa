import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import { passphraseSecret } from '../../src/vault/kdf.ts'
import type { SlotOf } from '../../src/vault/slots.ts'
import { unwrapKeys } from '../../src/vault/wrap.ts'

/** Two ways in by one passphrase: taking one of them away would change nothing. @throws {Failure} `passphrase-known`. */
export async function refuseKnown(passphrase: string, { slots, vaultId }: Envelope): Promise<void> {
  for (const slot of slots) {
    if (slot.type === 'passphrase' && (await opens(passphrase, slot, vaultId)))
      throw new Failure('passphrase-known')
  }
}

const opens = (passphrase: string, slot: SlotOf<'passphrase'>, vaultId: string): Promise<boolean> =>
  passphraseSecret(passphrase, slot.kdf, argon2id)
    .then(secret => unwrapKeys(slot, vaultId, secret))
    .then(
      () => true,
      () => false,
    )
