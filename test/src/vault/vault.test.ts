import { describe, expect, test } from 'vitest'
import { toBase64 } from '../../../src/bytes.ts'
import { decodeDocument, emptyDocument, encodeDocument } from '../../../src/vault/document.ts'
import { newDrawer, putIn, takeOut } from '../../../src/vault/drawer.ts'
import type { Envelope } from '../../../src/vault/envelope.ts'
import { fingerprint } from '../../../src/vault/fingerprint.ts'
import { isDrawerOf, openMac, sealMac } from '../../../src/vault/mac.ts'
import { moveDrawer } from '../../../src/vault/rotate.ts'
import { open } from '../../../src/vault/seal.ts'
import { account } from '../../vectors/accounts.ts'
import { random, sealedVault } from '../../vectors/vaults.ts'

describe('the document', () => {
  test('what was sealed opens to the same', async () => {
    const { envelope, document, keys } = await sealedVault()
    expect(await open(envelope, keys.rootKey)).toEqual(document)
  })

  test('its length does not tell how many accounts it holds', () => {
    const accounts = Array.from({ length: 5 }, (_, at) => account({ id: String(at) }))
    const five = { ...emptyDocument, accounts }
    expect(encodeDocument(five)).toHaveLength(encodeDocument(emptyDocument).length)
    expect(encodeDocument(five)).toHaveLength(4096)
    expect(decodeDocument(encodeDocument(five))).toEqual(five)
  })

  test('two saves of the same never look the same', async () => {
    const [one, two] = [await sealedVault(), await sealedVault()]
    expect(one.envelope.nonce).not.toBe(two.envelope.nonce)
    expect(toBase64(one.envelope.sealed)).not.toBe(toBase64(two.envelope.sealed))
  })

  test('another root key opens nothing', async () => {
    const { envelope } = await sealedVault()
    await expect(open(envelope, random(32))).rejects.toMatchObject({ code: 'damaged' })
  })

  test.each<[string, (envelope: Envelope) => object]>([
    ['another vault', () => ({ vaultId: toBase64(random(16)) })],
    ['an older generation', () => ({ generation: 6 })],
    ['another root key’s number', () => ({ epoch: 2 })],
    ['another drawer', () => ({ drawerKey: 'a2V6' })],
    ['no slots', () => ({ slots: [] })],
    ['a slot twice', ({ slots }) => ({ slots: [...slots, ...slots] })],
    ['a slot of no known type', ({ slots }) => ({ slots: slots.map(slot => ({ ...slot, type: 'door' })) })],
    ['another nonce', () => ({ nonce: toBase64(random(12)) })],
    ['a nonce that is no base64', () => ({ nonce: '%' })],
    ['a number too large for JSON', () => ({ generation: 7n })],
    ['fields missing', () => ({ slots: undefined })],
  ])('a header changed to %s is refused', async (_what, change) => {
    const { envelope, keys } = await sealedVault()
    const changed = { ...envelope, ...change(envelope) }
    await expect(open(changed, keys.rootKey)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('a later format is not guessed at', async () => {
    const { envelope, keys } = await sealedVault()
    const later = { ...envelope, format: 3 } as unknown as Envelope
    await expect(open(later, keys.rootKey)).rejects.toMatchObject({ code: 'unknown-format' })
  })
})

/** The readable part of an envelope as text, to flip its bits too. */
const textOf = ({ sealed: _sealed, ...readable }: Envelope): Buffer => Buffer.from(JSON.stringify(readable))

test('every bit of a stored vault flipped, one at a time, is refused and says nothing but its code', async () => {
  const { envelope, keys } = await sealedVault()
  const messages = new Map<string, number>()
  const refuse = async (flipped: Envelope) => {
    const message = await open(flipped, keys.rootKey).then(
      () => 'opened',
      (error: Error) => error.message,
    )
    messages.set(message, (messages.get(message) ?? 0) + 1)
  }
  const header = textOf(envelope)
  let unreadable = 0
  for (let bit = 0; bit < header.length * 8; bit++) {
    const bytes = Buffer.from(header)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const changed = parsed(bytes)
    if (changed === undefined) unreadable++
    else await refuse({ ...changed, sealed: envelope.sealed })
  }
  const { sealed } = envelope
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const bytes = sealed.slice()
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    await refuse({ ...envelope, sealed: bytes })
  }
  expect([...messages.keys()].toSorted()).toEqual(['damaged', 'unknown-format'])
  const told = [...messages.values()].reduce((sum, count) => sum + count, 0)
  expect(told + unreadable).toBe((header.length + sealed.length) * 8)
  expect(told).toBeGreaterThan(35_000)
})

/** Damage that leaves no object at all cannot be stored, and so not be met. */
function parsed(bytes: Buffer): Envelope | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

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

  test('moves to a new key pair whole, the bin too, and the old key takes nothing out any more', async () => {
    const [before, after] = [await newDrawer(), await newDrawer()]
    const drawerKey = toBase64(before.publicKey)
    const withCodes = async (id: string) => {
      const sealed = await putIn([...codes, id], id, drawerKey)
      return account({ id, recovery: [{ sealed, count: 3, fingerprints: [], keptMs: 1, used: [] }] })
    }
    const document = {
      ...emptyDocument,
      accounts: [await withCodes('one')],
      bin: [{ deletedMs: 1, at: 0, account: await withCodes('two') }],
    }
    const moved = await moveDrawer(document, before.privateKey, after)
    for (const { id, recovery } of [...moved.accounts, ...moved.bin.map(binned => binned.account)]) {
      const sealed = recovery[0]?.sealed ?? ''
      expect(await takeOut(sealed, id, after.privateKey)).toEqual([...codes, id])
      await expect(takeOut(sealed, id, before.privateKey)).rejects.toMatchObject({ code: 'damaged' })
    }
  })

  test('moves though one set in it opens for nobody, and leaves that one as it is', async () => {
    const [before, after] = [await newDrawer(), await newDrawer()]
    const set = { sealed: 'AAAA', count: 3, fingerprints: [], keptMs: 1, used: [] }
    const document = { ...emptyDocument, accounts: [account({ recovery: [set] })] }
    expect(await moveDrawer(document, before.privateKey, after)).toEqual(document)
  })

  test('knows its other half, and no other', async () => {
    const [one, other] = [await newDrawer(), await newDrawer()]
    expect(await isDrawerOf(one.privateKey, toBase64(one.publicKey))).toBe(true)
    expect(await isDrawerOf(one.privateKey, toBase64(other.publicKey))).toBe(false)
  })

  test('keeps the key of a slot’s commitment for that slot alone', async () => {
    const { publicKey, privateKey } = await newDrawer()
    const mac = random(32)
    const sealed = await sealMac(mac, 'slot', toBase64(publicKey))
    expect(await openMac(sealed, 'slot', privateKey)).toEqual(mac)
    await expect(openMac(sealed, 'other', privateKey)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('tells sets apart by a fingerprint, but none so small that it could be guessed from it', async () => {
    const four = ['a', 'b', 'c', 'd']
    expect(await fingerprint(four)).toBe(await fingerprint(four.toReversed()))
    expect(await fingerprint(four)).not.toBe(await fingerprint(['a', 'b', 'c', 'e']))
    expect(await fingerprint(four.slice(1))).toBeUndefined()
  })

  test('its private key is not what opens the document', async () => {
    const { envelope, keys } = await sealedVault()
    const { drawerPrivateKey } = keys
    if (drawerPrivateKey === undefined) throw new Error('No drawer')
    await expect(open(envelope, drawerPrivateKey)).rejects.toMatchObject({ code: 'damaged' })
  })
})
