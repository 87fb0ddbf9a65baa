import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { zxingBinary } from '#zxing-binary'
import { utf8 } from '../bytes.ts'
import type { Plane } from './pixels.ts'
import { boxAround, type ReadCode } from './read-code.ts'

/** What zxing-cpp may try beyond one look upright and at full size. */
export interface Pains {
  readonly tryDenoise?: boolean
  readonly binarizer?: 'LocalAverage' | 'GlobalHistogram'
}

/**
 * Starts zxing-wasm once, from the bytes at hand, so that it looks for them nowhere, and without a word to the console.
 *
 * @throws where WebAssembly is forbidden by policy or short of memory.
 */
export function startZxing(): Promise<unknown> {
  started ??= prepareZXingModule({
    overrides: { wasmBinary: zxingBinary().buffer, print: silence, printErr: silence },
    fireImmediately: true,
  })
  return started
}

let started: Promise<unknown> | undefined

const silence = (): void => undefined

/** All QR codes that zxing-cpp reads in one look at the plane, `startZxing` having been called. */
export async function lookWithZxing(plane: Plane, pains: Pains): Promise<ReadCode[]> {
  const results = await readBarcodes(greymap(plane), {
    formats: ['QRCode'],
    tryHarder: true,
    // For bars alone: a QR code is found at any angle.
    tryRotate: false,
    tryInvert: true,
    tryDownscale: true,
    textMode: 'Plain',
    ...pains,
  })
  return results.map(({ text, position: { topLeft, topRight, bottomLeft, bottomRight } }) => ({
    text,
    box: boxAround([topLeft, topRight, bottomLeft, bottomRight]),
  }))
}

/** As a file of Netpbm's PGM format, which is a line and the bytes: from four bytes a pixel it would make these again. */
function greymap({ data, width, height }: Plane): Uint8Array {
  const head = utf8(`P5 ${width} ${height} 255\n`)
  const file = new Uint8Array(head.length + data.length)
  file.set(head)
  file.set(data, head.length)
  return file
}
