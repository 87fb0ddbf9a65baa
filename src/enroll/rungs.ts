import { harden } from './contrast.ts'
import type { Eye, Eyes } from './eyes.ts'
import type { Plane } from './pixels.ts'
import type { ReadCode } from './read-code.ts'
import { negative, resize } from './reshape.ts'
import { tighten } from './tighten.ts'
import type { Pains } from './zxing.ts'

/** One way to look at a region, which comes stretched. */
export type Rung = (region: Plane, eyes: Eyes) => Promise<ReadCode[]>

type Preparation = (region: Plane) => Plane | undefined

/** Engines are at their best in this range, and slow above it. */
const [leastSide, mostSide] = [200, 900]

function fit(plane: Plane): Plane {
  const longer = Math.max(plane.width, plane.height)
  return toSide(plane, Math.min(mostSide, Math.max(leastSide, longer)))
}

const toSide = (plane: Plane, pixels: number): Plane =>
  resize(plane, pixels / Math.max(plane.width, plane.height))

const doubled = (plane: Plane): Plane => resize(plane, 2)

const tight: Preparation = region => {
  const code = tighten(region)
  return code && fit(code)
}

const fast =
  (prepare: Preparation, pains?: Pains): Rung =>
  (region, eyes) =>
    look(eyes.fast, prepare(region), pains)

const patient =
  (prepare: Preparation): Rung =>
  (region, eyes) =>
    eyes.differ ? look(eyes.patient, prepare(region)) : none

const look = (eye: Eye, plane: Plane | undefined, pains?: Pains): Promise<ReadCode[]> =>
  plane === undefined ? none : eye(plane, pains)

const none: Promise<ReadCode[]> = Promise.resolve([])

/** jsQR fails on a clean code at one size and reads it at another; hard edges of a small one join what is drawn in dots. */
const sized =
  (pixels: number): Preparation =>
  region => {
    const code = tighten(region)
    return code && harden(toSide(code, pixels))
  }

const sizes = [240, 360, 520].map(sized)

/** The code alone where it has edges, else all of the region, in which there may be several. */
export const quickRungs: readonly Rung[] = [fast(region => tight(region) ?? fit(region))]

export const longRungs: readonly Rung[] = [
  fast(fit),
  fast(fit, { tryDenoise: true }),
  fast(fit, { binarizer: 'GlobalHistogram' }),
  fast(doubled),
  fast(region => tight(negative(region))),
  ...sizes.map(size => fast(size)),
  patient(fit),
  patient(tight),
  ...sizes.map(patient),
]

/** For the picture as a whole; the first is the quick look's. */
export const wholeRungs: readonly [Rung, ...Rung[]] = [
  fast(whole => whole),
  fast(whole => whole, { tryDenoise: true }),
  fast(whole => whole, { binarizer: 'GlobalHistogram' }),
  fast(whole => (Math.max(whole.width, whole.height) > mostSide ? undefined : doubled(whole))),
  patient(whole => whole),
]
