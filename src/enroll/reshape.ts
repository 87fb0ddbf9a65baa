import { type Box, flat, type Plane } from './pixels.ts'

/** The part of the plane inside the box, which may reach over its edges. */
export function crop(plane: Plane, box: Box): Plane {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))]
  const width = Math.max(0, Math.min(plane.width, Math.ceil(box.right)) - left)
  const height = Math.max(0, Math.min(plane.height, Math.ceil(box.bottom)) - top)
  const { scale } = plane
  const place = { left: plane.left + left / scale, top: plane.top + top / scale, scale }
  const part = flat(width, height, place)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * plane.width + left
    part.data.set(plane.data.subarray(from, from + width), y * width)
  }
  return part
}

/** The plane with a margin of one level around it. */
export function pad(plane: Plane, margin: number, level: number): Plane {
  const { width, height, scale } = plane
  const place = { left: plane.left - margin / scale, top: plane.top - margin / scale, scale }
  const wide = flat(width + 2 * margin, height + 2 * margin, place, level)
  for (let y = 0; y < height; y++) {
    const row = plane.data.subarray(y * width, (y + 1) * width)
    wide.data.set(row, (y + margin) * wide.width + margin)
  }
  return wide
}

/** Each pixel the mean of `factor` by `factor`. */
export function shrink(plane: Plane, factor: number): Plane {
  if (factor === 1) return plane
  const { left, top, scale } = plane
  const [width, height] = [Math.floor(plane.width / factor), Math.floor(plane.height / factor)]
  const small = flat(width, height, { left, top, scale: scale / factor })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      small.data[y * width + x] = mean(plane, (y * plane.width + x) * factor, factor)
  return small
}

function mean({ data, width }: Plane, from: number, factor: number): number {
  let sum = 0
  for (let y = 0; y < factor; y++)
    for (let x = 0; x < factor; x++) sum += data[from + y * width + x] as number
  return sum / (factor * factor)
}

/** The plane at a size in proportion: means where it gets much smaller, straight lines between the pixels elsewhere. */
export function resize(plane: Plane, ratio: number): Plane {
  const near = shrink(plane, Math.max(1, Math.floor(1 / ratio)))
  const width = Math.max(1, Math.round(plane.width * ratio))
  const height = Math.max(1, Math.round(plane.height * ratio))
  if (near.width === width && near.height === height) return near
  const { left, top } = plane
  const sized = flat(width, height, { left, top, scale: plane.scale * ratio })
  const across = steps(near.width, width)
  for (const [y, fromY] of steps(near.height, height).entries())
    readBetween(rowBetween(near, fromY), across, sized.data.subarray(y * width, (y + 1) * width))
  return sized
}

/** For each pixel of `to` where it lies among those of `from`, middle on middle. */
const steps = (from: number, to: number): Float32Array =>
  Float32Array.from({ length: to }, (_, at) =>
    Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5)),
  )

/** The row at `y`, which may lie between two. */
function rowBetween({ data, width, height }: Plane, y: number): Float32Array {
  const above = Math.floor(y)
  const share = y - above
  const [upper, lower] = [above * width, Math.min(height - 1, above + 1) * width]
  const row = new Float32Array(width)
  for (let x = 0; x < width; x++)
    row[x] = (data[upper + x] as number) * (1 - share) + (data[lower + x] as number) * share
  return row
}

function readBetween(row: Float32Array, across: Float32Array, to: Uint8Array): void {
  const last = row.length - 1
  for (let x = 0; x < to.length; x++) {
    const at = across[x] as number
    const left = Math.floor(at)
    const share = at - left
    const right = left < last ? left + 1 : last
    to[x] = (row[left] as number) * (1 - share) + (row[right] as number) * share + 0.5
  }
}

/** Fills a box of the picture where the plane shows it. Changes the plane. */
export function paintOver({ data, width, height, left, top, scale }: Plane, box: Box, level: number): void {
  const inside = (at: number, length: number) => Math.min(length, Math.max(0, Math.round(at * scale)))
  const [from, to] = [inside(box.left - left, width), inside(box.right - left, width)]
  const last = inside(box.bottom - top, height)
  for (let y = inside(box.top - top, height); y < last; y++)
    data.fill(level, y * width + from, y * width + to)
}

export const negative = (plane: Plane): Plane => ({ ...plane, data: plane.data.map(level => 255 - level) })
