import { readFileSync } from 'node:fs'
import { decode as decodeWebp } from '@cwasm/webp'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import type { Picture } from '../../src/enroll/qr.ts'

interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

const decoders: readonly { readonly head: string; readonly decode: (file: Buffer) => Pixels }[] = [
  { head: '89504e47', decode: file => PNG.sync.read(file) },
  { head: 'ffd8ff', decode: file => jpeg.decode(file, { useTArray: true, maxMemoryUsageInMB: 2048 }) },
  { head: '52494646', decode: file => decodeWebp(file) },
]

/**
 * The pixels of a PNG, JPEG or WebP file, whatever its name says.
 *
 * @throws {Error} with a sentence, for a file of another kind or a damaged one.
 */
export function decodePicture(path: string): Picture {
  const file = readFileSync(path)
  const head = file.subarray(0, 4).toString('hex')
  const decoder = decoders.find(one => head.startsWith(one.head))
  if (decoder === undefined) throw new Error(`${path} is no PNG, JPEG or WebP file.`)
  const { data, width, height } = decoder.decode(file)
  return {
    data: new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length),
    width,
    height,
  }
}
