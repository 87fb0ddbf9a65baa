import jsQRModule from 'jsqr'
import type { Picture, Plane } from './pixels.ts'
import { boxAround, type ReadCode } from './read-code.ts'

// jsQR is a CommonJS module: bundlers hand over the function, Node the module that holds it.
type Decode = typeof jsQRModule
const jsQR = ((jsQRModule as unknown as { default?: Decode }).default ?? jsQRModule) as Decode

/** The one QR code, if any, that jsQR reads in a look at the plane. On noise a look can take over a second. */
export function lookWithJsqr(plane: Plane): ReadCode[] {
  const { data, width, height } = toPicture(plane)
  const read = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })
  if (read === null) return []
  const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = read.location
  const box = boxAround([topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner])
  return [{ text: read.data === '' ? latin(read.binaryData) : read.data, box }]
}

/** The plane in grey, as it wants it. */
function toPicture({ data, width, height }: Plane): Picture {
  const pixels = new Uint32Array(data.length)
  for (let at = 0; at < data.length; at++) pixels[at] = 0xff000000 | ((data[at] as number) * 0x010101)
  return { data: new Uint8ClampedArray(pixels.buffer), width, height }
}

/** jsQR leaves `data` empty for bytes that are not UTF-8; those are Latin text of older generators. */
const latin = (bytes: readonly number[]): string =>
  new TextDecoder('windows-1252').decode(Uint8Array.from(bytes))
