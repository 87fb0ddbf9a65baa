import jsQRModule from 'jsqr'
import { readBarcodes } from 'zxing-wasm/reader'
import { type Picture, readQr } from '../../src/enroll/qr.ts'

/** Something that reads the QR codes of a picture. */
export interface Reader {
  readonly name: string
  readonly read: (picture: Picture) => Promise<readonly string[]>
}

// A CommonJS module, which Node hands over as the module that holds the function.
type Decode = typeof jsQRModule
const jsQR = ((jsQRModule as unknown as { default?: Decode }).default ?? jsQRModule) as Decode

async function onePassOfJsqr({ data, width, height }: Picture): Promise<string[]> {
  const found = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })
  return found === null ? [] : [found.data]
}

/** The module is the one that `readQr` has started, from the same bytes. */
async function zxingAlone({ data, width, height }: Picture): Promise<string[]> {
  const options = { formats: ['QRCode' as const], tryHarder: true, tryInvert: true, tryDownscale: true }
  const found = await readBarcodes({ data, width, height } as ImageData, { ...options, textMode: 'Plain' })
  return found.map(({ text }) => text)
}

export const quick: Reader = { name: 'quick look', read: picture => readQr(picture, 'quick') }
export const long: Reader = { name: 'long look', read: picture => readQr(picture, 'long') }
export const jsqr: Reader = { name: 'jsQR, one pass', read: onePassOfJsqr }
export const zxing: Reader = { name: 'zxing-wasm alone', read: zxingAlone }

export const readers: readonly Reader[] = [jsqr, zxing, quick, long]

/** A picture without anything, which starts the engines before anything is measured. */
export async function startReaders(): Promise<void> {
  const nothing = { data: new Uint8ClampedArray(64 * 64 * 4).fill(255), width: 64, height: 64 }
  for (const { read } of [quick, ...readers]) await read(nothing)
}
