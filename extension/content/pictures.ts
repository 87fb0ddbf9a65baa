import { type Candidate, lengthOf, maxCandidateChars, maxCandidates } from '../../src/enroll/candidate.ts'
import { textCodes } from '../../src/enroll/text-code.ts'
import { contentOf } from './reach.ts'
import { linesOf, type Root, rootElements } from './realms.ts'
import type { Allowance, Spot } from './spot.ts'
import { walk } from './walk.ts'

// A file of its own, which comes into the page after the look at its form: reading pictures never delays the first code.

/** All that is drawn together; a picture of the page is read at its own size up to this. */
const maxPixels = 12_000_000
/** The page stands still meanwhile, and should not be seen to. */
const patienceMs = 250
const alwaysTaken = 3

/** Everything in the page that may show a QR code, most likely first. The page is not changed, and nothing is loaded. */
function pictures(): Candidate[] {
  const { spots, roots } = walk(document)
  const texts = roots.flatMap(textsOf).slice(0, maxCandidates)
  const left: Allowance = {
    pixels: maxPixels,
    chars: maxCandidateChars - texts.reduce((sum, text) => sum + lengthOf(text), 0),
  }
  return [...texts, ...takeBest(spots, left, maxCandidates - texts.length)]
}

function takeBest(spots: readonly Spot[], left: Allowance, most: number): Candidate[] {
  const untilMs = performance.now() + patienceMs
  const found = new Map<string, Candidate>()
  for (const [at, spot] of spots.toSorted((a, b) => b.score - a.score).entries()) {
    // The best ones are taken however slow the machine is.
    if (found.size >= most || (at >= alwaysTaken && performance.now() > untilMs)) break
    for (const candidate of taken(spot, left)) {
      if (lengthOf(candidate) > left.chars) continue
      left.chars -= lengthOf(candidate)
      found.set(JSON.stringify(candidate), candidate)
    }
  }
  return [...found.values()]
}

/** One that cannot be taken, as where the page has poisoned an element, is as if it were not there. */
function taken(spot: Spot, left: Allowance): readonly Candidate[] {
  try {
    return spot.take(left)
  } catch {
    return []
  }
}

function textsOf(root: Root): Candidate[] {
  // Asking for the text as it is shown is dear; most pages have not one such character.
  const drawn = rootElements(root).filter(element => /[█▀▄■⬛]|##/.test(contentOf(element)))
  return textCodes(drawn.flatMap(linesOf)).map(lines => ({ kind: 'text', lines }))
}

;(globalThis as { latchkeyPictures?: () => Candidate[] }).latchkeyPictures = pictures
