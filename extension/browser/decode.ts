import { checkPicture, headerBytes, type PictureLimits } from '../../src/enroll/image-header.ts'
import { isTransparent, onPaper } from '../../src/enroll/paper.ts'
import type { Picture } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'

/**
 * Decodes a picture, in the worker. Its header is read first, and of a picture that is too large nothing else.
 *
 * @throws {Failure} as `checkPicture`; `picture-unreadable` for a damaged one.
 */
export async function decode(file: Blob, limits: PictureLimits): Promise<Picture> {
  const beginning = await file.slice(0, headerBytes).arrayBuffer()
  checkPicture(new Uint8Array(beginning), file.size, limits)
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Failure('picture-unreadable')
  })
  try {
    return pixelsOf(bitmap, limits)
  } finally {
    bitmap.close()
  }
}

function pixelsOf(bitmap: ImageBitmap, limits: PictureLimits): Picture {
  const { width, height } = bitmap
  // A header can say less than what comes after it.
  if (width * height > limits.pixels) throw new Failure('picture-too-large')
  // Some codes have one pixel a module, and are made larger by the page.
  const times = Math.max(1, Math.ceil(leastPx / Math.max(width, height)))
  const size = [width * times, height * times] as const
  const context = new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Failure('picture-unreadable')
  context.imageSmoothingEnabled = false
  context.drawImage(bitmap, 0, 0, ...size)
  return context.getImageData(0, 0, ...size)
}

const leastPx = 300

/** Reads a picture on white paper, and one that is transparent on black as well if there was nothing on white. */
export async function onBothPapers(
  picture: Picture,
  read: (picture: Picture) => Promise<string[]>,
): Promise<string[]> {
  if (!isTransparent(picture)) return read(picture)
  const texts = await read(onPaper(picture, 255))
  return texts.length > 0 ? texts : read(onPaper(picture, 0))
}
