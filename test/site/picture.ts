import { inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  rgba: Uint8ClampedArray
}

/** Reads a `data:` URL of a PNG of 8-bit RGBA, the kind our QR codes are. */
export function readPngUrl(url: string): Picture {
  const png = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64')
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  if (png[24] !== 8 || png[25] !== 6) throw new Error('The PNG is not of 8-bit RGBA.')
  const rgba = unfilter(inflateSync(imageData(png)), width * 4, height)
  return { width, height, rgba }
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
  }
  return Buffer.concat(parts)
}

// PNG (third edition) section 9.2: each byte was stored as its difference from a neighbour.
function unfilter(lines: Buffer, stride: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (out[y * stride + x - 4] ?? 0)
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (out[(y - 1) * stride + x - 4] ?? 0)
      const stored = lines[y * (stride + 1) + 1 + x] ?? 0
      out[y * stride + x] = (stored + predicted(filter, left, up, corner)) & 255
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter === 4) return paeth(left, up, corner)
  return 0
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
