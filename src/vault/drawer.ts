import { type Bytes, fromBase64, textOf, toBase64, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { type KeyPair, newKeyPair, openWith, sealTo } from './hpke.ts'

// Recovery codes beside the seed would make two factors one theft: the public half lets anyone with the open vault put codes
// in, and only a fresh proof of who is there brings the private half to take them out.

const info = utf8('latchkey drawer')

export const newDrawer = (): Promise<KeyPair> => newKeyPair()

/** Seals one account's codes: base64 of the encapsulated key and the ciphertext. The account's id is associated data. */
export async function putIn(codes: readonly string[], accountId: string, drawerKey: string): Promise<string> {
  const text = utf8(JSON.stringify(codes))
  return toBase64(await sealTo(fromBase64(drawerKey), text, { info, associated: utf8(accountId) }))
}

/**
 * As `takeOut`, or `undefined` for what opens for nobody. WebCrypto fails alike for want of memory, so it is tried twice before it
 * counts as that.
 */
export function takeOutIfAny(
  sealed: string,
  accountId: string,
  privateKey: Bytes,
): Promise<string[] | undefined> {
  const take = () => takeOut(sealed, accountId, privateKey)
  return take()
    .catch(take)
    .catch(() => undefined)
}

/** @throws {Failure} `damaged` when it was not sealed to this drawer for this account. */
export async function takeOut(sealed: string, accountId: string, privateKey: Bytes): Promise<string[]> {
  try {
    const text = await openWith(privateKey, fromBase64(sealed), { info, associated: utf8(accountId) })
    return JSON.parse(textOf(text))
  } catch {
    throw new Failure('damaged')
  }
}
