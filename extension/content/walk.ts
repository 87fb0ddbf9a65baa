import { shadowOf } from './reach.ts'
import { elementsOf, frameOf, isShown, type Root } from './realms.ts'
import type { Spot } from './spot.ts'
import { spotsOf } from './spots.ts'

const maxElements = 20_000
const maxRoots = 50

/** The documents and open shadow roots that a page consists of, from the top one on, and all places that may show a code. */
export function walk(top: Document): { spots: Spot[]; roots: Root[] } {
  const roots: Root[] = [top]
  const spots: Spot[] = []
  let left = maxElements
  // The list grows while it is walked.
  for (const root of roots) {
    for (const element of elementsOf(root)) {
      if (--left < 0) return { spots, roots }
      if (roots.length < maxRoots) roots.push(...rootsIn(element))
      spots.push(...orNothing(() => spotsOf(element)))
    }
  }
  return { spots, roots }
}

const rootsIn = (element: Element): Root[] =>
  orNothing(() => {
    const inside = [shadowOf(element), frameOf(element)].filter(root => root != null)
    return inside.length > 0 && isShown(element) ? inside : []
  })

/** One element that cannot be read must not take the rest of the page with it. */
function orNothing<T>(look: () => T[]): T[] {
  try {
    return look()
  } catch {
    return []
  }
}
