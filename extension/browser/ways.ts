import { type Bytes, fromBase64, toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import { argon2id } from '../../src/vault/argon2.ts'
import type { SlotNote, VaultDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import type { Envelope, Header } from '../../src/vault/envelope.ts'
import { leastStrength, newKdf, passphraseSecret, type Strength, strengthFor } from '../../src/vault/kdf.ts'
import { moveDrawer } from '../../src/vault/rotate.ts'
import { seal } from '../../src/vault/seal.ts'
import { checkWays, leastPassphraseLength, opensDrawer, type Slot } from '../../src/vault/slots.ts'
import { rewrapKeys, type VaultKeys, type Wrapped, wrapKeys } from '../../src/vault/wrap.ts'
import { newDeviceSecret } from './device.ts'
import type { PasskeySecret } from './passkey.ts'
import { heldProof, hold, type Proof } from './proof.ts'
import type { DeviceKey } from './store.ts'
import { announce, beginSession, changeVault, openNewest, random, save, stamped, withVault } from './vault.ts'

/** A way in that is about to be made. `strength` is what `calibrate` found where it is left out. */
export type NewWay =
  | { readonly type: 'passphrase'; readonly passphrase: string; readonly strength?: Strength }
  | { readonly type: 'recovery-key'; readonly key: Bytes }
  | { readonly type: 'passkey'; readonly passkey: PasskeySecret }
  | { readonly type: 'device' }

export interface NamedWay {
  readonly way: NewWay
  readonly name: string
}

/** A new slot, what the document notes of it, and the key that belongs to it where it is the device's. */
export interface MadeSlot {
  readonly slot: Slot
  readonly note: SlotNote
  readonly deviceKey: DeviceKey | undefined
}

/** How strong a derivation this computer does in about half a second. */
export async function calibrate(): Promise<Strength> {
  const beganMs = performance.now()
  await argon2id(random(16), random(16), newKdf(leastStrength, random))
  return strengthFor(performance.now() - beganMs)
}

/** @throws {Failure} `passphrase-too-short` under ten characters. */
export async function makeSlot(keys: VaultKeys, vaultId: string, { way, name }: NamedWay): Promise<MadeSlot> {
  const wrap = (...[parts, secret]: [Parameters<typeof wrapKeys>[2], Bytes]) =>
    wrapKeys(keys, vaultId, parts, secret, random)
  const made = (wrapped: Wrapped, key?: CryptoKey): MadeSlot => ({
    slot: wrapped.slot,
    note: { slotId: wrapped.slot.id, name, addedMs: Date.now(), mac: toBase64(wrapped.mac) },
    deviceKey: key === undefined ? undefined : { slotId: wrapped.slot.id, key },
  })
  switch (way.type) {
    case 'passphrase': {
      if ([...way.passphrase].length < leastPassphraseLength) throw new Failure('passphrase-too-short')
      const kdf = newKdf(way.strength ?? (await calibrate()), random)
      const secret = await passphraseSecret(way.passphrase, kdf, argon2id)
      return made(await wrap({ type: 'passphrase', kdf }, secret))
    }
    case 'recovery-key':
      return made(await wrap({ type: 'recovery-key' }, way.key))
    case 'passkey': {
      const { credentialId, salt, secret } = way.passkey
      return made(await wrap({ type: 'passkey', credentialId, salt }, secret))
    }
    case 'device': {
      const device = await newDeviceSecret()
      return made(await wrap(device.way, device.secret), device.key)
    }
  }
}

/** What is to become of the ways in. All of it is done in one save, or nothing. */
export interface WaysChange {
  readonly add?: NamedWay
  readonly remove?: readonly string[]
  /**
   * Makes a new root key, re-encrypts everything under it and drops all older saves: what was taken away opens nothing then.
   * Only where a passphrase is changed for another one is it a choice; where a way in is taken away it is always done.
   */
  readonly newRootKey?: boolean
}

/**
 * Adds and removes ways in, with the proof of the last minute.
 *
 * @throws {Failure} `proof-expired`; `last-slot`, `passkey-alone`, `no-such-slot`, `passphrase-too-short`; `changed-elsewhere`,
 *   `not-saved`. What was saved before is untouched then.
 */
export async function changeWays(change: WaysChange): Promise<void> {
  const proof = heldProof()
  await withVault(async () => {
    const { envelope, document, newest } = await openNewest(proof)
    if (envelope.format === 1) throw new Failure('not-saved')
    const newRootKey = change.newRootKey === true || takesAway(envelope.slots, change)
    const next = await planned(proof, envelope, document, { ...change, newRootKey })
    const header: Header = { ...next.header, generation: newest + 1 }
    await save(await seal(stamped(next.document), header, next.keys.rootKey, random), newest, {
      addDeviceKey: next.deviceKey,
      dropOlder: newRootKey,
      keepDeviceKeysOf: header.slots.map(({ id }) => id),
    })
    const { vaultId, epoch } = header
    const { rootKey, drawerPrivateKey } = next.keys
    await beginSession({ rootKey, vaultId, epoch }, document.lockAfterMinutes)
    hold({ ...proof, rootKey, drawerPrivateKey, epoch })
  })
  announce()
}

/** Whether something that opened the vault, or its drawer, is to open it no more. */
function takesAway(slots: readonly Slot[], { add, remove = [] }: WaysChange): boolean {
  const removed = slots.filter(({ id }) => remove.includes(id))
  const changed = add?.way.type === 'passphrase' && removed.every(({ type }) => type === 'passphrase')
  const deviceAlone = slots.every(({ type }) => type === 'device')
  return deviceAlone || (removed.length > 0 && !changed)
}

type BareHeader = Omit<Header, 'generation'>

interface Planned {
  readonly header: BareHeader
  readonly document: VaultDocument
  readonly keys: VaultKeys
  readonly deviceKey: DeviceKey | undefined
}

async function planned(
  proof: Proof,
  envelope: Envelope,
  document: VaultDocument,
  { add, remove = [], newRootKey }: WaysChange,
): Promise<Planned> {
  if (remove.some(id => !envelope.slots.some(slot => slot.id === id))) throw new Failure('no-such-slot')
  const { nonce: _nonce, sealed: _sealed, generation: _generation, ...header } = envelope
  const { keys, ...moved } = newRootKey
    ? await withNewKeys(proof, header, document)
    : { keys: proof, header, document }
  const made = add && (await makeSlot(keys, header.vaultId, add))
  const kept = envelope.slots.filter(({ id }) => !remove.includes(id))
  const slots = [...kept, ...(made ? [made.slot] : [])]
  checkWays(slots)
  const notes = [
    ...document.slotNotes.filter(({ slotId }) => !remove.includes(slotId)),
    ...(made ? [made.note] : []),
  ]
  return {
    keys,
    deviceKey: made?.deviceKey,
    document: { ...moved.document, slotNotes: notes },
    header: { ...moved.header, slots: await wrappedFor(slots, notes, keys, header.vaultId) },
  }
}

/** A new root key and a new drawer, with all recovery codes moved into it. */
async function withNewKeys(proof: Proof, header: BareHeader, document: VaultDocument) {
  if (proof.drawerPrivateKey === undefined) throw new Failure('proof-expired')
  const drawer = await newDrawer()
  return {
    keys: { rootKey: random(32), drawerPrivateKey: drawer.privateKey },
    header: { ...header, epoch: header.epoch + 1, drawerKey: toBase64(drawer.publicKey) },
    document: await moveDrawer(document, proof.drawerPrivateKey, drawer),
  }
}

/** Every slot around these keys; a device key beside other ways in gets none of the drawer's. */
async function wrappedFor(
  slots: readonly Slot[],
  notes: readonly SlotNote[],
  keys: VaultKeys,
  vaultId: string,
): Promise<Slot[]> {
  return Promise.all(
    slots.map(slot => {
      const mac = notes.find(({ slotId }) => slotId === slot.id)?.mac
      if (mac === undefined) throw new Failure('damaged')
      const given = opensDrawer(slot, slots) ? keys : { ...keys, drawerPrivateKey: undefined }
      return rewrapKeys(given, vaultId, { slot, mac: fromBase64(mac) })
    }),
  )
}

/** Gives a way in another name. @throws {Failure} `no-such-slot`, and as `changeVault`. */
export const renameWay = (slotId: string, name: string): Promise<unknown> =>
  changeVault(document => {
    if (!document.slotNotes.some(note => note.slotId === slotId)) throw new Failure('no-such-slot')
    const slotNotes = document.slotNotes.map(note => (note.slotId === slotId ? { ...note, name } : note))
    return { ...document, slotNotes }
  })
