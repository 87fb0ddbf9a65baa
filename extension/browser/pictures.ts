import { type Candidate, candidatesIn } from '../../src/enroll/candidate.ts'
import { inDocument, putInto } from './document.ts'
import type { Page } from './tab.ts'

/**
 * What a page itself holds that may be a QR code, most likely first; read in the document that was looked at, and in no other.
 * Rejects when that document has gone. The answer comes from the page's process, so only what is checked of it is kept.
 */
export async function picturesOf(page: Page): Promise<readonly Candidate[]> {
  await putInto(page, '/content/pictures.js')
  return candidatesIn(await inDocument<unknown>(page, callPictures))
}

// Serialised and run in the page's isolated world: it can use nothing of this module.
const callPictures = (): unknown => (globalThis as { latchkeyPictures?: () => unknown }).latchkeyPictures?.()
