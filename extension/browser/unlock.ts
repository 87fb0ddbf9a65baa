import { toBase64 } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import { emptyDocument } from '../../src/vault/document.ts'
import { newDrawer } from '../../src/vault/drawer.ts'
import type { Header } from '../../src/vault/envelope.ts'
import type { Slot1 } from '../../src/vault/format-1.ts'
import { seal } from '../../src/vault/seal.ts'
import { wrapKeys } from '../../src/vault/wrap.ts'
import { mirror } from './mirror.ts'
import { openNewest } from './newest.ts'
import { announce } from './news.ts'
import { type Credential, hold, type Proof, prove } from './proof.ts'
import { random } from './random.ts'
import { generations } from './store.ts'
import { beginSession, save, stamped, withVault } from './vault.ts'
import { makeSlot, type NamedWay, newNote } from './ways.ts'
import { t } from './words.ts'

/**
 * First run: a new vault with this way in, open at once.
 *
 * @throws {Failure} `passphrase-too-short`; `vault-exists` when another window was quicker; `not-saved`.
 */
export async function createVault(first: NamedWay): Promise<void> {
  if ((await generations()).length > 0) throw new Failure('vault-exists')
  const drawer = await newDrawer()
  const vaultId = toBase64(random(16))
  const keys = { rootKey: random(32), drawerPrivateKey: drawer.privateKey }
  const drawerKey = toBase64(drawer.publicKey)
  const { slot, note, deviceKey } = await makeSlot(keys, vaultId, drawerKey, first)
  const header: Header = { format: 2, vaultId, generation: 1, epoch: 1, drawerKey, slots: [slot] }
  const document = stamped({ ...emptyDocument, slotNotes: [note] })
  await save(await seal(document, header, keys.rootKey, random), undefined, { addDeviceKey: deviceKey })
  await beginSession({ rootKey: keys.rootKey, vaultId, epoch: 1 }, document.lockAfterMinutes)
  await announce()
}

/** @throws {Failure} as `prove`. */
export async function unlockVault(credential: Credential): Promise<void> {
  const proof = await prove(credential)
  // Where it cannot be written, as on a full disk, the codes are to be had all the same.
  if (proof.stored.format === 1) await writeAnew(proof).catch(() => undefined)
  await beginSession(proof, proof.document.lockAfterMinutes)
  await announce()
}

/** Shows once more who is there; good for one minute, and unlocks as well. @throws {Failure} as `prove`. */
export async function proveAnew(credential: Credential): Promise<void> {
  const proof = await prove(credential)
  await beginSession(proof, proof.document.lockAfterMinutes)
  hold(proof)
  await announce()
}

/** Opens a session with this browser's own key, which asks nobody. @throws {Failure} as `prove`. */
export async function openByDevice(): Promise<void> {
  const proof = await prove({ type: 'device' })
  await beginSession(proof, proof.document.lockAfterMinutes)
}

/**
 * Writes the first format in the present one, under the same root key; the older saves stay.
 *
 * @throws {Failure} as `append`.
 */
const writeAnew = (proof: Proof): Promise<void> =>
  withVault(async () => {
    const { rootKey, vaultId, secret } = proof
    const vault = await openNewest(proof)
    const { envelope, document, newest } = vault
    if (envelope.format !== 1) return // Another window was quicker.
    // The version that wrote it knew of no second place.
    await mirror(envelope)
    const { kdf } = proof.slot as Slot1
    const { slot, mac } = await wrapKeys(proof, vaultId, { type: 'passphrase', kdf }, secret, random)
    const { drawerKey } = envelope
    const note = await newNote(slot.id, t('passphrase'), mac, drawerKey)
    const header: Header = { format: 2, vaultId, generation: newest + 1, epoch: 1, drawerKey, slots: [slot] }
    const next = stamped({ ...document, slotNotes: [note] })
    await save(await seal(next, header, rootKey, random), vault)
  })
