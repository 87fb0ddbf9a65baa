import { randomBytes } from 'node:crypto'
import { argon2id as oracle } from 'hash-wasm'
import { describe, expect, test } from 'vitest'
import { type Bytes, toBase64 } from '../../../src/bytes.ts'
import { argon2id } from '../../../src/vault/argon2.ts'
import {
  decodeDocument,
  emptyDocument,
  encodeDocument,
  type VaultDocument,
} from '../../../src/vault/document.ts'
import { fingerprint, newDrawer, putIn, takeOut } from '../../../src/vault/drawer.ts'
import type { Envelope } from '../../../src/vault/envelope.ts'
import { open, seal } from '../../../src/vault/seal.ts'
import {
  type Argon2id,
  type Kdf,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from '../../../src/vault/slots.ts'
import { account } from '../../vectors/accounts.ts'

const random = (length: number): Bytes => Uint8Array.from(randomBytes(length))
const passphrase = 'harbor violin amber lentil'
const vaultId = toBase64(random(16))
const keys = { rootKey: random(32), drawerPrivateKey: random(32) }
const document: VaultDocument = { ...emptyDocument, accounts: [account()] }

/** Quick, and as sensitive to every input: what these tests are about is the slot around it. */
const quick: Argon2id = async (secret, salt, kdf) => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(JSON.stringify(kdf))
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256),
  )
}

const newSlot = () => wrapWithPassphrase(keys, vaultId, passphrase, quick, random)

async function sealed(): Promise<Envelope> {
  const slots = [await newSlot()]
  return seal(document, { format: 1, vaultId, generation: 7, drawerKey: 'a2V5', slots }, keys.rootKey, random)
}

