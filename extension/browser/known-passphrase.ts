import { Failure } from '../../src/failure.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import { passphraseSecret } from '../../src/vault/kdf.ts'
import type { SlotOf } from '../../src/vault/slots.ts'
import { unwrapKeys } from '../../src/vault/wrap.ts'
import { isStopped } from './apart.ts'
import { derivedApart } from './derive.ts'

interface Given {
  readonly passphrase: string
  readonly signal?: AbortSignal
}

/**
 * Two ways in by one passphrase: taking one of them away would change nothing.
 *
 * @throws {Failure} `passphrase-known`. The signal's reason, where the person stopped it.
 */
export async function refuseKnown(given: Given, { slots, vaultId }: Envelope): Promise<void> {
  for (const slot of slots) {
    if (slot.type === 'passphrase' && (await opens(given, slot, vaultId)))
      throw new Failure('passphrase-known')
  }
}

async function opens(
  { passphrase, signal }: Given,
  slot: SlotOf<'passphrase'>,
  vaultId: string,
): Promise<boolean> {
  try {
    await unwrapKeys(slot, vaultId, await passphraseSecret(passphrase, slot.kdf, derivedApart(signal)))
    return true
  } catch (error) {
    if (isStopped(error)) throw error
    return false
  }
}
