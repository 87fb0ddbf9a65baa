import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const betweenTriesMs = 300

/**
 * Runs `act` while no other process does so for the same folder; waits for its turn.
 *
 * @param {string} folder
 * @param {() => void} act
 */
export async function alone(folder, act) {
  // Outside the folder, since npm ci empties node_modules and git should not see it.
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const lock = join(tmpdir(), `latchkey-${name}.pid`)
  while (!taken(lock)) await pause(betweenTriesMs)
  try {
    act()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} lock */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!alive(holder(lock))) rmSync(lock, { force: true })
    return false
  }
}

/** @param {string} lock */
function holder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    // It was given back between the two looks; the next try will tell.
    return process.pid
  }
}

/** @param {number} pid */
function alive(pid) {
  // The holder makes the file and then writes its number, so an empty file has a holder too.
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
