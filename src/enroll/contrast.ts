import type { Plane } from './pixels.ts'

/** Where the dark and the light of a plane part best, and the mean of either side. */
interface Parting {
  readonly threshold: number
  readonly dark: number
  readonly light: number
}

/** Otsu, "A threshold selection method from gray-level histograms" (1979): the widest gap between two means. */
function partingOf(plane: Plane): Parting {
  const counts = levelsAboutMiddle(plane)
  const total = counts.reduce((whole, count) => whole + count)
  const sum = counts.reduce((whole, count, level) => whole + count * level, 0)
  let best = { threshold: 128, dark: 0, light: 255 }
  let [widest, below, sumBelow] = [0, 0, 0]
  for (const [level, count] of counts.entries()) {
    below += count
    sumBelow += level * count
    if (below === 0 || below === total) continue
    const [dark, light] = [sumBelow / below, (sum - sumBelow) / (total - below)]
    const gap = below * (total - below) * (light - dark) ** 2
    if (gap <= widest) continue
    widest = gap
    best = { threshold: (dark + light) / 2, dark, light }
  }
  return best
}

/** How often each level occurs in the middle of the plane, where a code has nothing but itself. */
function levelsAboutMiddle({ data, width, height }: Plane): Uint32Array {
  const counts = new Uint32Array(256)
  const [left, right] = [Math.floor(width / 4), Math.ceil((width * 3) / 4)]
  for (let y = Math.floor(height / 4); y < (height * 3) / 4; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const level = data[at] as number
      counts[level] = (counts[level] as number) + 1
    }
  }
  return counts
}

/** Dark and light drawn apart until they are black and white; what lies between them stays between. */
export function stretch(plane: Plane): Plane {
  const { dark, light } = partingOf(plane)
  const scale = 255 / Math.max(1, light - dark)
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, level) => (level - dark) * scale)
  return { ...plane, data: plane.data.map(level => curve[level] as number) }
}

/** Nothing but black and white. */
export function harden(plane: Plane): Plane {
  const { threshold } = partingOf(plane)
  return { ...plane, data: plane.data.map(level => (level < threshold ? 0 : 255)) }
}
