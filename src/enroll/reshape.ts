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
  const [width, height] = [plane.width, plane.height].map(length => Math.max(1, Math.round(length * ratio)))
  const { left, top } = plane
  const sized = flat(width as number, height as number, { left, top, scale: plane.scale * ratio })
  const across = steps(near.width, sized.width)
  const down = steps(near.height, sized.height)
  for (let y = 0; y < sized.height; y++) {
    for (let x = 0; x < sized.width; x++)
      sized.data[y * sized.width + x] = between(near, across[x] as number, down[y] as number)
  }
  return sized
}

/** For each pixel of `to` where it lies among those of `from`, middle on middle. */
const steps = (from: number, to: number): Float64Array =>
  Float64Array.from({ length: to }, (_, at) =>
    Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5)),
  )

function between({ data, width, height }: Plane, x: number, y: number): number {
  const [left, above] = [Math.floor(x), Math.floor(y)]
  const right = Math.min(width - 1, left + 1)
  const [upper, lower] = [above * width, Math.min(height - 1, above + 1) * width]
  const [dx, dy] = [x - left, y - above]
  const upon = (data[upper + left] as number) * (1 - dx) + (data[upper + right] as number) * dx
  const under = (data[lower + left] as number) * (1 - dx) + (data[lower + right] as number) * dx
  return upon * (1 - dy) + under * dy + 0.5
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
