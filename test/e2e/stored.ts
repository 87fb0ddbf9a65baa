import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBase64 } from '../../src/bytes.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import type { Envelope } from '../../src/vault/envelope.ts'
import { seal, open as unseal } from '../../src/vault/seal.ts'
import { random } from '../vectors/vaults.ts'
import type { Surface } from './driver.ts'

/** Statements that are run in a page of the extension and change what lies in its database. */

const open = (version: string) => `new Promise((done, fail) => {
  const request = indexedDB.open('latchkey'${version})
  request.onupgradeneeded = () => request.result.createObjectStore('generations', { keyPath: 'generation' })
  request.onerror = () => fail(request.error)
  request.onsuccess = () => done(request.result)
})`

const within = (version: string, work: string) => `(async () => {
  const db = await ${open(version)}
  const transaction = db.transaction('generations', 'readwrite')
  const store = transaction.objectStore('generations')
  ${work}
  await new Promise((done, fail) => {
    transaction.oncomplete = done
    transaction.onabort = () => fail(transaction.error)
  })
  db.close()
  return true
})()`

/** Changes one generation as it lies on disk; the statements see it as \`stored\`. */
export const changeGeneration = (generation: number, change: string): string =>
  within(
    '',
    `store.get(${generation}).onsuccess = ({ target: { result: stored } }) => {
      ${change}
      store.put(stored)
    }`,
  )

/** Takes the generations away that a condition on \`generation\` holds for. */
export const dropGenerations = (condition: string): string =>
  within(
    '',
    `store.getAllKeys().onsuccess = ({ target: { result } }) =>
      result.filter(generation => ${condition}).forEach(generation => store.delete(generation))`,
  )

const vaults = join(import.meta.dirname, '../vectors/vaults')

/** The vault that the first version wrote, put where that version put it. */
export function putFormat1(): { statements: string; passphrase: string } {
  const { envelope, passphrase } = JSON.parse(readFileSync(join(vaults, 'format-1.json'), 'utf8'))
  const record = `{ ...${JSON.stringify(envelope)}, sealed: Uint8Array.from(atob('${envelope.sealed}'), char => char.charCodeAt(0)) }`
  return { passphrase, statements: within(', 1', `store.put(${record})`) }
}

/** Puts a record that is no vault after all the others. */
export const putJunkAt = (generation: number): string =>
  within('', `store.put({ generation: ${generation}, format: 2 })`)

const newest = `(async () => {
  const { session } = await (globalThis.browser ?? globalThis.chrome).storage.session.get('session')
  const db = await ${open('')}
  const all = db.transaction('generations').objectStore('generations').getAll()
  await new Promise(done => { all.onsuccess = done })
  db.close()
  const stored = all.result.at(-1)
  return { rootKey: session.rootKey, envelope: { ...stored, sealed: [...stored.sealed] } }
})()`

/** Changes what is in the newest save of the open vault, as only a fault of ours could. */
export async function changeDocument(
  page: Surface,
  change: (document: VaultDocument) => VaultDocument,
): Promise<void> {
  type Newest = { rootKey: string; envelope: Omit<Envelope, 'sealed'> & { sealed: number[] } }
  const { rootKey, envelope } = await page.evaluate<Newest>(newest)
  const [key, header] = [fromBase64(rootKey), { ...envelope, sealed: Uint8Array.from(envelope.sealed) }]
  const { nonce, sealed } = await seal(change(await unseal(header, key)), header, key, random)
  const bytes = `Uint8Array.from(${JSON.stringify([...sealed])})`
  await page.evaluate(
    changeGeneration(header.generation, `stored.nonce = '${nonce}'; stored.sealed = ${bytes}`),
  )
}
