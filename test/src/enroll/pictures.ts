import QRCode from 'qrcode'
import type { Picture } from '../../../src/enroll/qr.ts'

/** How a code is drawn: levels of grey, pixels a module, modules of margin, and the mark of one dark module. */
export interface Drawing {
  readonly dark?: number
  readonly light?: number
  readonly ground?: number
  readonly modulePixels?: number
  readonly quietModules?: number
  /** The radius of a round module, as a share of its side; square ones fill it. */
  readonly dots?: number
}

/** The text as a QR code on a page of one level, a good way from its edges. */
export function drawn(text: string, drawing: Drawing = {}): Picture {
  const { dark = 0, light = 255, ground = light, modulePixels = 4, quietModules = 4, dots } = drawing
  const { size, data } = QRCode.create(text).modules
  const margin = 40
  const quiet = quietModules * modulePixels
  const width = size * modulePixels + 2 * (quiet + margin)
  const page = blank(width, width, ground)
  for (let y = margin; y < width - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const [column, row] = [x, y].map(at => (at - margin - quiet) / modulePixels) as [number, number]
      const inside = column >= 0 && row >= 0 && column < size && row < size
      const isDark = inside && data[Math.floor(row) * size + Math.floor(column)] === 1
      const isMarked =
        isDark && (dots === undefined || isFinder(column, row, size) || nearMiddle(column, row) <= dots)
      dot(page, x, y, isMarked ? dark : light)
    }
  }
  return page
}

/** As designers leave the three eyes whole. */
function isFinder(column: number, row: number, size: number): boolean {
  const [left, top] = [column < 7, row < 7]
  return (left && top) || (left && row >= size - 7) || (top && column >= size - 7)
}

const nearMiddle = (column: number, row: number): number => Math.hypot((column % 1) - 0.4, (row % 1) - 0.4)

export const blank = (width: number, height: number, level = 255): Picture => {
  const picture = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height }
  if (level !== 255)
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) dot(picture, x, y, level)
  return picture
}

function dot({ data, width }: Picture, x: number, y: number, level: number): void {
  data.fill(level, (y * width + x) * 4, (y * width + x) * 4 + 3)
}

/** Two pictures side by side on white. */
export function beside(left: Picture, right: Picture): Picture {
  const both = blank(left.width + right.width, Math.max(left.height, right.height))
  for (const [picture, at] of [[left, 0] as const, [right, left.width] as const]) {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4)
      both.data.set(row, (y * both.width + at) * 4)
    }
  }
  return both
}

/** Blocks of black and white as like a code as can be without being one, the same in every run. */
export function noise(width: number, height: number, blockPixels: number): Picture {
  const picture = blank(width, height)
  let state = 12345
  for (let y = 0; y < height; y += blockPixels) {
    for (let x = 0; x < width; x += blockPixels) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const level = state >>> 31 === 1 ? 255 : 0
      for (let dy = 0; dy < Math.min(blockPixels, height - y); dy++)
        for (let dx = 0; dx < Math.min(blockPixels, width - x); dx++) dot(picture, x + dx, y + dy, level)
    }
  }
  return picture
}
