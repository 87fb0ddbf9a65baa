import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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
