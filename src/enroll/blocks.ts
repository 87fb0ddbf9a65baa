import type { Plane } from './pixels.ts'

/** Pixels along each side of a block. */
export const side = 8

/** Pixels counted of each. */
export const countedOfBlock = (side * side) / 2

/** A plane in blocks, row by row: how many of their counted pixels are dark, and differ from the last to the left, and above. */
export interface Blocks {
  readonly columns: number
  readonly rows: number
  readonly dark: Uint8Array
  readonly across: Uint8Array
  readonly down: Uint8Array
}

/** A block in which dark and light differ by less than `leastContrast` of 255, its neighbours included, counts as empty. */
export function countBlocks(plane: Plane, leastContrast: number): Blocks {
  const [columns, rows] = [Math.floor(plane.width / side), Math.floor(plane.height / side)]
  const thresholds = thresholdsOf(plane, { columns, rows }, leastContrast)
  const counts = () => new Uint8Array(columns * rows)
  const blocks = { columns, rows, dark: counts(), across: counts(), down: counts() }
  for (let at = 0; at < thresholds.length; at++) {
    const threshold = thresholds[at] as number
    if (threshold > 0) count(plane, blocks, at, threshold)
  }
  return blocks
}

/**
 * Of every other line, against the pixel before and the one two lines above, in whichever block: modules of four or eight pixels
 * may have all their edges between blocks. What would lie outside of the plane counts as light.
 */
function count({ data, width }: Plane, blocks: Blocks, block: number, threshold: number): void {
  let [dark, across, down] = [0, 0, 0]
  const corner = firstPixel(block, blocks.columns, width)
  for (let first = corner; first < corner + side * width; first += 2 * width) {
    let before = (data[first - 1] as number) < threshold
    for (let at = first; at < first + side; at++) {
      const isDark = (data[at] as number) < threshold
      if (isDark) dark++
      if (isDark !== before) across++
      if (isDark !== (data[at - 2 * width] as number) < threshold) down++
      before = isDark
    }
  }
  blocks.dark[block] = dark
  blocks.across[block] = across
  blocks.down[block] = down
}

const firstPixel = (block: number, columns: number, width: number): number =>
  (Math.floor(block / columns) * width + (block % columns)) * side

interface Grid {
  readonly columns: number
  readonly rows: number
}

/** For each block the middle between the darkest and the lightest pixel of it and its neighbours, or 0. */
function thresholdsOf(plane: Plane, grid: Grid, leastContrast: number): Uint8Array {
  const { darkest, lightest } = extremesOf(plane, grid)
  const lows = spread(darkest, grid, (one, other) => (one < other ? one : other))
  const highs = spread(lightest, grid, (one, other) => (one > other ? one : other))
  return lows.map((low, at) => {
    const high = highs[at] as number
    return high - low < leastContrast ? 0 : (low + high + 1) >> 1
  })
}

/** Every other line is enough to know them by. */
function extremesOf({ data, width }: Plane, { columns, rows }: Grid) {
  const darkest = new Uint8Array(columns * rows).fill(255)
  const lightest = new Uint8Array(columns * rows)
  for (let y = 0; y < rows * side; y += 2) {
    const firstBlock = Math.floor(y / side) * columns
    for (let column = 0; column < columns; column++) {
      const from = y * width + column * side
      let low = darkest[firstBlock + column] as number
      let high = lightest[firstBlock + column] as number
      for (let at = from; at < from + side; at++) {
        const level = data[at] as number
        if (level < low) low = level
        if (level > high) high = level
      }
      darkest[firstBlock + column] = low
      lightest[firstBlock + column] = high
    }
  }
  return { darkest, lightest }
}

/** Each value joined with those of its neighbours, first along the rows and then along the columns. */
function spread(values: Uint8Array, { columns, rows }: Grid, join: (one: number, other: number) => number) {
  const along = new Uint8Array(values)
  for (let at = 1; at < values.length; at++) {
    if (at % columns === 0) continue
    along[at] = join(along[at] as number, values[at - 1] as number)
    along[at - 1] = join(along[at - 1] as number, values[at] as number)
  }
  const both = new Uint8Array(along)
  for (let at = columns; at < columns * rows; at++) {
    both[at] = join(both[at] as number, along[at - columns] as number)
    both[at - columns] = join(both[at - columns] as number, along[at] as number)
  }
  return both
}
