import { afterEach, expect, test, vi } from 'vitest'
import { decode, onBothPapers } from '../../../extension/browser/decode.ts'
import { pictureLimits } from '../../../src/enroll/image-header.ts'
import { bombs, whitePng } from '../../vectors/bombs.ts'

/** Stands where the browser decodes: it says what came out, and keeps count. */
function decoder(width: number, height: number) {
  const decodes = vi.fn(async () => ({ width, height, close: () => undefined }))
  vi.stubGlobal('createImageBitmap', decodes)
  return decodes
}

afterEach(() => vi.unstubAllGlobals())

test.each(bombs())('$what is refused and never decoded', async ({ bytes, refusedAs }) => {
  const decodes = decoder(1, 1)
  await expect(decode(new Blob([bytes]), pictureLimits)).rejects.toThrow(refusedAs)
  expect(decodes).not.toHaveBeenCalled()
})

test('a picture that turns out larger than its header said is refused before its pixels are asked for', async () => {
  const decodes = decoder(20_000, 20_000)
  await expect(decode(new Blob([whitePng(10)]), pictureLimits)).rejects.toThrow('picture-too-large')
  expect(decodes).toHaveBeenCalledOnce()
})

test('a transparent picture is read on white, and on black only if nothing was on white', async () => {
  const clear = { data: new Uint8ClampedArray(4), width: 1, height: 1 }
  const seen: (number | undefined)[] = []
  const read =
    (found: number) =>
    async ({ data }: { data: Uint8ClampedArray }) => {
      seen.push(data[0])
      return data[0] === found ? ['text'] : []
    }
  expect(await onBothPapers(clear, read(0))).toEqual(['text'])
  expect(await onBothPapers(clear, read(255))).toEqual(['text'])
  expect(seen).toEqual([255, 0, 255])
})
