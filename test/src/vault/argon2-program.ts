import { execFile, spawnSync } from 'node:child_process'
import { textOf } from '../../../src/bytes.ts'
import type { Engine } from '../../../src/vault/argon2.ts'

// Debian's package argon2: the reference implementation in C (github.com/P-H-C/phc-winner-argon2) and its command line.
const program = 'argon2'

export const hasProgram = spawnSync(program, ['-h']).error === undefined

/** By that program. It takes 1 to 127 bytes of password, and a salt that is text. */
export const byProgram: Engine = (passphrase, salt, { memoryKiB, passes, lanes }, length) => {
  const numbers = { '-t': passes, '-k': memoryKiB, '-p': lanes, '-l': length }
  const options = ['-id', '-r', ...Object.entries(numbers).flat().map(String)]
  return new Promise((resolve, reject) => {
    const child = execFile(program, [textOf(salt), ...options], (error, stdout) => {
      if (error) reject(error)
      else resolve(Uint8Array.from(Buffer.from(stdout.trim(), 'hex')))
    })
    child.stdin?.end(passphrase)
  })
}
