import { lookWithJsqr } from './jsqr.ts'
import type { Plane } from './pixels.ts'
import { inPicture, type ReadCode } from './read-code.ts'
import { leastModules } from './tighten.ts'
import type { Pains } from './zxing.ts'

/** Reads the codes of a plane in one look. Where they lie is told in pixels of the plane's picture. */
export type Eye = (plane: Plane, pains?: Pains) => Promise<ReadCode[]>

/** zxing-cpp is the fast one, jsQR the patient one, and alone where there is no WebAssembly. */
export interface Eyes {
  readonly fast: Eye
  readonly patient: Eye
  readonly differ: boolean
}

export async function openEyes(): Promise<Eyes> {
  const patient = eye(async plane => lookWithJsqr(plane))
  const lookWithZxing = await zxing()
  if (lookWithZxing === undefined) return { fast: patient, patient, differ: false }
  return { fast: eye(lookWithZxing), patient, differ: true }
}

type Look = (plane: Plane, pains: Pains) => Promise<ReadCode[]>

async function zxing(): Promise<Look | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined
  try {
    // Loaded late: a megabyte that nobody needs where it cannot run.
    const { startZxing, lookWithZxing } = await import('./zxing.ts')
    await startZxing()
    return lookWithZxing
  } catch {
    // Forbidden by policy or short of memory: the other engine reads the same codes, only more slowly.
    return undefined
  }
}

/** A code that holds nothing is none: jsQR reads one out of lines of text that happen to lie like finder patterns. */
function eye(look: Look): Eye {
  return async (plane, pains = {}) => {
    if (Math.min(plane.width, plane.height) < leastModules) return []
    const found = await attempt(look, plane, pains)
    return found
      .filter(({ text }) => text !== '')
      .map(({ text, box }) => ({ text, box: inPicture(plane, box) }))
  }
}

/** An engine that chokes on a plane, as either does on some, has read nothing in it; the next may. */
async function attempt(look: Look, plane: Plane, pains: Pains): Promise<ReadCode[]> {
  try {
    return await look(plane, pains)
  } catch {
    return []
  }
}
