import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { patienceMs } from '../driver.ts'
import { readScreen, type Screen } from './screen.ts'
import { until } from './wait.ts'

const run = promisify(execFile)

/** A screen that nobody sees, for what only real key presses reach: the browser's own shortcuts and menus. */
export interface Display {
  name: string
  /** Presses keys (`alt+shift+f`) in the browser's window. */
  press(keys: string): Promise<void>
  /** Presses a key in the menu that is open, which has taken the keyboard for itself. */
  pressInMenu(key: string): Promise<void>
  /** How many windows there are; an open menu is one of them. */
  windows(): Promise<number>
  /** What is on the screen now. */
  look(): Promise<Screen>
  /** Clicks at a place of the screen, in its pixels. */
  click(place: { readonly x: number; readonly y: number }): Promise<void>
  end(): Promise<void>
}

export async function openDisplay(): Promise<Display> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-screen-'))
  // It ends with its last client (-terminate), so it does not outlive a test process that was killed.
  const flags = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1400x1000x24',
    '-nolisten',
    'tcp',
    '-terminate',
    '-fbdir',
    folder,
  ]
  const server = spawn('Xvfb', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const endNow = () => server.kill()
  process.once('exit', endNow)
  const name = await displayName(server)
  return {
    name,
    press: keys => pressIn(name, keys),
    pressInMenu: async key => void (await xdotool(name, 'key', key)),
    windows: async () => (await xdotool(name, 'search', '--onlyvisible', '--class', '')).length,
    look: () => readScreen(join(folder, 'Xvfb_screen0')),
    click: async ({ x, y }) => void (await xdotool(name, 'mousemove', `${x}`, `${y}`, 'click', '1')),
    end: async () => {
      process.off('exit', endNow)
      await ended(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const exit = once(server, 'exit')
  server.kill()
  await exit
}

/** Xvfb picks a free number itself and writes it once it can be used. */
async function displayName(server: ChildProcess): Promise<string> {
  const told = server.stdio[3]
  if (!told) throw new Error('Xvfb was started without a way to tell its display.')
  const line = once(told, 'data', { signal: AbortSignal.timeout(patienceMs) })
  const failed = once(server, 'error').then(() => {
    throw new Error(
      'Xvfb is not installed, and a browser window needs it here: apt-get install xvfb xdotool.',
    )
  })
  const [number] = await Promise.race([line, failed])
  return `:${String(number).trim()}`
}

async function pressIn(display: string, keys: string): Promise<void> {
  const window = await until(
    async () => (await xdotool(display, 'search', '--onlyvisible', '--class', 'chrom|edge'))[0],
    () => 'The browser has no window to press keys in.',
  )
  // There is no window manager to give focus to a window.
  await xdotool(display, 'windowfocus', '--sync', window, 'key', keys)
}

async function xdotool(display: string, ...args: string[]): Promise<string[]> {
  const env = { ...process.env, DISPLAY: display }
  const { stdout } = await run('xdotool', args, { env }).catch(
    (error: { code?: unknown; stdout?: string }) => {
      if (error.code === 'ENOENT') throw new Error('xdotool is not installed: apt-get install xdotool.')
      // A search that finds nothing ends with 1 and says nothing, which is an answer.
      if (error.code === 1) return { stdout: '' }
      throw new Error(`xdotool ${args.join(' ')} failed.`)
    },
  )
  return stdout.split('\n').filter(line => line !== '')
}
