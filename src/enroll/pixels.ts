/** Pixels as a canvas gives them: four bytes each, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Pixels from `left` and `top`, which belong to it, to `right` and `bottom`, which do not. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a plane comes from: what lies at `x` in it, lies at `left + x / scale` in the picture. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** A part of a picture at some size; how light each pixel is, one byte each, row by row, and 0 is black. */
export interface Plane extends Place {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Which pixels of a picture: as many as asked for, from the first byte of one, so many bytes apart. */
export interface Run {
  readonly first: number
  readonly apart: number
  readonly count: number
}

/** How light the pixels of a run are, added to what is there in `sums` from `at` on. */
export type Reading = (data: Uint8ClampedArray, run: Run, sums: Uint8Array | Uint16Array, at: number) => void

/** The luma of ITU-R BT.601. What is transparent is white. */
export const luma: Reading = (data, { first, apart, count }, sums, at) => {
  const end = at + count
  for (let to = at, from = first; to < end; to++, from += apart) {
    const red = (data[from] as number) * 77
    const green = (data[from + 1] as number) * 150
    const light = (red + green + (data[from + 2] as number) * 29) >> 8
    const alpha = data[from + 3] as number
    sums[to] = (sums[to] as number) + (alpha === 255 ? light : 255 - (((255 - light) * alpha) >> 8))
  }
}

/** The least of red, green and blue: colours that are as light as the ground to the eye part here. */
export const leastChannel: Reading = (data, { first, apart, count }, sums, at) => {
  const end = at + count
  for (let to = at, from = first; to < end; to++, from += apart) {
    const least = Math.min(data[from] as number, data[from + 1] as number, data[from + 2] as number)
    sums[to] = (sums[to] as number) + least
  }
}

/** A plane of one level. */
export const flat = (width: number, height: number, { left, top, scale }: Place, level = 0): Plane => ({
  data: level === 0 ? new Uint8Array(width * height) : new Uint8Array(width * height).fill(level),
  width,
  height,
  left,
  top,
  scale,
})

/**
 * The box of a picture as a plane in which each pixel stands for `factor` by `factor`, and is the mean of those on their
 * diagonal: a look from afar needs no more, and the whole square takes as many times as long. The picture stays as it was.
 */
export function planeOf(picture: Picture, box: Box, factor: number, reading: Reading): Plane {
  // Once each: an ImageData's are getters of its prototype.
  const { data, width, height } = picture
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))]
  const columns = Math.max(0, Math.floor((Math.min(width, Math.ceil(box.right)) - left) / factor))
  const rows = Math.max(0, Math.floor((Math.min(height, Math.ceil(box.bottom)) - top) / factor))
  const plane = flat(columns, rows, { left, top, scale: 1 / factor })
  const sums = factor === 1 ? plane.data : new Uint16Array(columns * rows)
  for (let y = 0; y < rows; y++) {
    for (let step = 0; step < factor; step++) {
      const first = ((top + y * factor + step) * width + left + step) * 4
      reading(data, { first, apart: factor * 4, count: columns }, sums, y * columns)
    }
  }
  if (factor > 1) for (let at = 0; at < sums.length; at++) plane.data[at] = (sums[at] as number) / factor
  return plane
}
