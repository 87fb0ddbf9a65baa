import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { SlotOf, Way } from '../../src/vault/slots.ts'
import { random } from './random.ts'
import { deviceKey } from './store.ts'

// A key that script can use and not read. It keeps a vault from a casual look and from other programs' exports; whoever can read
// the profile folder finds its bytes there, and the person is told so before it is made.

const algorithm = (nonce: Bytes) => ({ name: 'AES-GCM', iv: nonce }) as const

/** A new key, and a new secret under it. */
export async function newDeviceSecret(): Promise<{ way: Way; secret: Bytes; key: CryptoKey }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const secret = random(32)
  const nonce = random(12)
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(nonce), key, secret))
  return { way: { type: 'device', nonce: toBase64(nonce), secret: toBase64(sealed) }, secret, key }
}

/** @throws {Failure} `damaged` when this browser's key is gone or is another one. */
export async function deviceSecret(slot: SlotOf<'device'>): Promise<Bytes> {
  const key = await deviceKey(slot.id)
  if (key === undefined) throw new Failure('damaged')
  try {
    const nonce = fromBase64(slot.nonce)
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(nonce), key, fromBase64(slot.secret)))
  } catch {
    throw new Failure('damaged')
  }
}
