import { createHash, randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Bytes, utf8 } from '../../../src/bytes.ts'
import { argon2id, type Engine, inScript, inWasm } from '../../../src/vault/argon2.ts'
import type { Strength } from '../../../src/vault/kdf.ts'
import { byProgram, hasProgram } from './argon2-program.ts'

// Implementations that share no code must give the same bytes: hash-wasm, @noble/hashes and the reference program.

interface Case {
  readonly passphrase: Bytes
  readonly salt: Bytes
  readonly strength: Strength
  readonly length: number
}

/** A number from `least` to `most`. The same seed gives the same numbers, in the same order. */
type Draw = (least: number, most: number) => number

const sets = 1000
const atOnce = 20
const longest = 127
// Set the variable to the seed in a failed test's name, and it draws the same again.
const seed = Number(process.env['LATCHKEY_SEED'] ?? randomInt(2 ** 32))

const others: Record<string, Engine> = { noble: inScript, ...(hasProgram && { program: byProgram }) }

function drawing(from: number): Draw {
  let at = 0
  return (least, most) => {
    const hash = createHash('sha256').update(`${from} ${at++}`).digest()
    return least + (hash.readUInt32BE() % (most - least + 1))
  }
}

const bytesOf = (draw: Draw, length: number): Bytes => Uint8Array.from({ length }, () => draw(0, 255))

/** Letters of four bytes of UTF-8 each, beyond the Basic Multilingual Plane. */
const lettersOf = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(draw(0x1f300, 0x1f5ff))).join('')

const passwords: readonly ((draw: Draw) => Bytes)[] = [
  draw => bytesOf(draw, 1),
  draw => bytesOf(draw, longest),
  draw => bytesOf(draw, draw(2, longest - 1)),
  draw => utf8(lettersOf(draw, draw(1, 31))),
]

const salts: readonly ((draw: Draw) => Bytes)[] = [
  draw => utf8(String(draw(10_000_000, 99_999_999))),
  draw => utf8(lettersOf(draw, draw(2, 16))),
]

function drawCase(draw: Draw, at: number): Case {
  const passphrase = passwords[at % passwords.length]?.(draw) ?? utf8('never')
  const salt = salts[draw(0, 1)]?.(draw) ?? utf8('never')
  const [passes, lanes] = [draw(1, 4), draw(1, 4)]
  // RFC 9106 section 3.1: memory is at least 8 KiB a lane. One in eight has no more than that.
  const memoryKiB = at % 8 === 0 ? 8 * lanes : draw(8 * lanes, 1024)
  return { passphrase, salt, strength: { memoryKiB, passes, lanes }, length: draw(16, 64) }
}

const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex')

/** One line for each implementation that gave other bytes than hash-wasm did. */
async function disagreements({ passphrase, salt, strength, length }: Case): Promise<string[]> {
  const expected = hex(await inWasm(passphrase, salt, strength, length))
  const lines = Object.entries(others).map(async ([name, engine]) => {
    const given = hex(await engine(passphrase, salt, strength, length))
    const what = JSON.stringify({ passphrase: hex(passphrase), salt: hex(salt), ...strength, length })
    return given === expected ? [] : [`${name} gave ${given}, hash-wasm ${expected}, for ${what}`]
  })
  return (await Promise.all(lines)).flat()
}

const names = ['hash-wasm', ...Object.keys(others)].join(', ')

test(`${names} agree about ${sets} sets of parameters, drawn from seed ${seed}`, {
  timeout: 180_000,
}, async () => {
  const draw = drawing(seed)
  const cases = Array.from({ length: sets }, (_, at) => drawCase(draw, at))
  const found: string[] = []
  while (cases.length > 0)
    found.push(...(await Promise.all(cases.splice(0, atOnce).map(disagreements))).flat())
  expect(found).toEqual([])
})

/** What a vault may ask for: what a new one does, a quicker machine's one, and the floor of what is accepted. */
const realSizes: readonly Strength[] = [
  { memoryKiB: 65536, passes: 3, lanes: 1 },
  { memoryKiB: 65536, passes: 6, lanes: 1 },
  { memoryKiB: 65536, passes: 3, lanes: 4 },
  { memoryKiB: 19456, passes: 2, lanes: 1 },
]

if (hasProgram) {
  test.each(realSizes)(
    'a vault of $memoryKiB KiB, $passes passes and $lanes lanes opens by the program',
    async strength => {
      const [passphrase, salt] = [utf8('harbor violin amber lentil'), utf8('sixteen bytes ok')]
      const kdf = { name: 'argon2id', ...strength, salt: '' } as const
      expect(await argon2id(passphrase, salt, kdf)).toEqual(await byProgram(passphrase, salt, strength, 32))
    },
  )

  test('an empty password is nothing that the program or hash-wasm would take', async () => {
    const [salt, strength] = [utf8('somesalt'), { memoryKiB: 8, passes: 1, lanes: 1 }]
    await expect(byProgram(utf8(''), salt, strength, 16)).rejects.toThrow('no password read')
    await expect(inWasm(utf8(''), salt, strength, 16)).rejects.toThrow('Password must be specified')
  })
} else test.skip('the same by the program argon2: Debian’s package argon2 is not installed', () => undefined)
