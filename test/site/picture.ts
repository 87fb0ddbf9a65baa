import { PNG } from 'pngjs'

/** Pixels of four bytes each, row by row, as a canvas gives them. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

export function readPng(file: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(file)
  return { width, height, data: new Uint8ClampedArray(data) }
}

/** Reads a `data:` URL of a PNG, with or without the space that some put after the comma. */
export const readPngUrl = (url: string): Picture =>
  readPng(Buffer.from(url.replace(/^data:image\/png;base64,\s*/, ''), 'base64'))
