import type { Plane } from './pixels.ts'
import { crop, pad } from './reshape.ts'

/** Version 1 of QR codes is this many modules wide, version 40 is 177 (ISO/IEC 18004). */
export const leastModules = 21

/**
 * The code alone, with a white margin of its own, which gives back the quiet zone that a dark page eats. Every row and column
 * of a code has dark and light, so that to each side of the middle the first which has not ends it. Wants a stretched plane
 * with the code about its middle; gives back nothing where there is none.
 */
export function tighten(plane: Plane): Plane | undefined {
  const { width, height } = plane
  const [top, bottom] = mixedAboutMiddle(height, y => isMixed(plane, y * width, 1, width))
  const [left, right] = mixedAboutMiddle(width, x => isMixed(plane, x, width, height))
  const code = crop(plane, { left, top, right, bottom })
  const [shorter, longer] = [Math.min(code.width, code.height), Math.max(code.width, code.height)]
  if (shorter < leastModules || longer > 1.3 * shorter) return undefined
  return pad(code, Math.ceil(longer / 7), 255)
}

function mixedAboutMiddle(length: number, isMixedAt: (at: number) => boolean): readonly [number, number] {
  let [first, end] = [length >> 1, length >> 1]
  while (first > 0 && isMixedAt(first - 1)) first--
  while (end < length && isMixedAt(end)) end++
  return [first, end]
}

/** Whether the middle three fifths of a line hold both dark and light, of either at least one pixel in thirty. */
function isMixed({ data }: Plane, start: number, step: number, length: number): boolean {
  const [from, to] = [Math.floor(length / 5), Math.ceil((length * 4) / 5)]
  let dark = 0
  for (let at = from; at < to; at++) if ((data[start + at * step] as number) < 128) dark++
  return Math.min(dark, to - from - dark) * 30 >= to - from
}
