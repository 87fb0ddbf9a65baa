import type { Box, Plane } from './pixels.ts'

/** A code that was read, and where it lies in what was looked at. */
export interface ReadCode {
  readonly text: string
  readonly box: Box
}

interface Point {
  readonly x: number
  readonly y: number
}

export function boxAround(corners: readonly Point[]): Box {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** A box of a plane, in pixels of the picture that it was cut out of. */
export const inPicture = ({ left, top, scale }: Plane, box: Box): Box => ({
  left: left + box.left / scale,
  top: top + box.top / scale,
  right: left + box.right / scale,
  bottom: top + box.bottom / scale,
})

/** The box with a margin of this share of its longer side, and of some pixels. */
export function grown({ left, top, right, bottom }: Box, share: number, pixels: number): Box {
  const margin = Math.max(right - left, bottom - top) * share + pixels
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }
}
