import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { textOf } from '../../../src/bytes.ts'
import { openBackup, sealBackup } from '../../../src/vault/backup.ts'
import { writeBackup } from '../../../src/vault/backup-json.ts'
import { backup } from '../../vectors/backups.ts'
import { age as ageIn, missing } from './age-program.ts'

// The promise that somebody without Latchkey can open a backup, kept with the program they would use, at full strength.

const passphrase = 'harbor violin amber lentil'
const folder = mkdtempSync(join(tmpdir(), 'latchkey-age-'))
afterAll(() => rmSync(folder, { recursive: true }))

const testWithAge =
  missing.length === 0
    ? test
    : (name: string, _run: () => Promise<void>) =>
        test.skip(`${name}: the program ${missing.join(' and ')} is not there`, () => undefined)

const age = (options: string) => ageIn(folder, options, passphrase)

testWithAge('what was sealed here, the age program opens to the same JSON', async () => {
  writeFileSync(join(folder, 'ours.age'), await sealBackup(backup(), passphrase))
  expect(await age('-d -o ours.json ours.age')).toBe(0)
  expect(readFileSync(join(folder, 'ours.json'), 'utf8')).toBe(writeBackup(backup()))
})

testWithAge('what the age program sealed, armored or not, is restored here', async () => {
  writeFileSync(join(folder, 'theirs.json'), writeBackup(backup()))
  for (const [options, start] of [
    ['-p', 'age-encryption.org/v1\n'],
    ['-p -a', '-----BEGIN AGE'],
  ] as const) {
    expect(await age(`${options} -o theirs.age theirs.json`)).toBe(0)
    const file = Uint8Array.from(readFileSync(join(folder, 'theirs.age')))
    expect(textOf(file.slice(0, start.length))).toBe(start)
    expect(await openBackup(file, passphrase)).toEqual(backup())
  }
})
