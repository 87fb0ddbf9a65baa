import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onPath } from './browser-find.mjs'

const downloadMs = 3 * 60_000

/**
 * Lets Playwright download its Chromium. Where no download is to be had, it gives up within seconds.
 *
 * @returns {boolean} whether it came
 */
export function downloadChromium() {
  const log = newLog('download')
  say(`Downloading Chromium with Playwright (it writes to ${log}).`)
  return quietly(process.execPath, [playwrightProgram(), 'install', '--no-shell', 'chromium'], {
    log,
    timeout: downloadMs,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
}

function playwrightProgram() {
  return join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
}

/** Whether Debian's packages can be installed without asking anybody. */
export function canInstallPackages() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return false
  return isRoot() || (onPath('sudo') !== undefined && spawnSync('sudo', ['-n', 'true']).status === 0)
}

/**
 * Installs those of the packages that this system knows, all in one go.
 *
 * @param {string[]} packages
 */
export function installPackages(packages) {
  const log = newLog('apt')
  say(`Installing ${packages.join(', ')} with apt-get (it writes to ${log}).`)
  // A list that could not be fetched anew may still name what is wanted, so a failure here is not the end.
  apt(['update'], log)
  const known = packages.filter(name => quietly('apt-cache', ['show', name], { log }))
  if (known.length === 0) return
  if (!apt(['install', '-y', '--no-install-recommends', ...known], log))
    say(`apt-get failed; ${log} says why.`)
}

/**
 * @param {string[]} args
 * @param {string} log
 */
function apt(args, log) {
  // Given through env, because sudo drops the variables of its caller.
  const command = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ]
  const [program = 'env', ...rest] = isRoot() ? command : ['sudo', '-n', ...command]
  return quietly(program, rest, { log })
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ log: string, timeout?: number, env?: NodeJS.ProcessEnv }} options
 * @returns {boolean} whether it ended well
 */
function quietly(program, args, { log, ...options }) {
  const file = openSync(log, 'a')
  const { status } = spawnSync(program, args, { stdio: ['ignore', file, file], ...options })
  closeSync(file)
  return status === 0
}

function isRoot() {
  return process.getuid?.() === 0
}

/** @param {string} name */
function newLog(name) {
  return join(mkdtempSync(join(tmpdir(), 'latchkey-')), `${name}.log`)
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
