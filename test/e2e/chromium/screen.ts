import { readFile } from 'node:fs/promises'

/** A picture of a screen without a monitor. */
export interface Screen {
  readonly width: number
  readonly height: number
  /** The colour of one pixel, as 0xRRGGBB. */
  at(x: number, y: number): number
}

/** Reads the file in which Xvfb keeps its screen (`-fbdir`): an X window dump of 32 bits a pixel (XWDFile.h of X.Org). */
export async function readScreen(path: string): Promise<Screen> {
  const file = await readFile(path)
  const [headerBytes, , , , width, height] = words(file, 6)
  const [bytesPerLine = 0, , , , , , , colours = 0] = words(file.subarray(4 * 12), 8)
  if (headerBytes === undefined || width === undefined || height === undefined)
    throw new Error('The screen’s file is no X window dump.')
  const start = headerBytes + colours * 12
  return {
    width,
    height,
    at: (x, y) => file.readUInt32LE(start + y * bytesPerLine + x * 4) & 0xffffff,
  }
}

const words = (file: Buffer, count: number): number[] =>
  Array.from({ length: count }, (_, at) => file.readUInt32BE(at * 4))
