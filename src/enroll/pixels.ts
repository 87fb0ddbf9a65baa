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

/** Reads as many pixels as the line is long, the first of them from the four bytes at the place. */
export type Reading = (data: Uint8ClampedArray, first: number, line: Uint8Array) => void

/** The luma of ITU-R BT.601. What is transparent is white. */
export const luma: Reading = (data, first, line) => {
  for (let x = 0, at = first; x < line.length; x++, at += 4) {
    const red = (data[at] as number) * 77
    const green = (data[at + 1] as number) * 150
    const blue = (data[at + 2] as number) * 29
    const light = (red + green + blue) >> 8
    const alpha = data[at + 3] as number
    line[x] = alpha === 255 ? light : 255 - (((255 - light) * alpha) >> 8)
  }
}

/** The least of red, green and blue: colours that are as light as the ground to the eye part here. */
export const leastChannel: Reading = (data, first, line) => {
  for (let x = 0, at = first; x < line.length; x++, at += 4)
    line[x] = Math.min(data[at] as number, data[at + 1] as number, data[at + 2] as number)
}

/** A plane of one level. */
export const flat = (width: number, height: number, { left, top, scale }: Place, level = 0): Plane => ({
  data: new Uint8Array(width * height).fill(level),
  width,
  height,
  left,
  top,
  scale,
})

/** The box of a picture as a plane in which each pixel is the mean of `factor` by `factor`. The picture stays as it was. */
export function planeOf(picture: Picture, box: Box, factor: number, reading: Reading): Plane {
  // Once each: an ImageData's are getters of its prototype.
  const { data, width, height } = picture
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))]
  const columns = Math.max(0, Math.floor((Math.min(width, Math.ceil(box.right)) - left) / factor))
  const rows = Math.max(0, Math.floor((Math.min(height, Math.ceil(box.bottom)) - top) / factor))
  const plane = flat(columns, rows, { left, top, scale: 1 / factor })
  for (let y = 0; y < rows; y++) {
    const first = ((top + y * factor) * width + left) * 4
    const row = plane.data.subarray(y * columns, (y + 1) * columns)
    if (factor === 1) reading(data, first, row)
    else readMeans({ data, first, width, factor, reading }, row)
  }
  return plane
}

interface Lines {
  readonly data: Uint8ClampedArray
  readonly first: number
  readonly width: number
  readonly factor: number
  readonly reading: Reading
}

/** One row from as many lines of the picture as the factor says. */
function readMeans({ data, first, width, factor, reading }: Lines, row: Uint8Array): void {
  const line = new Uint8Array(row.length * factor)
  const sums = new Uint32Array(row.length)
  for (let y = 0; y < factor; y++) {
    reading(data, first + y * width * 4, line)
    addInGroups(line, factor, sums)
  }
  for (let x = 0; x < row.length; x++) row[x] = (sums[x] as number) / (factor * factor)
}

function addInGroups(line: Uint8Array, factor: number, sums: Uint32Array): void {
  for (let x = 0, at = 0; x < sums.length; x++)
    for (const end = at + factor; at < end; at++) sums[x] = (sums[x] as number) + (line[at] as number)
}
