import { Failure } from '../failure.ts'
import type { Kdf } from './kdf.ts'

/** A passphrase, stretched by Argon2id. */
interface PassphraseWay {
  readonly type: 'passphrase'
  readonly kdf: Kdf
}

/** 128 random bits on paper. */
interface RecoveryKeyWay {
  readonly type: 'recovery-key'
}

/** A passkey that evaluates its PRF over this salt (WebAuthn level 3, prf extension). Base64 of the credential's id and of 32 bytes. */
interface PasskeyWay {
  readonly type: 'passkey'
  readonly credentialId: string
  readonly salt: string
}

/** A key that stays in this browser's profile and asks nobody. Base64 of a nonce, and of 32 bytes sealed under that key. */
interface DeviceWay {
  readonly type: 'device'
  readonly nonce: string
  readonly secret: string
}

/** How the secret of a slot is come by: the part of a slot that its type decides. */
export type Way = PassphraseWay | RecoveryKeyWay | PasskeyWay | DeviceWay

/**
 * One way in: the vault's keys, sealed to a key pair whose private half only the slot's secret gives. So a new root key can be
 * wrapped for every slot without asking for every secret, and who once had the old root key learns nothing of the new one.
 */
export type Slot = Way & {
  /** Base64 of 16 random bytes. */
  readonly id: string
  readonly publicKey: string
  readonly wrapped: string
  /** HMAC that ties the slot to one secret: anyone can seal to a public key, and a forged vault must not open. */
  readonly commit: string
}

export type SlotType = Slot['type']

export type SlotOf<T extends SlotType> = Extract<Slot, { type: T }>

/** The fields that a slot's type decides, in a fixed order. */
export function fieldsOf(way: Way): readonly unknown[] {
  switch (way.type) {
    case 'passphrase': {
      const { name, memoryKiB, passes, lanes, salt } = way.kdf
      return [way.type, name, memoryKiB, passes, lanes, salt]
    }
    case 'passkey':
      return [way.type, way.credentialId, way.salt]
    case 'device':
      return [way.type, way.nonce, way.secret]
    case 'recovery-key':
      return [way.type]
  }
}

export const leastPassphraseLength = 10

/** What needs no proof may not open the drawer, as long as there is something to prove with. */
export const opensDrawer = (slot: Pick<Slot, 'type'>, slots: readonly Pick<Slot, 'type'>[]): boolean =>
  slot.type !== 'device' || slots.every(({ type }) => type === 'device')

/** @throws {Failure} `last-slot` when no way in is left; `passkey-alone` when only passkeys are: they can be lost with a phone. */
export function checkWays(slots: readonly Pick<Slot, 'type'>[]): void {
  if (slots.length === 0) throw new Failure('last-slot')
  if (slots.every(({ type }) => type === 'passkey')) throw new Failure('passkey-alone')
}
