import { Failure } from '../failure.ts'

/** What the first bytes of a picture say about it, in pixels. */
export interface PictureSize {
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp'
  readonly width: number
  readonly height: number
}

export interface PictureLimits {
  readonly bytes: number
  /** A decoded one takes four bytes, and browsers hold a picture more than once. */
  readonly pixels: number
}

/** For a picture from anywhere: the second is a screenshot of a 6K screen. */
export const pictureLimits: PictureLimits = { bytes: 20_000_000, pixels: 25_000_000 }
/** As much of a file's beginning as holds its size; a photograph can carry profiles and a preview in front of it. */
export const headerBytes = 1 << 20

/**
 * Type and size of a picture, from its beginning alone, without decoding any of it. Where a file tells several sizes, as a
 * JPEG with two frame headers does, the largest counts.
 *
 * @returns `undefined` for what is no picture of a known type. SVG is none: it is a document, which can hold anything.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of [png, jpeg, gif, webp, bmp]) {
    try {
      const size = read(view)
      if (size !== undefined) return size.width > 0 && size.height > 0 ? size : undefined
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return undefined // Cut off before its size.
    }
  }
  return undefined
}

/**
 * Whether a picture is worth decoding at all. `beginning` is the file's first `headerBytes` bytes, or all of it.
 *
 * @throws {Failure} `picture-too-large`, or `not-a-picture` for anything but PNG, JPEG, GIF, WebP and BMP.
 */
export function checkPicture(beginning: Uint8Array, totalBytes: number, limits = pictureLimits): void {
  if (totalBytes > limits.bytes) throw new Failure('picture-too-large')
  const size = pictureSize(beginning)
  if (size === undefined) throw new Failure('not-a-picture')
  if (size.width * size.height > limits.pixels) throw new Failure('picture-too-large')
}

const says = (view: DataView, at: number, text: string): boolean =>
  view.byteLength >= at + text.length &&
  [...text].every((char, index) => view.getUint8(at + index) === char.charCodeAt(0))

function png(view: DataView): PictureSize | undefined {
  if (!says(view, 0, '\x89PNG\r\n\x1a\n')) return undefined
  if (!says(view, 12, 'IHDR')) throw new RangeError('No IHDR')
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function jpeg(view: DataView): PictureSize | undefined {
  if (!says(view, 0, '\xff\xd8\xff')) return undefined
  let [width, height, at] = [0, 0, 2]
  while (at + 3 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('No marker')
    const marker = view.getUint8(at + 1)
    if (marker === 0xda) break
    // Any number of 0xFF may stand in front of a marker (ITU T.81 B.1.1.2), and some markers stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else {
      if (isFrame(marker)) {
        height = Math.max(height, view.getUint16(at + 5))
        width = Math.max(width, view.getUint16(at + 7))
      }
      at += 2 + view.getUint16(at + 2)
    }
  }
  return { type: 'jpeg', width, height }
}

/** SOF0 to SOF15, but for the three codes among them that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function gif(view: DataView): PictureSize | undefined {
  if (!says(view, 0, 'GIF8')) return undefined
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  const frame = firstFrame(view)
  return {
    type: 'gif',
    width: Math.max(screen.width, frame?.width ?? 0),
    height: Math.max(screen.height, frame?.height ?? 0),
  }
}

/** How far the first frame reaches: browsers make the screen larger where it does not hold it. */
function firstFrame(view: DataView): { width: number; height: number } | undefined {
  const flags = view.getUint8(10)
  let at = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  while (at < view.byteLength && view.getUint8(at) === 0x21) {
    at += 2
    for (let block = view.getUint8(at); block > 0; block = view.getUint8(at)) at += 1 + block
    at += 1
  }
  if (at + 9 > view.byteLength || view.getUint8(at) !== 0x2c) return undefined
  const [left = 0, top = 0, width = 0, height = 0] = [1, 3, 5, 7].map(far => view.getUint16(at + far, true))
  return { width: left + width, height: top + height }
}

function webp(view: DataView): PictureSize | undefined {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return undefined
  const sized = (width: number, height: number) => ({ type: 'webp', width, height }) as const
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (says(view, 12, 'VP8X')) return sized(three(24) + 1, three(27) + 1)
  if (says(view, 12, 'VP8 '))
    return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (!says(view, 12, 'VP8L')) throw new RangeError('No such chunk')
  const bits = view.getUint32(21, true)
  return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

function bmp(view: DataView): PictureSize | undefined {
  if (!says(view, 0, 'BM')) return undefined
  if (view.getUint32(14, true) === 12)
    return { type: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) }
  // Negative where the rows go from top to bottom.
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)]
  return { type: 'bmp', width: Math.abs(width), height: Math.abs(height) }
}
