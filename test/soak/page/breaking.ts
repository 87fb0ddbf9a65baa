import { api } from '../../../extension/browser/api.ts'

// Every call to the disk, to cryptography and to the browser's storage passes through here, is counted, and can be made to fail.

/**
 * `throws`: at once. `rejects`: its promise does. `late`: it does its work, and its promise rejects all the same. `errors`: its
 * request does. `aborts`: its transaction ends at once, as when the disk gives out. `aborts-after`: when it has succeeded, before
 * anything is on disk, as when the space is used up.
 */
export type Manner = 'throws' | 'rejects' | 'late' | 'errors' | 'aborts' | 'aborts-after'

/** One call of an operation, counted from 1, and how it fails. */
export interface Point {
  readonly at: number
  readonly call: string
  readonly manner: Manner
}

let seen: Point[] = []
let calls = 0
let watching = false
let planned: Point | undefined
let struck: Point | undefined

/** Runs something with the planned call failing. Gives back what ran, each call with all its manners, and what was struck. */
export async function watched<T>(work: () => Promise<T>, plan?: Point) {
  seen = []
  calls = 0
  planned = plan
  struck = undefined
  watching = true
  try {
    return { result: await work().finally(stop), points: seen, struck }
  } catch (error) {
    return { error, points: seen, struck: struck as Point | undefined }
  }
}

function stop(): void {
  watching = false
}

/** How this call is to fail, if it is the one. */
function manner(call: string, ...manners: readonly Manner[]): Manner | undefined {
  if (!watching) return undefined
  calls += 1
  seen.push(...manners.map(each => ({ at: calls, call, manner: each })))
  if (planned?.at !== calls) return undefined
  // What runs at the same time may come in another order: the call in this place fails in the first of its own manners.
  const chosen = manners.includes(planned.manner) ? planned.manner : manners[0]
  if (chosen !== undefined) struck = { at: calls, call, manner: chosen }
  return chosen
}

type Call = (this: unknown, ...args: unknown[]) => unknown

/** Puts a wrapper in place of one function of an object. */
function replace(owner: object, name: string, wrap: (original: Call) => Call): void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new Error(`There is no ${name} to break.`)
  if (!Reflect.set(owner, name, wrap(original as Call))) throw new Error(`${name} cannot be replaced.`)
}

const broken = (name = 'OperationError') => new DOMException('Broken by the soak.', name)

function throwing(owner: object, prefix: string, names: readonly string[]): void {
  for (const name of names)
    replace(owner, name, original => {
      return function (...args) {
        if (manner(prefix + name, 'throws')) throw broken()
        return original.apply(this, args)
      }
    })
}

function rejecting(
  owner: object,
  prefix: string,
  names: readonly string[],
  ...manners: readonly Manner[]
): void {
  for (const name of names)
    replace(owner, name, original => {
      return async function (...args) {
        const chosen = manner(prefix + name, ...manners)
        if (chosen === 'rejects') throw broken()
        const result = await original.apply(this, args)
        if (chosen === 'late') throw broken()
        return result
      }
    })
}

const requests = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor']
const writes = ['put', 'add', 'delete', 'clear']

function requesting(names: readonly string[], ...manners: readonly Manner[]): void {
  for (const name of names)
    replace(IDBObjectStore.prototype, name, original => {
      return function (...args) {
        const chosen = manner(`IDBObjectStore.${name}`, ...manners)
        if (chosen === 'throws') throw broken('DataCloneError')
        const request = original.apply(this, args) as IDBRequest
        const { transaction } = this as IDBObjectStore
        if (chosen === 'aborts') transaction.abort()
        if (chosen === 'aborts-after') request.addEventListener('success', () => transaction.abort())
        return request
      }
    })
}

const connections = new Set<IDBDatabase>()

function opening(original: Call): Call {
  return function (...args) {
    const chosen = manner('indexedDB.open', 'throws', 'errors')
    if (chosen === 'throws') throw broken('SecurityError')
    // A version below the one on disk is refused by the browser itself.
    const request = original.apply(this, chosen === 'errors' ? [args[0], 1] : args) as IDBOpenDBRequest
    request.addEventListener('success', () => connections.add(request.result))
    return request
  }
}

function transacting(original: Call): Call {
  return function (...args) {
    const chosen = manner('IDBDatabase.transaction', 'throws', 'aborts')
    if (chosen === 'throws') throw broken('InvalidStateError')
    const transaction = original.apply(this, args) as IDBTransaction
    if (chosen === 'aborts') transaction.abort()
    return transaction
  }
}

/** Tells every connection that another version wants in, as the browser would: the extension closes it and opens anew. */
export function closeConnections(): void {
  const event = { oldVersion: 2, newVersion: 3 }
  for (const connection of connections)
    connection.dispatchEvent(new IDBVersionChangeEvent('versionchange', event))
  connections.clear()
}

const subtle = ['encrypt', 'decrypt', 'sign', 'verify', 'digest', 'generateKey', 'deriveKey', 'deriveBits']
const keys = ['importKey', 'exportKey', 'wrapKey', 'unwrapKey']

/** Once, before anything of the extension has run. */
export function makeBreakable(): void {
  rejecting(SubtleCrypto.prototype, 'subtle.', [...subtle, ...keys], 'rejects')
  throwing(Crypto.prototype, 'crypto.', ['getRandomValues'])
  replace(IDBFactory.prototype, 'open', opening)
  replace(IDBDatabase.prototype, 'transaction', transacting)
  requesting(requests, 'throws', 'aborts')
  requesting(writes, 'throws', 'aborts', 'aborts-after')
  rejecting(LockManager.prototype, 'locks.', ['request'], 'rejects')
  for (const area of ['local', 'session'] as const) {
    rejecting(api.storage[area], `storage.${area}.`, ['get'], 'rejects')
    rejecting(api.storage[area], `storage.${area}.`, ['set', 'remove'], 'rejects', 'late')
  }
  rejecting(StorageManager.prototype, 'storage.', ['getDirectory'], 'rejects')
  rejecting(FileSystemDirectoryHandle.prototype, 'folder.', ['getFileHandle', 'removeEntry'], 'rejects')
  rejecting(FileSystemFileHandle.prototype, 'file.', ['createWritable', 'getFile'], 'rejects')
  rejecting(FileSystemWritableFileStream.prototype, 'file.', ['write'], 'rejects')
  rejecting(WritableStream.prototype, 'file.', ['close'], 'rejects', 'late')
  rejecting(api.alarms, 'alarms.', ['create', 'clear'], 'rejects')
}
