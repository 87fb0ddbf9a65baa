import type { Bytes } from '../bytes.ts'
import { Failure } from '../failure.ts'

// As much of Protocol Buffers' wire format as an export needs (protobuf.dev/programming-guides/encoding), read by hand: a
// library would be larger than all of `enroll`, and would not say as plainly what it refuses.

/** A number as it was written, without its sign, or bytes. */
export type Value = bigint | Bytes

/** The last value of each field counts, but for those that repeat. */
export type Message = ReadonlyMap<number, readonly Value[]>

interface Place {
  readonly bytes: Bytes
  at: number
}

const damaged = (): Failure => new Failure('bad-migration')

/**
 * The fields of a message, by number, each with its values in their order. Whoever asks for a number that it does not have gets
 * nothing, and nobody asks for those that are not known.
 *
 * @throws {Failure} `bad-migration` when it is cut off, or is none.
 */
export function readMessage(bytes: Bytes): Message {
  const fields = new Map<number, Value[]>()
  const place = { bytes, at: 0 }
  while (place.at < bytes.length) {
    const tag = varint(place)
    const number = Number(tag >> 3n)
    const value = fieldValue(place, Number(tag & 7n))
    const values = fields.get(number)
    if (values === undefined) fields.set(number, [value])
    else values.push(value)
  }
  return fields
}

function fieldValue(place: Place, wireType: number): Value {
  switch (wireType) {
    case 0:
      return varint(place)
    case 1:
      return take(place, 8n)
    case 2:
      return take(place, varint(place))
    case 5:
      return take(place, 4n)
    default:
      throw damaged()
  }
}

function take(place: Place, length: bigint): Bytes {
  if (length > BigInt(place.bytes.length - place.at)) throw damaged()
  const end = place.at + Number(length)
  const taken = place.bytes.slice(place.at, end)
  place.at = end
  return taken
}

/** Seven bits a byte, lowest first, ten bytes at most. */
function varint(place: Place): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = place.bytes[place.at++]
    if (byte === undefined) throw damaged()
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return BigInt.asUintN(64, value)
  }
  throw damaged()
}

/** @throws {Failure} `bad-migration` when the field holds bytes. */
export function numberIn(message: Message, field: number): bigint | undefined {
  const value = message.get(field)?.at(-1)
  if (value instanceof Uint8Array) throw damaged()
  return value
}

/** @throws {Failure} `bad-migration` when the field holds numbers. */
export const bytesIn = (message: Message, field: number): readonly Bytes[] =>
  (message.get(field) ?? []).map(value => {
    if (value instanceof Uint8Array) return value
    throw damaged()
  })
