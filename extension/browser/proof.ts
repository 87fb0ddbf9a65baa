import type { Bytes } from '../../src/bytes.ts'
import { Failure } from '../../src/failure.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { type Slot1, unwrap1 } from '../../src/vault/format-1.ts'
import { passphraseSecret } from '../../src/vault/kdf.ts'
import { isDrawerOf } from '../../src/vault/mac.ts'
import { readRecoveryKey } from '../../src/vault/recovery-key.ts'
import type { Slot, SlotOf, SlotType } from '../../src/vault/slots.ts'
import { refusals, unwrapKeys, type VaultKeys } from '../../src/vault/wrap.ts'
import { derivedApart } from './derive.ts'
import { deviceSecret } from './device.ts'
import { epochOf, type Keys, openNewest } from './newest.ts'
import { onVaultChange } from './news.ts'
import { askPasskey } from './passkey.ts'
import { generations, read, type StoredVault } from './store.ts'
import { counted } from './tries.ts'

/** What a person shows to get in. `device` asks nobody. */
export type Credential =
  | { readonly type: 'passphrase'; readonly passphrase: string; readonly signal?: AbortSignal }
  | { readonly type: 'recovery-key'; readonly typed: string }
  | { readonly type: 'passkey'; readonly signal?: AbortSignal }
  | { readonly type: 'device' }

/** The vault's keys, fresh from a slot, and the vault as it opens with them. */
export interface Proof extends Keys, VaultKeys {
  readonly secret: Bytes
  readonly slot: Slot | Slot1
  readonly stored: StoredVault
  readonly document: VaultDocument
  readonly newest: number
}

/**
 * Derives the keys anew: what unlocks the vault, and what proves afresh who is there before the drawer opens. Should the newest
 * generation's slots be damaged, those of the generations before it are tried.
 *
 * @throws {Failure} what the newest slot says: `wrong-…`, `damaged`, `bad-kdf`; `bad-recovery-key` for a slip in the typing;
 *   `passkey-refused`; `too-soon` after several wrong tries; `no-vault` before the first run. The signal's reason, where the person
 *   stopped it: that is no try.
 */
export const prove = (credential: Credential): Promise<Proof> =>
  credential.type === 'device' ? proved(credential) : counted(() => proved(credential))

async function proved(credential: Credential): Promise<Proof> {
  const doors = await doorsFor(credential.type)
  const secretFor = await secretsOf(credential, doors)
  let failure: unknown
  for (const door of doors) {
    try {
      const secret = await secretFor(door.slot)
      if (secret !== undefined) return await opened(door, secret, credential)
    } catch (error) {
      failure ??= error
    }
  }
  throw failure ?? new Failure('no-such-slot')
}

interface Door {
  readonly slot: Slot | Slot1
  readonly stored: StoredVault
}

/** More than anybody has; forged ones would each take the time of a derivation. */
const maxSlots = 32

/** The slots of one type, the newest generation's first, each once: a try takes its time. */
async function doorsFor(type: SlotType): Promise<Door[]> {
  const doors = new Map<string, Door>()
  for (const number of await generations()) {
    const stored = await read(number)
    // A later format may hold anything.
    if (stored === undefined || !Array.isArray(stored.slots)) continue
    for (const slot of stored.slots.slice(0, maxSlots)) {
      const key = JSON.stringify([stored.vaultId, slot])
      if (slot?.type === type && !doors.has(key)) doors.set(key, { slot, stored })
    }
  }
  return [...doors.values()]
}

/** How a credential turns into each slot's secret; `undefined` for a slot it does not belong to. */
async function secretsOf(
  credential: Credential,
  doors: readonly Door[],
): Promise<(slot: Slot | Slot1) => Promise<Bytes | undefined>> {
  switch (credential.type) {
    case 'passphrase':
      return slot =>
        passphraseSecret(
          credential.passphrase,
          (slot as SlotOf<'passphrase'>).kdf,
          derivedApart(credential.signal),
        )
    case 'recovery-key': {
      const key = readRecoveryKey(credential.typed)
      return async () => key
    }
    case 'device':
      return slot => deviceSecret(slot as SlotOf<'device'>)
    case 'passkey': {
      if (doors.length === 0) throw new Failure('no-such-slot')
      const given = await askPasskey(
        doors.map(({ slot }) => slot as SlotOf<'passkey'>),
        credential.signal,
      )
      return async slot =>
        (slot as SlotOf<'passkey'>).credentialId === given.credentialId ? given.secret : undefined
    }
  }
}

async function opened({ slot, stored }: Door, secret: Bytes, credential: Credential): Promise<Proof> {
  const { vaultId } = stored
  const keys =
    stored.format === 1
      ? await unwrap1(slot as Slot1, vaultId, secret)
      : await unwrapKeys(slot as Slot, vaultId, secret)
  const epoch = epochOf(stored)
  const vault = await openNewest({ rootKey: keys.rootKey, vaultId, epoch })
  const { envelope } = vault
  // An older generation's slot may have been taken away since. It counts only if the newest one that opens still has it.
  const slots: readonly (Slot | Slot1)[] = envelope.slots
  const isOlder = stored.generation < envelope.generation
  if (isOlder && !slots.some(({ id }) => id === slot.id)) throw new Failure(refusals[credential.type])
  // A drawer that was put in place of ours would give what is kept from now on to whoever put it there.
  const { drawerPrivateKey } = keys
  if (drawerPrivateKey !== undefined && !(await isDrawerOf(drawerPrivateKey, envelope.drawerKey)))
    throw new Failure('damaged')
  return {
    ...keys,
    vaultId,
    epoch,
    secret,
    slot,
    stored: vault.envelope,
    document: vault.document,
    newest: vault.newest,
  }
}

/** So long a proof is good for more than the one thing it was given for. */
export const proofMs = 60_000

interface Held {
  readonly proof: Proof
  readonly sinceMs: number
}

let held: Held | undefined

/** Keeps a proof for one minute, in this page's memory alone. */
export function hold(proof: Proof): void {
  held = { proof, sinceMs: Date.now() }
  setTimeout(forgetOld, proofMs)
}

/** The keys were made new: the proof goes on with them, and ends when it would have. */
export function holdOn(keys: Pick<Proof, 'rootKey' | 'drawerPrivateKey' | 'epoch'>): void {
  if (held !== undefined) held = { ...held, proof: { ...held.proof, ...keys } }
}

function forgetOld(): void {
  if (held === undefined) return
  const ageMs = Date.now() - held.sinceMs
  // With the clock set back nothing is known of its age.
  if (ageMs < 0 || ageMs >= proofMs) held = undefined
}

// A lock, wherever it was turned, ends what was proved here too.
onVaultChange(news => {
  if (news === 'locked') held = undefined
})

/** Whether a proof of the last minute is at hand. */
export function isProved(): boolean {
  forgetOld()
  return held !== undefined
}

/** The proof of the last minute. @throws {Failure} `proof-expired`. */
export function heldProof(): Proof {
  forgetOld()
  if (held === undefined) throw new Failure('proof-expired')
  return held.proof
}
