import { pictureLimits } from '../../src/enroll/image-header.ts'
import type { Allowance } from './spot.ts'

// A picture that the page has loaded is drawn once more, on a canvas of ours that is in no document: the page cannot tell.
// One of another origin taints the canvas, which then gives nothing away: it is left to the screenshot.

/** A side that makes the modules of every code large enough to be read. */
const wishedPx = 600
const maxSidePx = 2_400

export interface Natural {
  readonly width: number
  readonly height: number
}

/**
 * Draws an element's picture at its natural size, a small one several times as large. A large one is made smaller before its
 * pixels are asked for.
 *
 * @returns a PNG as `data:` URL; `undefined` where the picture is tainted, empty, or more than is left to be spent.
 */
export function drawn(
  source: HTMLImageElement | HTMLCanvasElement,
  natural: Natural,
  left: Allowance,
): string | undefined {
  // Drawing decodes all of it, whatever size it is drawn at.
  if (natural.width * natural.height > pictureLimits.pixels) return undefined
  const { width, height } = sizeFor(natural)
  if (width < 21 || height < 21 || width * height > left.pixels) return undefined
  left.pixels -= width * height
  const canvas = Document.prototype.createElement.call(document, 'canvas') as HTMLCanvasElement
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  // Modules keep their edges when they grow; an SVG picture is drawn at the new size anyway.
  context.imageSmoothingEnabled = width < natural.width
  try {
    context.drawImage(source, 0, 0, width, height)
    return canvas.toDataURL('image/png')
  } catch {
    return undefined
  }
}

/** A source with several densities tells a natural size below its own: a small one is worth drawing larger. */
function sizeFor({ width, height }: Natural): Natural {
  const longest = Math.max(width, height)
  const times = longest < wishedPx ? Math.ceil(wishedPx / longest) : Math.min(1, maxSidePx / longest)
  return { width: Math.round(width * times), height: Math.round(height * times) }
}
