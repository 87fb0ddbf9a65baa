import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '../e2e/chromium/wait.ts'

// Linux alone tells of processes in this way, and there the suites run.

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** The browser that runs on this profile, and everything that it has started. */
export async function processesOf(profile: string): Promise<number[]> {
  const all = await processes()
  const found = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid))
  // A child's number is mostly above its parent's, but numbers begin anew: look until nothing is added.
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  if (found.size === 0) throw new Error(`No browser runs on ${profile}.`)
  return [...found]
}

/** Ends them on the spot, in the midst of whatever they do, and waits until they are gone. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself a moment before, as a helper does when its browser is gone.
    }
  }
  await until(
    async () => {
      const still = (await processes()).filter(({ pid }) => pids.includes(pid))
      return still.length === 0 || undefined
    },
    () => 'A killed browser still runs.',
  )
}

/** A killed Chromium leaves its lock behind with its number, which may be another program's by now. */
export async function forgetLocks(profile: string): Promise<void> {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, name), { force: true })
}

async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const read = await Promise.all(pids.map(readProcess))
  return read.filter(process => process !== undefined)
}

/** `undefined` for one that has ended: it may be listed until its parent has asked for it. */
async function readProcess(pid: number): Promise<Process | undefined> {
  try {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name stands in parentheses and may hold anything: what counts comes after the last one.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : { pid, parent: Number(parent), command }
  } catch {
    return undefined
  }
}
