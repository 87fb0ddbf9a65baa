import type { Random } from '../../src/bytes.ts'

export const random: Random = length => crypto.getRandomValues(new Uint8Array(length))
