import { type Bytes, fromBase64, textOf, utf8 } from '../bytes.ts'
import { Failure } from '../failure.ts'
import { pictureLimits } from './image-header.ts'

/** What a `data:` URL holds. The type is its own claim. */
export interface Held {
  readonly type: string
  readonly bytes: Bytes
}

/**
 * Reads a `data:` URL (RFC 2397), as forgiving as browsers are: with a space after the comma, percent signs within base64,
 * base64 without padding.
 *
 * @throws {Failure} `picture-too-large`, or `not-a-picture` for what is no such URL.
 */
export function readDataUrl(url: string, maxBytes = pictureLimits.bytes): Held {
  // Base64 is a third longer than what it holds, percent-encoding up to three times as long.
  if (url.length > maxBytes * 3) throw new Failure('picture-too-large')
  const comma = url.indexOf(',')
  const [, type, parameters = ''] = /^\s*data:([^;,]*)(.*)$/is.exec(url.slice(0, comma)) ?? []
  if (comma < 0 || type === undefined) throw new Failure('not-a-picture')
  const base64 = /;\s*base64\s*$/i.test(parameters)
  const body = url.slice(comma + 1).replace(/#.*$/s, '')
  try {
    const bytes = base64 ? base64Bytes(body) : percentDecoded(body)
    if (bytes.length > maxBytes) throw new Failure('picture-too-large')
    return { type: type.trim().toLowerCase(), bytes }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('not-a-picture')
  }
}

// Within base64 a percent sign stands for one of its own characters, a blank or the padding.
const base64Bytes = (body: string): Bytes =>
  fromBase64(body.includes('%') ? textOf(percentDecoded(body)) : body)

function percentDecoded(body: string): Bytes {
  const raw = utf8(body)
  const bytes = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at++, length++) {
    const [high, low] = raw[at] === percent ? [digit(raw[at + 1]), digit(raw[at + 2])] : [-1, -1]
    const escaped = high >= 0 && low >= 0
    bytes[length] = escaped ? high * 16 + low : (raw[at] ?? 0)
    if (escaped) at += 2
  }
  return bytes.slice(0, length)
}

const percent = 0x25

/** The value of a hexadecimal digit in ASCII, or -1. */
function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}
