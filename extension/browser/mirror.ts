import { textOf, utf8 } from '../../src/bytes.ts'
import type { StoredVault } from './store.ts'

// Chromium empties all of IndexedDB when it finds its log torn, as a crash can leave it. So the newest save lies in a second place
// too, a file of the origin private file system, which nothing but our own pages can read. It is sealed like the first.

const fileName = 'newest-save'

/** Writes the save to the second place, in one go: the file is the old one or the new one. Without one, the first has to do. */
export async function mirror(envelope: StoredVault): Promise<void> {
  try {
    const { sealed, ...readable } = envelope
    const file = await (await navigator.storage.getDirectory()).getFileHandle(fileName, { create: true })
    await fill(await file.createWritable(), new Blob([utf8(`${JSON.stringify(readable)}\n`), sealed]))
  } catch {
    // A private window of Firefox has no such place, a full disk no room. What lies there would be put back as the newest, and
    // under an earlier root key it would open for a way in that was taken away: better none than that.
    await clear().catch(() => undefined)
  }
}

const clear = async (): Promise<void> => (await navigator.storage.getDirectory()).removeEntry(fileName)

/** Left neither closed nor aborted, it would keep the file from being taken away. */
async function fill(writable: FileSystemWritableFileStream, content: Blob): Promise<void> {
  try {
    await writable.write(content)
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => undefined)
    throw error
  }
}

/** The save in the second place, or `undefined` where there is none. Nothing has vouched for it yet. */
export async function mirrored(): Promise<StoredVault | undefined> {
  try {
    const file = await (await navigator.storage.getDirectory()).getFileHandle(fileName)
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
    const end = bytes.indexOf(0x0a)
    const readable = JSON.parse(textOf(bytes.slice(0, end)))
    return Number.isInteger(readable.generation) ? { ...readable, sealed: bytes.slice(end + 1) } : undefined
  } catch {
    return undefined
  }
}
