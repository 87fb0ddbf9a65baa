import { describe, expect, test } from 'vitest'
import { toBase64 } from '../../../src/bytes.ts'
import { argon2id } from '../../../src/vault/argon2.ts'
import { type Argon2id, type Kdf, newKdf, passphraseSecret, strengthFor } from '../../../src/vault/kdf.ts'
import { checkWays, opensDrawer, type Slot, type SlotType } from '../../../src/vault/slots.ts'
import { pauseMsAfter } from '../../../src/vault/tries.ts'
import { rewrapKeys, unwrapKeys, type VaultKeys, wrapKeys } from '../../../src/vault/wrap.ts'
import { least, passphraseSlot, quick, random } from '../../vectors/vaults.ts'

const vaultId = toBase64(random(16))
const keys: VaultKeys = { rootKey: random(32), drawerPrivateKey: random(32) }

const ways = [
  { type: 'passphrase', kdf: newKdf(least, random) },
  { type: 'recovery-key' },
  { type: 'passkey', credentialId: toBase64(random(32)), salt: toBase64(random(32)) },
  { type: 'device', nonce: toBase64(random(12)), secret: toBase64(random(48)) },
] as const

const wrong: Readonly<Record<SlotType, string>> = {
  passphrase: 'wrong-passphrase',
  'recovery-key': 'wrong-recovery-key',
  passkey: 'wrong-passkey',
  device: 'damaged',
}

describe.each(ways)('a slot of type $type', way => {
  const secret = random(32)
  const wrap = () => wrapKeys(keys, vaultId, way, secret, random)

  test('gives the keys back for its secret', async () => {
    const { slot } = await wrap()
    expect(await unwrapKeys(slot, vaultId, secret)).toEqual(keys)
  })

  test('refuses another secret, and says which kind was wrong', async () => {
    const { slot } = await wrap()
    await expect(unwrapKeys(slot, vaultId, random(32))).rejects.toMatchObject({ code: wrong[way.type] })
  })

  test('does not open in another vault', async () => {
    const { slot } = await wrap()
    await expect(unwrapKeys(slot, toBase64(random(16)), secret)).rejects.toMatchObject({
      code: wrong[way.type],
    })
  })

  test('takes other keys without its secret, and opens to them with it', async () => {
    const wrapped = await wrap()
    const other: VaultKeys = { rootKey: random(32), drawerPrivateKey: undefined }
    const slot = await rewrapKeys(other, vaultId, wrapped)
    expect(slot.publicKey).toBe(wrapped.slot.publicKey)
    expect(await unwrapKeys(slot, vaultId, secret)).toEqual(other)
  })

  test('that was sealed by somebody who knows only what lies on the disk does not open', async () => {
    const { slot } = await wrap()
    const forged = await rewrapKeys({ rootKey: random(32), drawerPrivateKey: random(32) }, vaultId, {
      slot,
      mac: random(32),
    })
    await expect(unwrapKeys(forged, vaultId, secret)).rejects.toMatchObject({ code: wrong[way.type] })
  })

  test('with any field changed does not open', async () => {
    const { slot } = await wrap()
    for (const [field, value] of Object.entries(slot)) {
      if (field === 'type') continue
      const changed = typeof value === 'string' ? toBase64(random(32)) : { ...value, passes: 5 }
      const opening = unwrapKeys({ ...slot, [field]: changed } as Slot, vaultId, secret)
      await expect(opening, field).rejects.toMatchObject({ name: 'Failure' })
    }
  })

  test('with a field missing or no text is damage, not a crash', async () => {
    const { slot } = await wrap()
    for (const field of ['id', 'wrapped', 'commit', 'publicKey']) {
      for (const value of [undefined, 7, null, {}]) {
        const opening = unwrapKeys({ ...slot, [field]: value } as Slot, vaultId, secret)
        await expect(opening, `${field} ${value}`).rejects.toMatchObject({ name: 'Failure' })
      }
    }
  })
})

describe('a passphrase', () => {
  test('is the same however an accent was typed', async () => {
    const kdf = newKdf(least, random)
    expect(await passphraseSecret('caf\u00e9 au lait', kdf, quick)).toEqual(
      await passphraseSecret('cafe\u0301 au lait', kdf, quick),
    )
  })

  test('with one space more is another', async () => {
    const { slot } = await passphraseSlot(keys, vaultId)
    if (slot.type !== 'passphrase') throw new Error('No passphrase slot')
    const secret = await passphraseSecret('harbor violin amber lentil ', slot.kdf, quick)
    await expect(unwrapKeys(slot, vaultId, secret)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  const never: Argon2id = () => Promise.reject(new Error('derived'))

  test.each<[string, Partial<Kdf>]>([
    ['less memory than the floor', { memoryKiB: 19 * 1024 - 1 }],
    ['a single pass', { passes: 1 }],
    ['no lane', { lanes: 0 }],
    ['more memory than the ceiling', { memoryKiB: 1024 * 1024 + 1 }],
    ['eleven passes', { passes: 11 }],
    ['seventeen lanes', { lanes: 17 }],
    ['half a lane', { lanes: 0.5 }],
    ['no number', { passes: '3' as unknown as number }],
    ['another function', { name: 'pbkdf2' as 'argon2id' }],
  ])('whose slot asks for %s is refused before anything is derived', async (_what, change) => {
    const kdf = { ...newKdf(least, random), ...change }
    await expect(passphraseSecret('harbor violin', kdf, never)).rejects.toMatchObject({ code: 'bad-kdf' })
  })

  test('that is empty is wrong, and nothing is derived for it', async () => {
    const kdf = newKdf(least, random)
    await expect(passphraseSecret('', kdf, never)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  test('is stretched by as many passes as take about half a second, and never fewer than three', () => {
    expect(strengthFor(250)).toEqual({ memoryKiB: 65536, passes: 6, lanes: 1 })
    expect(strengthFor(500).passes).toBe(3)
    expect(strengthFor(5000).passes).toBe(3)
    expect(strengthFor(0).passes).toBe(10)
  })

  test('goes through Argon2id itself', async () => {
    const kdf = newKdf(least, random)
    const secret = await passphraseSecret('harbor violin', kdf, argon2id)
    expect(secret).toHaveLength(32)
    expect(secret).not.toEqual(await passphraseSecret('harbor violet', kdf, argon2id))
  })
})

describe('the ways into one vault', () => {
  const of = (...types: SlotType[]) => types.map(type => ({ type }))

  test('are never none, and never passkeys alone', () => {
    expect(() => checkWays([])).toThrow('last-slot')
    expect(() => checkWays(of('passkey', 'passkey'))).toThrow('passkey-alone')
    expect(() => checkWays(of('passkey', 'recovery-key'))).not.toThrow()
    expect(() => checkWays(of('device'))).not.toThrow()
  })

  test('open the drawer, but for a device key beside something that can be asked for', () => {
    expect(opensDrawer({ type: 'device' }, of('device'))).toBe(true)
    expect(opensDrawer({ type: 'device' }, of('device', 'passphrase'))).toBe(false)
    expect(opensDrawer({ type: 'passphrase' }, of('device', 'passphrase'))).toBe(true)
  })

  test('may be tried three times wrong at once, then ever more slowly, up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 8, 40].map(pauseMsAfter)).toEqual([0, 0, 0, 1000, 2000, 4000, 30_000, 30_000])
  })
})
