import jsQRModule from 'jsqr'

// jsQR is a CommonJS module: bundlers hand over the function, Node the module that holds it.
type Decode = typeof jsQRModule
const jsQR = ((jsQRModule as unknown as { default?: Decode }).default ?? jsQRModule) as Decode

/** Pixels as a canvas gives them: four bytes each, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/**
 * All texts that QR codes in the picture hold. Empty when there is none.
 *
 * jsQR gives one code a pass, so what was found is painted over and the pass repeated; that finds the otpauth code
 * beside a link to an app store.
 */
export async function readQr(picture: Picture): Promise<string[]> {
  // Field by field: an ImageData's are getters of its prototype, which a spread leaves out.
  const pixels = { data: new Uint8ClampedArray(picture.data), width: picture.width, height: picture.height }
  const texts: string[] = []
  while (texts.length < maxCodes) {
    const found = jsQR(pixels.data, pixels.width, pixels.height, { inversionAttempts: 'attemptBoth' })
    if (found === null) break
    texts.push(found.data === '' ? bytesAsText(found.binaryData) : found.data)
    paintOver(
      pixels,
      Object.values(found.location).filter(point => point !== undefined),
    )
  }
  return [...new Set(texts)]
}

const maxCodes = 4

/** jsQR leaves `data` empty for bytes that are not UTF-8; those are Latin text of older generators. */
function bytesAsText(bytes: readonly number[]): string {
  return bytes.map(byte => String.fromCharCode(byte)).join('')
}

function paintOver(picture: Picture, points: readonly { x: number; y: number }[]): void {
  const left = Math.max(0, Math.floor(Math.min(...points.map(point => point.x))))
  const right = Math.min(picture.width, Math.ceil(Math.max(...points.map(point => point.x))))
  const top = Math.max(0, Math.floor(Math.min(...points.map(point => point.y))))
  const bottom = Math.min(picture.height, Math.ceil(Math.max(...points.map(point => point.y))))
  for (let y = top; y < bottom; y++) {
    picture.data.fill(255, (y * picture.width + left) * 4, (y * picture.width + right) * 4)
  }
}
