import { type Bytes, fromBase64, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { openWith, sealTo } from './hpke.ts'

// With the key of a slot's commitment anyone could forge that slot. The document notes it, so that a new root key can be wrapped
// for every slot; but sealed like a recovery code, for the root key alone, as a device key gives it, must not be enough.

const info = utf8('latchkey mac')

/** Base64 of the encapsulated key and the ciphertext; the slot's id is associated data. */
export const sealMac = async (mac: Bytes, slotId: string, drawerKey: string): Promise<string> =>
  toBase64(await sealTo(fromBase64(drawerKey), mac, { info, associated: utf8(slotId) }))

/** @throws {Failure} `damaged` when it was not sealed to this drawer for this slot. */
export async function openMac(sealed: string, slotId: string, drawerPrivateKey: Bytes): Promise<Bytes> {
  try {
    return await openWith(drawerPrivateKey, fromBase64(sealed), { info, associated: utf8(slotId) })
  } catch {
    throw new Failure('damaged')
  }
}

/** Whether the two are halves of one key pair. */
export async function isDrawerOf(drawerPrivateKey: Bytes, drawerKey: string): Promise<boolean> {
  try {
    await openMac(await sealMac(utf8('probe'), '', drawerKey), '', drawerPrivateKey)
    return true
  } catch {
    return false
  }
}
