import { type Reading, takesCodes } from '../../src/form/order.ts'
import { fillableHost, nameOf } from '../../src/site.ts'
import { api } from './api.ts'
import { type DocumentAt, type MarkedDocument, type MarkedReading, putReader, readIn } from './document.ts'
import { grantedSites } from './grants.ts'

/** One document in a frame of another origin than its page's, which the person allowed Latchkey to look into. */
export interface Frame extends MarkedDocument {
  readonly origin: string
  readonly frameId: number
  readonly host: string
  readonly asks: Reading['asks']
  readonly sent: Reading['sent'] | undefined
}

/**
 * The first frame of a tab that asks for a code, among those of other origins that the browser lets us look into: only frames of
 * sites that the person allowed. Every frame that can be reached is asked for its origin, and nothing else is run in it; a
 * sandboxed one answers `null`, whatever its address, and is passed over. So is a frame within a frame: what lies between is nobody's
 * to vouch for.
 *
 * @param inSight origins of the frames that the page shows large enough for a form: what nobody sees is not filled.
 */
export async function frameThatAsks(
  tabId: number,
  topOrigin: string,
  inSight: readonly string[],
): Promise<Frame | undefined> {
  if (inSight.length === 0) return undefined
  const sites = await grantedSites()
  if (sites.length === 0) return undefined
  const told = await api.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: directFrame })
    .catch(() => [])
  for (const { documentId, frameId, result } of told) {
    const origin = String(result)
    const host = origin !== topOrigin && inSight.includes(origin) ? fillableHost(origin) : undefined
    if (host === undefined || documentId === undefined || !sites.includes(nameOf(host))) continue
    const at = { tabId, documentId }
    const reading = await readingOf(at)
    if (reading?.origin !== origin || !takesCodes(reading.asks)) continue
    const { asks, sent, mark } = reading
    return { ...at, frameId, origin, host, asks, sent, mark }
  }
  return undefined
}

async function readingOf(at: DocumentAt): Promise<MarkedReading | undefined> {
  try {
    await putReader(at)
    return await readIn(at)
  } catch {
    return undefined // It went away in this moment.
  }
}

// Serialised and run in every frame that can be reached: it can use nothing of this module.
const directFrame = (): string => (self.parent === self.top ? self.origin : 'null')
