import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserName } from '../e2e/launch.ts'
import { type Crash, studyCrashes } from './crashes.ts'

// One kill in some hundred tears the end of Chromium's log of IndexedDB. This makes such an end, so that nobody waits for it.

/**
 * Kills twice, and tears the log after each kill. Chromium takes a torn end for the end of the log, and goes on writing behind it
 * (LevelDB's `reuse_logs`); at the second start it reads across the tear, finds a wrong checksum, and deletes the whole database.
 */
export const studyTornLog = (
  name: BrowserName,
  seed: number,
  tell: (crash: Crash) => void = () => {},
): Promise<Crash[]> => studyCrashes(name, 2, seed, tell, tearLog)

/**
 * What is left by a kill between the two writes of one record: the seven bytes of its head (checksum, length 2000, type `FULL`;
 * LevelDB's `doc/log_format.md`), and nothing behind it.
 */
const headAlone = Uint8Array.of(1, 2, 3, 4, 0xd0, 0x07, 1)

async function tearLog(profile: string): Promise<void> {
  const folder = join(profile, 'Default/IndexedDB')
  const names = await readdir(folder, { recursive: true })
  const logs = names.filter(name => /\d+\.log$/.test(name))
  if (logs.length === 0) throw new Error(`Chromium keeps no log in ${folder}.`)
  for (const log of logs) await appendFile(join(folder, log), headAlone)
}