describe('the document', () => {
  test('what was sealed opens to the same', async () => {
    expect(await open(await sealed(), keys.rootKey)).toEqual(document)
  })

  test('its length does not tell how many accounts it holds', () => {
    const five = { ...document, accounts: Array.from({ length: 5 }, (_, at) => account({ id: String(at) })) }
    expect(encodeDocument(five)).toHaveLength(encodeDocument(emptyDocument).length)
    expect(encodeDocument(five)).toHaveLength(4096)
    expect(decodeDocument(encodeDocument(five))).toEqual(five)
  })

  test('two saves of the same never look the same', async () => {
    const [one, two] = [await sealed(), await sealed()]
    expect(one.nonce).not.toBe(two.nonce)
    expect(toBase64(one.sealed)).not.toBe(toBase64(two.sealed))
  })

  test('another root key opens nothing', async () => {
    await expect(open(await sealed(), random(32))).rejects.toMatchObject({ code: 'damaged' })
  })

  test('every flipped bit of the ciphertext is refused, and says nothing but so', async () => {
    const envelope = await sealed()
    for (let bit = 0; bit < envelope.sealed.length * 8; bit += 37) {
      const bytes = envelope.sealed.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(open({ ...envelope, sealed: bytes }, keys.rootKey)).rejects.toMatchObject({
        message: 'damaged',
      })
    }
  })

  test.each<[string, (envelope: Envelope) => object]>([
    ['another vault', () => ({ vaultId: toBase64(random(16)) })],
    ['an older generation', () => ({ generation: 6 })],
    ['another drawer', () => ({ drawerKey: 'a2V6' })],
    ['no slots', () => ({ slots: [] })],
    [
      'weaker key derivation',
      ({ slots }) => ({ slots: slots.map(slot => ({ ...slot, kdf: { ...slot.kdf, passes: 2 } })) }),
    ],
    ['another nonce', () => ({ nonce: toBase64(random(12)) })],
    ['a nonce that is no base64', () => ({ nonce: '%' })],
    ['fields missing', () => ({ slots: undefined })],
  ])('a header changed to %s is refused', async (_what, change) => {
    const envelope = await sealed()
    await expect(open({ ...envelope, ...change(envelope) }, keys.rootKey)).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  test('a later format is not guessed at', async () => {
    const later = { ...(await sealed()), format: 2 } as unknown as Envelope
    await expect(open(later, keys.rootKey)).rejects.toMatchObject({ code: 'unknown-format' })
  })
})

describe('a passphrase slot', () => {
  test('gives the keys back for its passphrase, however an accent was typed', async () => {
    const slot = await wrapWithPassphrase(keys, vaultId, 'caf\u00e9 au lait', quick, random)
    expect(await unwrapWithPassphrase(slot, vaultId, 'cafe\u0301 au lait', quick)).toEqual(keys)
  })

  test('refuses another passphrase, and says that it was the passphrase', async () => {
    const slot = await newSlot()
    await expect(unwrapWithPassphrase(slot, vaultId, `${passphrase} `, quick)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  })

  test('does not open in another vault', async () => {
    const other = toBase64(random(16))
    await expect(unwrapWithPassphrase(await newSlot(), other, passphrase, quick)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  })

  test.each(['wrapped', 'nonce', 'commit'] as const)('with a changed %s does not open', async field => {
    const slot = await newSlot()
    const changed = { ...slot, [field]: toBase64(random(32)) }
    await expect(unwrapWithPassphrase(changed, vaultId, passphrase, quick)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  })

  test.each<[string, Partial<Kdf>]>([
    ['less memory than the floor', { memoryKiB: 1024 }],
    ['a single pass', { passes: 1 }],
    ['more memory than the ceiling', { memoryKiB: 4 * 1024 * 1024 }],
    ['a thousand passes', { passes: 1000 }],
    ['half a lane', { lanes: 0.5 }],
    ['another function', { name: 'pbkdf2' as 'argon2id' }],
  ])('that asks for %s is refused before anything is derived', async (_what, change) => {
    const slot = await newSlot()
    const never: Argon2id = () => Promise.reject(new Error('derived'))
    const changed = { ...slot, kdf: { ...slot.kdf, ...change } }
    await expect(unwrapWithPassphrase(changed, vaultId, passphrase, never)).rejects.toMatchObject({
      code: 'bad-kdf',
    })
  })

  test('needs ten characters', async () => {
    const short = wrapWithPassphrase(keys, vaultId, 'nine char', quick, random)
    await expect(short).rejects.toMatchObject({ code: 'passphrase-too-short' })
  })

  test('derives with Argon2id as RFC 9106 has it: 64 MiB, three passes, one lane', async () => {
    const slot = await wrapWithPassphrase(keys, vaultId, passphrase, argon2id, random)
    expect(slot.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1 })
    expect(await unwrapWithPassphrase(slot, vaultId, passphrase, argon2id)).toEqual(keys)
  })

  test('hands its parameters on in the right places', async () => {
    const [secret, salt] = [random(20), random(16)]
    const kdf: Kdf = { name: 'argon2id', memoryKiB: 19456, passes: 2, lanes: 1, salt: toBase64(salt) }
    const hash = { password: secret, salt, parallelism: 1, iterations: 2, memorySize: 19456, hashLength: 32 }
    expect(await argon2id(secret, salt, kdf)).toEqual(await oracle({ ...hash, outputType: 'binary' }))
  })
})

describe('the drawer', () => {
  const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq']

  test('takes codes with the public key, and gives them back to the private one alone', async () => {
    const drawer = await newDrawer()
    const inside = await putIn(codes, 'account', toBase64(drawer.publicKey))
    expect(await takeOut(inside, 'account', drawer.privateKey)).toEqual(codes)
    const other = await newDrawer()
    await expect(takeOut(inside, 'account', other.privateKey)).rejects.toMatchObject({ code: 'damaged' })
  })

  test("does not give one account's codes for another", async () => {
    const drawer = await newDrawer()
    const inside = await putIn(codes, 'account', toBase64(drawer.publicKey))
    await expect(takeOut(inside, 'other', drawer.privateKey)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('tells sets apart by a fingerprint, but none so small that it could be guessed from it', async () => {
    const four = ['a', 'b', 'c', 'd']
    expect(await fingerprint(four)).toBe(await fingerprint(four.toReversed()))
    expect(await fingerprint(four)).not.toBe(await fingerprint(['a', 'b', 'c', 'e']))
    expect(await fingerprint(four.slice(1))).toBeUndefined()
  })

  test('its private key is not what opens the document', async () => {
    await expect(open(await sealed(), keys.drawerPrivateKey)).rejects.toMatchObject({ code: 'damaged' })
  })
})
