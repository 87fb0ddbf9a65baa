import { type Effort, type Picture, readQr } from '../../src/enroll/qr.ts'

/** What the worker is told: a picture, and how hard to look at it. */
export interface Order {
  readonly dataUrl: string
  readonly effort: Effort
}

/** More than a 4K screen at twice the density: beyond it a picture is refused before its pixels are asked for. */
const maxPixels = 40_000_000

async function pixels(dataUrl: string): Promise<Picture> {
  // `fetch` of a data URL is a request to the policy, which allows none.
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), char => char.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null || width * height > maxPixels) throw new RangeError('Too large a picture')
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, width, height)
}

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    postMessage(await readQr(await pixels(data.dataUrl), data.effort))
  } catch {
    postMessage(null)
  }
})
