import type { Candidate } from '../../src/enroll/candidate.ts'

/** A place in the page that may show a QR code, and how to take it from there. Nothing is taken before it is its turn. */
export interface Spot {
  /** How likely it is one; the highest first. */
  readonly score: number
  take(left: Allowance): readonly Candidate[]
}

/** What is left to be spent on the page. Whoever takes a spot counts down the pixels. */
export interface Allowance {
  pixels: number
  /** Characters of all candidates together. */
  chars: number
}

/** An element's place on screen, in CSS pixels of its own document. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

const hint = /qr|2fa|mfa|otp|two.?(factor|step)|authenticator|barcode/i
/** Smaller than this, no camera reads a code from the screen, and no site shows one. */
const minPx = 40

/** How likely a code is at this place; `undefined` where nobody could see one. */
export function scoreOf(box: Box, words: string): number | undefined {
  const { left, top, width, height } = box
  if (Math.min(width, height) < minPx) return undefined
  const inView = left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0
  const size = Math.min(width, height)
  return (
    (hint.test(words) ? 4 : 0) +
    (isSquarish(box, 1.12) ? 3 : isSquarish(box, 1.6) ? 1 : 0) +
    (size >= 80 && size <= 600 ? 1 : 0) +
    (inView ? 1 : 0)
  )
}

/** Whether the longer side is at most so many times the shorter one. */
export const isSquarish = ({ width, height }: Box, times: number): boolean =>
  Math.max(width, height) <= times * Math.min(width, height)
