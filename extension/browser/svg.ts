import { isPlainSvg } from '../../src/enroll/plain-svg.ts'
import type { Picture } from '../../src/enroll/qr.ts'
import { Failure } from '../../src/failure.ts'

/** A code of this size has modules of ten pixels and more. */
const drawnPx = 800

/**
 * Draws SVG from a page. A picture of SVG runs no script and loads nothing, in every browser (SVG 2, 2.2 secure static mode).
 *
 * @throws {Failure} `not-a-picture` when it holds more than shapes, or is none.
 */
export async function drawSvg(svg: string): Promise<Picture> {
  if (!isPlainSvg(svg)) throw new Failure('not-a-picture')
  const url = URL.createObjectURL(new Blob([crisp(svg)], { type: 'image/svg+xml' }))
  try {
    return pixelsOf(await loaded(url))
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Modules that lie edge to edge would else be parted by hairlines, where their edges fall between pixels. */
const crisp = (svg: string): string =>
  svg.includes('shape-rendering') ? svg : svg.replace('<svg', '<svg shape-rendering="crispEdges"')

function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Failure('not-a-picture'))
    image.src = url
  })
}

function pixelsOf(image: HTMLImageElement): Picture {
  // A drawing may tell no size of its own.
  const [across, down] = [image.naturalWidth || 1, image.naturalHeight || 1]
  const times = drawnPx / Math.max(across, down)
  const width = Math.max(1, Math.round(across * times))
  const height = Math.max(1, Math.round(down * times))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Failure('picture-unreadable')
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
