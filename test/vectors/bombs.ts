import { deflateRawSync } from 'node:zlib'

// Pictures that are small as files and huge as pixels, and other files that claim what they are not. Made here, kept nowhere.

export interface Bomb {
  readonly what: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly refusedAs: 'picture-too-large' | 'not-a-picture'
}

export const bombs = (): Bomb[] => [
  ...[8_000, 20_000, 60_000].map(side => bomb(`a PNG of ${side}²`, whitePng(side))),
  bomb('an animated GIF of 20000²', animatedGif(20_000, 20_000)),
  bomb('an animated GIF whose first frame is larger than its screen', animatedGif(10, 20_000)),
  bomb('a JPEG that tells a small size, then a large one', jpeg([100, 100], [30_000, 30_000])),
  bomb('a WebP of 16000²', webp(16_000)),
  bomb('a BMP of 50000²', bmp(50_000)),
  bomb('a file of 21 MB', concat(whitePng(100), new Uint8Array(21_000_000))),
  bomb(
    'SVG as a file',
    utf8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    'not-a-picture',
  ),
  bomb('a GIF that ends in its header', utf8('GIF89a\x10'), 'not-a-picture'),
]

const bomb = (
  what: string,
  bytes: Uint8Array<ArrayBuffer>,
  refusedAs: Bomb['refusedAs'] = 'picture-too-large',
): Bomb => ({ what, bytes, refusedAs })

/** A whole, valid PNG: black and white, a bit a pixel, and all of it one colour. */
export function whitePng(side: number): Uint8Array<ArrayBuffer> {
  const header = concat(big(side), big(side), Uint8Array.of(1, 0, 0, 0, 0))
  const data = zeros((Math.ceil(side / 8) + 1) * side)
  return concat(
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  )
}

/** A zlib stream of that many zeros, made of one compressed stretch again and again. */
function zeros(length: number): Uint8Array<ArrayBuffer> {
  const stretch = 1 << 20
  const flushed = deflateRawSync(new Uint8Array(stretch), { finishFlush: 3 })
  const repeated = Array.from({ length: Math.floor(length / stretch) }, () => new Uint8Array(flushed))
  const rest = new Uint8Array(deflateRawSync(new Uint8Array(length % stretch)))
  // Adler-32 (RFC 1950): zeros leave its first sum at 1 and add that to the second once a byte.
  return concat(Uint8Array.of(0x78, 0x9c), ...repeated, rest, big((length % 65521) * 65536 + 1))
}

function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const body = concat(latin(type), data)
  return concat(big(data.length), body, big(crc(body)))
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

function animatedGif(screen: number, frame: number): Uint8Array<ArrayBuffer> {
  const control = Uint8Array.of(0x21, 0xf9, 4, 0, 1, 0, 0, 0)
  const picture = concat(Uint8Array.of(0x2c), little(0, 0, frame, frame), Uint8Array.of(0, 2, 2, 0x4c, 1, 0))
  const frames = Array.from({ length: 100 }, () => [control, picture]).flat()
  const header = concat(latin('GIF89a'), little(screen, screen), Uint8Array.of(0x80, 0, 0))
  return concat(header, Uint8Array.of(255, 255, 255, 0, 0, 0), ...frames, Uint8Array.of(0x3b))
}

function jpeg(...sizes: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const frames = sizes.map(([width, height]) =>
    Uint8Array.of(0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
  )
  return concat(Uint8Array.of(0xff, 0xd8), ...frames, Uint8Array.of(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0))
}

function webp(side: number): Uint8Array<ArrayBuffer> {
  const three = [(side - 1) & 255, (side - 1) >> 8, 0]
  const header = Uint8Array.of(10, 0, 0, 0, 0, 0, 0, 0, ...three, ...three)
  return concat(latin('RIFF'), little(100, 0), latin('WEBPVP8X'), header)
}

function bmp(side: number): Uint8Array<ArrayBuffer> {
  // The height is negative: rows go from top to bottom.
  const header = new Int32Array([0, 0, 54, 40, side, -side, 1 + (1 << 16), 0, 0, 0, 0, 0, 0])
  return concat(latin('BM'), new Uint8Array(header.buffer))
}

const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const big = (value: number) =>
  Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const little = (...values: number[]) => Uint8Array.from(values.flatMap(value => [value & 255, value >> 8]))

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
