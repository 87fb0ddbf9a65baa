import { openEyes } from './eyes.ts'
import { leastChannel, luma, type Picture } from './pixels.ts'
import { longRungs, quickRungs, type Rung, wholeRungs } from './rungs.ts'
import { type Plan, Search } from './search.ts'

export type { Picture } from './pixels.ts'

/** `quick` takes a fraction of a second and gives up early; `long` tries all there is, and may take ten. */
export type Effort = 'quick' | 'long'

/** What the caller may say and hear between the looks at a picture. One look can take a second. */
export interface During {
  /** Ends it, with what has been found until then, by saying `false`. */
  readonly goOn?: () => boolean
  /** How much of a long look is done, from 0 to 1. */
  readonly progress?: (done: number) => void
}

/**
 * All texts that QR codes in the picture hold, each once. Empty when there is none, and for a picture that has fewer bytes
 * than its size asks for. The picture stays as it was.
 *
 * zxing-cpp looks at the whole, and then at each region that looks like a code from afar; the long look tries these in more
 * ways, and with jsQR, which reads some that the other does not.
 */
export async function readQr(picture: Picture, effort: Effort, during: During = {}): Promise<string[]> {
  if (!isSound(picture)) return []
  const search = new Search(picture, await openEyes(), during.goOn ?? (() => true))
  const [first, ...others] = wholeRungs
  await search.whole(luma, first)
  await search.regions({ ...plain, most: hasEnrolment(search) ? 2 : 4, rungs: quickRungs })
  if (effort === 'long') await lookLonger(search, others, during.progress ?? (() => {}))
  return [...new Set(search.found.map(({ text }) => text))]
}

const plain = { reading: luma, leastContrast: 24 }
const everyRung = [...quickRungs, ...longRungs]

/** Where to look for codes that are faint, or in colours as light as their ground. */
const faint: readonly Plan[] = [
  { ...plain, leastContrast: 14, most: 10, rungs: everyRung },
  { ...plain, reading: leastChannel, most: 10, rungs: everyRung },
]

/** A link to an app store is not what anybody looks for. */
const hasEnrolment = ({ found }: Search): boolean => found.some(({ text }) => /^otpauth/i.test(text))

/** What the quick look leaves. Beside an enrolment there may be another as clear, and hardly one that is harder to read. */
async function lookLonger(search: Search, others: readonly Rung[], tell: (done: number) => void) {
  const steps = 1 + faint.length + others.length
  let step = 0
  const next = () => tell(++step / steps)
  await search.regions({ ...plain, most: hasEnrolment(search) ? 3 : 10, rungs: longRungs }, part =>
    tell(part / steps),
  )
  next()
  for (const plan of faint) {
    if (!hasEnrolment(search)) await search.regions(plan, part => tell((step + part) / steps))
    next()
  }
  for (const rung of others) {
    if (!hasEnrolment(search)) await search.whole(luma, rung)
    next()
  }
}

/** Data of a worker's message or of a decoder's mistake may be anything. */
function isSound({ data, width, height }: Picture): boolean {
  return width > 0 && height > 0 && data.length >= width * height * 4
}
