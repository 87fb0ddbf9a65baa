import { type Bytes, toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { SlotNote, VaultDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import type { Envelope, Header } from '../../src/vault/envelope.ts'
import { newKdf, passphraseSecret, type Strength } from '../../src/vault/kdf.ts'
import { openMac, sealMac } from '../../src/vault/mac.ts'
import { moveDrawer } from '../../src/vault/rotate.ts'
import { seal } from '../../src/vault/seal.ts'
import { checkWays, leastPassphraseLength, opensDrawer, type Slot } from '../../src/vault/slots.ts'
import { rewrapKeys, type VaultKeys, type Wrapped, wrapKeys } from '../../src/vault/wrap.ts'
import { calibrate, derivedApart } from './derive.ts'
import { newDeviceSecret } from './device.ts'
import { refuseKnown } from './known-passphrase.ts'
import { openNewest } from './newest.ts'
import { announce } from './news.ts'
import type { PasskeySecret } from './passkey.ts'
import { heldProof, holdOn, type Proof } from './proof.ts'
import { random } from './random.ts'
import { spareSaves } from './spare.ts'
import type { DeviceKey } from './store.ts'
import { renewSession, save, stamped, withVault } from './vault.ts'

/** A way in that is about to be made. `strength` is what `calibrate` found where it is left out. */
export type NewWay =
  | {
      readonly type: 'passphrase'
      readonly passphrase: string
      readonly strength?: Strength
      /** Stops the derivation: nothing is changed then. */
      readonly signal?: AbortSignal
    }
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

/** @throws {Failure} `passphrase-too-short` under ten characters. The signal's reason, where the person stopped it. */
export async function makeSlot(
  keys: VaultKeys,
  vaultId: string,
  drawerKey: string,
  { way, name }: NamedWay,
): Promise<MadeSlot> {
  const wrap = (...[parts, secret]: [Parameters<typeof wrapKeys>[2], Bytes]) =>
    wrapKeys(keys, vaultId, parts, secret, random)
  const made = async ({ slot, mac }: Wrapped, key?: CryptoKey): Promise<MadeSlot> => ({
    slot,
    note: await newNote(slot.id, name, mac, drawerKey),
    deviceKey: key === undefined ? undefined : { slotId: slot.id, key },
  })
  switch (way.type) {
    case 'passphrase': {
      if ([...way.passphrase].length < leastPassphraseLength) throw new Failure('passphrase-too-short')
      const kdf = newKdf(way.strength ?? (await calibrate(way.signal)), random)
      const secret = await passphraseSecret(way.passphrase, kdf, derivedApart(way.signal))
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

export const newNote = async (
  slotId: string,
  name: string,
  mac: Bytes,
  drawerKey: string,
): Promise<SlotNote> => ({ slotId, name, addedMs: Date.now(), mac: await sealMac(mac, slotId, drawerKey) })

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
 * @throws {Failure} `proof-expired`; `last-slot`, `passkey-alone`, `no-such-slot`, `passphrase-too-short`, `passphrase-known`; `changed-elsewhere`,
 *   `not-saved`. What was saved before is untouched then.
 */
export async function changeWays(change: WaysChange): Promise<void> {
  const proof = heldProof()
  await withVault(async () => {
    const vault = await openNewest(proof)
    const { envelope, document, newest } = vault
    if (envelope.format === 1) throw new Failure('not-saved')
    if (change.add?.way.type === 'passphrase') await refuseKnown(change.add.way, envelope)
    const newRootKey = change.newRootKey === true || takesAway(envelope.slots, change)
    const next = await planned(proof, envelope, document, { ...change, newRootKey })
    const header: Header = { ...next.header, generation: newest + 1 }
    await save(await seal(stamped(next.document), header, next.keys.rootKey, random), vault, {
      addDeviceKey: next.deviceKey,
      drop: newRootKey ? 'older' : await spareSaves(next.document, vault, proof.rootKey),
      keepDeviceKeysOf: header.slots.map(({ id }) => id),
    })
    const { vaultId, epoch } = header
    const { rootKey, drawerPrivateKey } = next.keys
    // Had a lock been turned meanwhile, the vault stays shut.
    if (await renewSession({ rootKey, vaultId, epoch }, document.lockAfterMinutes))
      holdOn({ rootKey, drawerPrivateKey, epoch })
  })
  await announce()
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
  const { drawerPrivateKey } = proof
  if (drawerPrivateKey === undefined) throw new Failure('proof-expired')
  const { nonce: _nonce, sealed: _sealed, generation: _generation, ...header } = envelope
  const { keys, ...moved } = newRootKey
    ? await withNewKeys(drawerPrivateKey, header, document)
    : { keys: proof, header, document }
  const { drawerKey, vaultId } = moved.header
  const kept = envelope.slots.filter(({ id }) => !remove.includes(id))
  const types = [...kept, ...(add ? [add.way] : [])]
  checkWays(types)
  const made = add && (await makeSlot(givenTo(add.way, types, keys), vaultId, drawerKey, add))
  const rewrap = async (slot: Slot) => {
    const note = document.slotNotes.find(({ slotId }) => slotId === slot.id)
    if (note === undefined) throw new Failure('damaged')
    const mac = await openMac(note.mac, slot.id, drawerPrivateKey)
    const sealed = { ...note, mac: await sealMac(mac, slot.id, drawerKey) }
    return { note: sealed, slot: await rewrapKeys(givenTo(slot, types, keys), vaultId, { slot, mac }) }
  }
  const all = [...(await Promise.all(kept.map(rewrap))), ...(made ? [made] : [])]
  return {
    keys,
    deviceKey: made?.deviceKey,
    document: { ...moved.document, slotNotes: all.map(({ note }) => note) },
    header: { ...moved.header, slots: all.map(({ slot }) => slot) },
  }
}

/** A new root key and a new drawer, with all recovery codes moved into it. */
async function withNewKeys(oldPrivateKey: Bytes, header: BareHeader, document: VaultDocument) {
  const drawer = await newDrawer()
  return {
    keys: { rootKey: random(32), drawerPrivateKey: drawer.privateKey },
    header: { ...header, epoch: header.epoch + 1, drawerKey: toBase64(drawer.publicKey) },
    document: await moveDrawer(document, oldPrivateKey, drawer),
  }
}

type Typed = Pick<Slot, 'type'>

/** A device key beside other ways in gets none of the drawer's. */
const givenTo = (slot: Typed, slots: readonly Typed[], keys: VaultKeys): VaultKeys =>
  opensDrawer(slot, slots) ? keys : { ...keys, drawerPrivateKey: undefined }
