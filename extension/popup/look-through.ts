import type { Doubt } from '../../src/enroll/doubt.ts'
import { type Found, tellApart } from '../../src/enroll/found.ts'
import { lookForCodes } from '../browser/look.ts'

/** What the QR codes of a page are for, and what is wrong with one that could not be read. */
export interface SeenThrough {
  readonly found: readonly Found[]
  readonly doubt: Doubt
}

/** Looks for a page's QR codes, as `lookForCodes`, and tells what they are for. */
export async function lookThrough(...where: Parameters<typeof lookForCodes>): Promise<SeenThrough> {
  const { texts, doubt } = await lookForCodes(...where)
  return { found: tellApart(texts), doubt }
}
