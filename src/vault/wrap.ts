import { type Bytes, concat, fromBase64, type Random, toBase64, utf8 } from '../bytes.ts'
import { Failure, type FailureCode } from '../failure.ts'
import { canonical, derive } from './cipher.ts'
import { keyPairFrom, openWith, sealTo } from './hpke.ts'
import { stored } from './kdf.ts'
import { fieldsOf, type Slot, type SlotType, type Way } from './slots.ts'

/** What a slot gives: the key of the document, and the private half of the drawer. 32 bytes each. */
export interface VaultKeys {
  readonly rootKey: Bytes
  /** Missing in what a device key gives where there are other ways in: they are what the drawer asks for. */
  readonly drawerPrivateKey: Bytes | undefined
}

/** A slot, and the key of its commitment, which the sealed document keeps: with it the slot can be wrapped anew. */
export interface Wrapped {
  readonly slot: Slot
  readonly mac: Bytes
}

const info = utf8('latchkey slot')
const keyBytes = 32

/** A new slot for this secret. */
export async function wrapKeys(
  keys: VaultKeys,
  vaultId: string,
  way: Way,
  secret: Bytes,
  random: Random,
): Promise<Wrapped> {
  const id = random(16)
  const { pairInput, mac } = await slotKeys(secret, id)
  const { publicKey } = await keyPairFrom(pairInput)
  const bare = { ...way, id: toBase64(id), publicKey: toBase64(publicKey) }
  return { slot: await filled(bare, keys, vaultId, mac), mac }
}

/** The same slot around other keys; its secret is not needed for that. */
export const rewrapKeys = (keys: VaultKeys, vaultId: string, { slot, mac }: Wrapped): Promise<Slot> =>
  filled(slot, keys, vaultId, mac)

type Bare = Way & Pick<Slot, 'id' | 'publicKey'>

async function filled(bare: Bare, keys: VaultKeys, vaultId: string, mac: Bytes): Promise<Slot> {
  const associated = slotBytes(bare, vaultId)
  const text = concat(keys.rootKey, keys.drawerPrivateKey ?? new Uint8Array(0))
  const wrapped = await sealTo(fromBase64(bare.publicKey), text, { info, associated })
  const commit = await crypto.subtle.sign('HMAC', await hmacKey(mac, 'sign'), concat(associated, wrapped))
  return { ...bare, wrapped: toBase64(wrapped), commit: toBase64(new Uint8Array(commit)) }
}

/** What it means that a secret does not fit, by the slot it was given for. */
export const refusals: Readonly<Record<SlotType, FailureCode>> = {
  passphrase: 'wrong-passphrase',
  'recovery-key': 'wrong-recovery-key',
  passkey: 'wrong-passkey',
  device: 'damaged',
}

/** @throws {Failure} `wrong-…` by the slot's type when its commitment does not fit the secret; `damaged` when a field is none. */
export async function unwrapKeys(slot: Slot, vaultId: string, secret: Bytes): Promise<VaultKeys> {
  const [id, wrapped, commit] = [stored(slot.id), stored(slot.wrapped), stored(slot.commit)]
  const associated = slotBytes(slot, vaultId)
  const { pairInput, mac } = await slotKeys(secret, id)
  const key = await hmacKey(mac, 'verify')
  const fits = await crypto.subtle.verify('HMAC', key, commit, concat(associated, wrapped))
  if (!fits) throw new Failure(refusals[slot.type] ?? 'damaged')
  const { privateKey } = await keyPairFrom(pairInput)
  const keys = await openWith(privateKey, wrapped, { info, associated }).catch(() => {
    throw new Failure('damaged')
  })
  const drawerPrivateKey = keys.length > keyBytes ? keys.slice(keyBytes) : undefined
  return { rootKey: keys.slice(0, keyBytes), drawerPrivateKey }
}

function slotBytes(slot: Bare, vaultId: string): Bytes {
  try {
    return canonical('latchkey slot', 2, vaultId, slot.id, slot.publicKey, ...fieldsOf(slot))
  } catch {
    throw new Failure('damaged')
  }
}

/** Two keys from one secret (HKDF, RFC 5869): one for the pair that the vault's keys are sealed to, one to commit with. */
async function slotKeys(secret: Bytes, id: Bytes): Promise<{ pairInput: Bytes; mac: Bytes }> {
  return {
    pairInput: await derive(secret, id, 'latchkey slot pair'),
    mac: await derive(secret, id, 'latchkey slot commit'),
  }
}

const hmacKey = (key: Bytes, usage: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
