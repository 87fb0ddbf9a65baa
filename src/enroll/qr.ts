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
 * jsQR gives one code a pass, so what was found is painted over and the pass repeated; that finds the otpauth code beside a
 * link to an app store. Two codes of one size confuse it so that it finds neither: then each half is looked at alone.
 * A code that holds nothing is none: jsQR reads one out of lines of text that happen to lie like finder patterns.
 */
export async function readQr(picture: Picture): Promise<string[]> {
  const whole = textsIn(picture)
  return [...new Set(whole.length > 0 ? whole : halves(picture).flatMap(textsIn))]
}

function textsIn(picture: Picture): string[] {
  // Field by field: an ImageData's are getters of its prototype, which a spread leaves out.
  const { width, height } = picture
  const pixels = { data: new Uint8ClampedArray(picture.data), width, height }
  const texts: string[] = []
  while (texts.length < maxCodes) {
    const found = jsQR(pixels.data, width, height, { inversionAttempts: 'attemptBoth' })
    if (found === null || found.binaryData.length === 0) break
    texts.push(found.data === '' ? bytesAsText(found.binaryData) : found.data)
    paintOver(
      pixels,
      Object.values(found.location).filter(point => point !== undefined),
    )
  }
  return texts
}

/** Left, right, upper and lower. */
function halves(picture: Picture): Picture[] {
  const { width, height } = picture
  const [across, down] = [width >> 1, height >> 1]
  return [
    crop(picture, 0, 0, across, height),
    crop(picture, across, 0, width - across, height),
    crop(picture, 0, 0, width, down),
    crop(picture, 0, down, width, height - down),
  ]
}

function crop(picture: Picture, left: number, top: number, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { data, width, height }
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
