import type { Bytes } from '../../src/bytes.ts'
import { holdsSame, type VaultDocument } from '../../src/vault/document.ts'
import { open } from '../../src/vault/seal.ts'
import type { Opened } from './newest.ts'
import { generations, read } from './store.ts'

/**
 * The saves that the next one makes needless, so that settings and ways in push no earlier state of the accounts out of the ten:
 * where the next, the newest and the one before it all hold the same accounts and bin, the one before. The two that stay are those
 * with the settings and the ways in of now, should one of them be damaged.
 */
export async function spareSaves(
  next: VaultDocument,
  { envelope, document, newest }: Opened,
  rootKey: Bytes,
): Promise<readonly number[]> {
  if (envelope.generation !== newest || !holdsSame(next, document)) return []
  try {
    const [, before] = await generations()
    const stored = before === undefined ? undefined : await read(before)
    if (stored === undefined || !holdsSame(document, await open(stored, rootKey))) return []
    return [stored.generation]
  } catch {
    // What does not open now is none that could be spared: it stays in its turn, and the change is saved all the same.
    return []
  }
}
