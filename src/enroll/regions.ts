import { type Blocks, countBlocks, countedOfBlock, side } from './blocks.ts'
import type { Box, Plane } from './pixels.ts'
import { inPicture } from './read-code.ts'

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

/** Edges for each counted pixel of a window, in the direction that has fewer. */
const leastEdges = 0.019

/** 1 for every block whose window looks like a part of a code. */
function likely(blocks: Blocks): Uint8Array {
  const fitting = new Uint8Array(blocks.dark.length)
  for (let at = 0; at < fitting.length; at++)
    if (blocks.across[at] !== 0 && isLikely(blocks, windowAround(blocks, at))) fitting[at] = 1
  return fitting
}

/** Rows from `top` on and before `bottom`, as well columns. */
function windowAround({ columns, rows }: Blocks, at: number): Box {
  const row = Math.floor(at / columns)
  const column = at - row * columns
  return {
    left: Math.max(0, column - reach),
    top: Math.max(0, row - reach),
    right: Math.min(columns, column + reach + 1),
    bottom: Math.min(rows, row + reach + 1),
  }
}

function isLikely(blocks: Blocks, { left, top, right, bottom }: Box): boolean {
  let [dark, across, down] = [0, 0, 0]
  for (let row = top; row < bottom; row++) {
    for (let at = row * blocks.columns + left; at < row * blocks.columns + right; at++) {
      dark += blocks.dark[at] as number
      across += blocks.across[at] as number
      down += blocks.down[at] as number
    }
  }
  const area = (right - left) * (bottom - top) * countedOfBlock
  const isEven = dark > leastShare * area && dark < mostShare * area
  const isBothWays = across < down * 3 && down < across * 3
  return isEven && isBothWays && across > leastEdges * area && down > leastEdges * area
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

/** A code is four blocks wide at the least; two may lie beside each other, and one lie askew. */
function isPlausible({ box, count }: Patch): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)]
  return shorter >= 4 && longer <= 2.4 * shorter && count * 5 >= width * height * 2
}

/** Large, well filled and square is best. */
function worth({ box, count }: Patch): number {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const filled = count / (width * height)
  return (filled * Math.sqrt(count) * Math.min(width, height)) / Math.max(width, height)
}
