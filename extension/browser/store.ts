import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { Failure } from '../../src/failure.ts'
import type { Envelope } from '../../src/vault/envelope.ts'

interface Schema extends DBSchema {
  generations: { key: number; value: Envelope }
}

/** How many generations are kept: should the newest not open, the one before it does. */
const keptGenerations = 10

let opened: Promise<IDBPDatabase<Schema>> | undefined

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('latchkey', 1, {
    upgrade: db => void db.createObjectStore('generations', { keyPath: 'generation' }),
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

/** The kept generations' numbers, newest first. */
export async function generations(): Promise<number[]> {
  return (await (await database()).getAllKeys('generations')).toReversed()
}

export async function read(generation: number): Promise<Envelope | undefined> {
  return (await database()).get('generations', generation)
}

/**
 * Writes the next generation in one transaction that the disk has confirmed when this returns.
 *
 * @throws {Failure} `changed-elsewhere` when the newest generation is not the expected one (0 for none);
 *   `not-saved` when the browser could not write, as on a full disk. What was there stays as it was.
 */
export async function append(envelope: Envelope, expectedNewest: number): Promise<void> {
  const transaction = (await database()).transaction('generations', 'readwrite', { durability: 'strict' })
  const saved = transaction.done.then(
    () => true,
    () => false,
  )
  const keys = await transaction.store.getAllKeys()
  if ((keys.at(-1) ?? 0) !== expectedNewest) {
    transaction.abort()
    await saved
    throw new Failure('changed-elsewhere')
  }
  const old = keys.slice(0, Math.max(0, keys.length + 1 - keptGenerations))
  const writes = [transaction.store.put(envelope), ...old.map(key => transaction.store.delete(key))]
  await Promise.allSettled(writes)
  if (!(await saved)) throw new Failure('not-saved')
}
