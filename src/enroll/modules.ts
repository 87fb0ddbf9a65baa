import type { Picture } from './qr.ts'

// QR codes that are no picture: squares of a table or a grid, and blocks of text. What a page says of them is drawn anew here.

const modulePx = 6
/** ISO/IEC 18004 asks for four modules of quiet zone. */
const quietModules = 4
/** Version 40 has 177 modules a side, and a quiet zone. */
const maxModules = 200

/** Rows of modules, true where dark. */
export type Modules = readonly (readonly boolean[])[]

/** Rows as text, `#` for a dark module and anything else for a light one. */
export const modulesOf = (rows: readonly string[]): Modules =>
  rows.map(row => [...row].map(char => char === '#'))

/**
 * Draws rows of modules as a picture, as they are and with light and dark exchanged, for a code that is light on dark has its
 * quiet zone in the dark. Nothing where they are too many or too few for a QR code.
 */
export function modulePictures(modules: Modules): Picture[] {
  const widest = Math.max(0, ...modules.map(row => row.length))
  if (Math.min(widest, modules.length) < 21 || Math.max(widest, modules.length) > maxModules) return []
  const exchanged = modules.map(row => Array.from({ length: widest }, (_, at) => row[at] !== true))
  return [drawn(modules, widest), drawn(exchanged, widest)]
}

function drawn(modules: Modules, widest: number): Picture {
  const width = (widest + 2 * quietModules) * modulePx
  const height = (modules.length + 2 * quietModules) * modulePx
  const pixels = new Uint32Array(width * height).fill(0xffffffff)
  for (const [down, row] of modules.entries()) {
    for (const [across, dark] of row.entries()) if (dark) square(pixels, width, across, down)
  }
  return { data: new Uint8ClampedArray(pixels.buffer), width, height }
}

function square(pixels: Uint32Array, width: number, across: number, down: number): void {
  const left = (across + quietModules) * modulePx
  const top = (down + quietModules) * modulePx
  for (let y = top; y < top + modulePx; y++) pixels.fill(black, y * width + left, y * width + left + modulePx)
}

/** Opaque black, whichever way round this machine keeps the bytes of a number. */
const [black = 0] = new Uint32Array(new Uint8Array([0, 0, 0, 255]).buffer)
