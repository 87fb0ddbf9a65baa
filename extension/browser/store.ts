import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { Failure } from '../../src/failure.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import type { Envelope1 } from '../../src/vault/format-1.ts'
import { mirror, mirrored } from './mirror.ts'

/** A vault as it may lie on disk. */
export type StoredVault = Envelope | Envelope1

/** The key of a device slot: it can be used here, and not be read out by script. */
export interface DeviceKey {
  readonly slotId: string
  readonly key: CryptoKey
}

interface Schema extends DBSchema {
  generations: { key: number; value: StoredVault }
  deviceKeys: { key: string; value: DeviceKey }
}

/** How many generations are kept: should the newest not open, the one before it does. */
const keptGenerations = 10

let opened: Promise<IDBPDatabase<Schema>> | undefined

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('latchkey', 2, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('generations', { keyPath: 'generation' })
      if (from < 2) db.createObjectStore('deviceKeys', { keyPath: 'slotId' })
    },
    // A newer version in another window wants to upgrade: give way, and open anew when next asked.
    blocking: (_current, _blocked, event) => {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget,
  })
  // A failed opening is not kept: the next call tries anew.
  opened.catch(forget)
  return opened
}

function forget(): void {
  opened = undefined
}

/** The kept generations' numbers, newest first. Where all are gone, the save that lies in a second place is put back. */
export async function generations(): Promise<number[]> {
  const numbers = (await (await database()).getAllKeys('generations')).toReversed()
  if (numbers.length > 0) return numbers
  const save = await mirrored()
  if (save === undefined) return []
  await (await database()).put('generations', save)
  return [save.generation]
}

export async function read(generation: number): Promise<StoredVault | undefined> {
  return (await database()).get('generations', generation)
}

export async function deviceKey(slotId: string): Promise<CryptoKey | undefined> {
  return (await (await database()).get('deviceKeys', slotId))?.key
}

/** What else belongs to a save, and is done in its transaction. */
export interface WithSave {
  readonly addDeviceKey?: DeviceKey | undefined
  /**
   * Saves that go: those of these numbers, or all that are older. After a new root key nothing older may stay: a way in that was
   * taken away would still open it.
   */
  readonly drop?: readonly number[] | 'older'
  /** Device keys of all other slots go. */
  readonly keepDeviceKeysOf?: readonly string[]
}

/**
 * Writes the next generation in one transaction that the disk has confirmed when this returns.
 *
 * @throws {Failure} `changed-elsewhere` when the newest generation is not the expected one (0 for none);
 *   `not-saved` when the browser could not write, as on a full disk. What was there stays as it was.
 */
export async function append(
  envelope: Envelope,
  expectedNewest: number,
  { addDeviceKey, drop = [], keepDeviceKeysOf }: WithSave = {},
): Promise<void> {
  const transaction = (await database()).transaction(['generations', 'deviceKeys'], 'readwrite', {
    durability: 'strict',
  })
  const saved = transaction.done.then(
    () => true,
    () => false,
  )
  const generations = transaction.objectStore('generations')
  const deviceKeys = transaction.objectStore('deviceKeys')
  const [keys, slotIds] = await Promise.all([generations.getAllKeys(), deviceKeys.getAllKeys()])
  if ((keys.at(-1) ?? 0) !== expectedNewest) {
    abort(transaction)
    await saved
    throw new Failure('changed-elsewhere')
  }
  const old = drop === 'older' ? keys : [...drop, ...tooMany(keys.filter(key => !drop.includes(key)))]
  const gone = slotIds.filter(id => keepDeviceKeysOf !== undefined && !keepDeviceKeysOf.includes(id))
  try {
    await Promise.all([
      generations.put(envelope),
      ...old.map(key => generations.delete(key)),
      ...gone.map(id => deviceKeys.delete(id)),
      ...(addDeviceKey === undefined ? [] : [deviceKeys.put(addDeviceKey)]),
    ])
  } catch {
    // What was asked for before the call that failed would be written all the same.
    abort(transaction)
  }
  if (!(await saved)) throw new Failure('not-saved')
  await mirror(envelope)
}

/** The oldest of these numbers, where there would be too many with one more. */
const tooMany = (keys: readonly number[]): readonly number[] =>
  keys.slice(0, Math.max(0, keys.length + 1 - keptGenerations))

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It has come to its end by itself.
  }
}
