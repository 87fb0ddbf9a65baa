import { api } from '../../../extension/browser/api.ts'
import { mirror, mirrored } from '../../../extension/browser/mirror.ts'
import type { DeviceKey, StoredVault } from '../../../extension/browser/store.ts'

// The records themselves, past the extension's own code: to put a vault in place, and to take it away.

/** All that is stored anywhere. `session` is what the browser keeps in memory. */
export interface Snapshot {
  readonly generations: readonly StoredVault[]
  readonly deviceKeys: readonly DeviceKey[]
  /** What lies in the second place. */
  readonly second: StoredVault | undefined
  readonly local: Readonly<Record<string, unknown>>
  readonly session: Readonly<Record<string, unknown>>
}

export const nothing: Snapshot = {
  generations: [],
  deviceKeys: [],
  second: undefined,
  local: {},
  session: {},
}

const stores = ['generations', 'deviceKeys'] as const

let opened: Promise<IDBDatabase> | undefined

/** Makes the stores as `extension/browser/store.ts` does, should this be the first to open the database. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('latchkey', 2)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('generations', { keyPath: 'generation' })
      request.result.createObjectStore('deviceKeys', { keyPath: 'slotId' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

export async function takeSnapshot(): Promise<Snapshot> {
  const db = await database()
  const transaction = db.transaction(stores)
  const [generations, deviceKeys] = await Promise.all([
    all<StoredVault>(transaction, 'generations'),
    all<DeviceKey>(transaction, 'deviceKeys'),
  ])
  const [local, session] = await Promise.all([api.storage.local.get(), api.storage.session.get()])
  return { generations, deviceKeys, second: await mirrored(), local, session }
}

export async function putBack(snapshot: Snapshot): Promise<void> {
  const db = await database()
  const transaction = db.transaction(stores, 'readwrite')
  for (const name of stores) {
    const store = transaction.objectStore(name)
    store.clear()
    for (const record of snapshot[name]) store.put(record)
  }
  await finished(transaction)
  await (snapshot.second === undefined ? emptySecond() : mirror(snapshot.second))
  await Promise.all([
    refill(api.storage.local, snapshot.local),
    refill(api.storage.session, snapshot.session),
  ])
}

/** An empty file is no save. One cannot be taken away while a write to it that was broken off is still open. */
async function emptySecond(): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  for await (const name of folder.keys())
    await (await (await folder.getFileHandle(name)).createWritable()).close()
}

async function refill(area: typeof api.storage.local, items: Readonly<Record<string, unknown>>) {
  await area.clear()
  await area.set({ ...items })
}

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

const all = <T>(transaction: IDBTransaction, name: (typeof stores)[number]): Promise<T[]> =>
  new Promise((resolve, reject) => {
    const request: IDBRequest<T[]> = transaction.objectStore(name).getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
