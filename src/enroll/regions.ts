import { type Blocks, countBlocks, side } from './blocks.ts'
import { inPicture } from './found.ts'
import type { Box, Plane } from './pixels.ts'

const mostRegions = 10

/**
 * Where a QR code may lie, the likeliest first, in pixels of the plane's picture. A code is dark and light in about equal parts,
 * with many edges both ways; text is mostly light, a table has its edges one way, and a photograph has few hard ones.
 *
 * @param leastContrast of 255, between the dark and the light of a code
 */
export function findRegions(plane: Plane, leastContrast: number): Box[] {
  const blocks = countBlocks(plane, leastContrast)
  return patchesOf(likely(blocks), blocks)
    .filter(isPlausible)
    .sort((one, other) => worth(other) - worth(one))
    .slice(0, mostRegions)
    .map(({ box }) => inPicture(plane, inPixels(box)))
}

const inPixels = ({ left, top, right, bottom }: Box): Box => ({
  left: left * side,
  top: top * side,
  right: right * side,
  bottom: bottom * side,
})

/** A window is a block with as many to each side of it. */
const reach = 2
const leastShare = 0.27
const mostShare = 0.75

/** Edges for each pixel of a window, in the direction that has fewer. */
const leastEdges = 0.019

/** 1 for every block whose window looks like a part of a code. */
function likely(blocks: Blocks): Uint8Array {
  const [dark, across, down] = [
    sums(blocks.dark, blocks),
    sums(blocks.across, blocks),
    sums(blocks.down, blocks),
  ]
  const areas = sums(new Uint8Array(blocks.columns * blocks.rows).fill(side * side), blocks)
  const fitting = new Uint8Array(areas.length)
  for (let at = 0; at < fitting.length; at++) {
    const area = areas[at] as number
    const [one, other] = [across[at] as number, down[at] as number]
    const share = (dark[at] as number) / area
    const isEven = share > leastShare && share < mostShare && one < other * 3 && other < one * 3
    if (isEven && one > leastEdges * area && other > leastEdges * area) fitting[at] = 1
  }
  return fitting
}

/** The sum over the window of every block, first along the rows and then along the columns. */
function sums(counts: Uint8Array, { columns, rows }: Blocks): Uint16Array {
  const along = new Uint16Array(counts.length)
  for (let at = 0; at < along.length; at++) {
    const start = at - (at % columns)
    const last = Math.min(start + columns - 1, at + reach)
    for (let near = Math.max(start, at - reach); near <= last; near++)
      along[at] = (along[at] as number) + (counts[near] as number)
  }
  const both = new Uint16Array(counts.length)
  for (let at = 0; at < both.length; at++) {
    const last = Math.min((rows - 1) * columns + (at % columns), at + reach * columns)
    for (let near = Math.max(at % columns, at - reach * columns); near <= last; near += columns)
      both[at] = (both[at] as number) + (along[near] as number)
  }
  return both
}

/** Likely blocks that touch; the box counts in blocks. */
interface Patch {
  readonly box: Box
  readonly count: number
}

function patchesOf(likely: Uint8Array, blocks: Blocks): Patch[] {
  const patches: Patch[] = []
  for (let at = 0; at < likely.length; at++) if (likely[at] === 1) patches.push(takePatch(likely, at, blocks))
  return patches
}

/** The patch that this block belongs to; its blocks are likely no more. */
function takePatch(likely: Uint8Array, first: number, { columns, rows }: Blocks): Patch {
  const members = [first]
  likely[first] = 0
  // The list grows while it is walked, until nothing more touches it.
  for (const at of members) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        const near = y * columns + x
        if (likely[near] === 1) members.push(near)
        likely[near] = 0
      }
    }
  }
  return { box: boxOf(members, columns), count: members.length }
}

function boxOf(members: readonly number[], columns: number): Box {
  let [left, top, right, bottom] = [columns, Number.POSITIVE_INFINITY, 0, 0]
  for (const at of members) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    left = Math.min(left, column)
    right = Math.max(right, column + 1)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row + 1)
  }
  return { left, top, right, bottom }
}

/** The least code is 21 modules wide, of no less than two pixels; two may lie beside each other, and one lie askew. */
function isPlausible({ box, count }: Patch): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)]
  return shorter >= 3 && longer <= 4 * shorter && count * 5 >= width * height * 2
}

/** Large, well filled and square is best. */
function worth({ box, count }: Patch): number {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const filled = count / (width * height)
  return (filled * Math.sqrt(count) * Math.min(width, height)) / Math.max(width, height)
}
