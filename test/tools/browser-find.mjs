import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/**
 * @typedef {object} Kind A browser that the tests drive.
 * @property {string} title
 * @property {string} variable The environment variable that names its program.
 * @property {number} oldest The first major version that will do.
 * @property {string[]} names What its program may be called on the PATH, best first.
 * @property {string[]} places Where else it may be installed, best first.
 * @property {string} debian Its package in Debian.
 */

/** @typedef {{ path: string } | { path: undefined, reasons: string[] }} Found */

/** @type {Kind} */
export const chromium = {
  title: 'Chromium',
  variable: 'LATCHKEY_CHROMIUM',
  // The first that lets a test click the toolbar button (Extensions.triggerAction).
  oldest: 146,
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...underProgramFiles('Chromium\\Application\\chrome.exe'),
    ...underProgramFiles('Google\\Chrome\\Application\\chrome.exe'),
    ...underProgramFiles('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  debian: 'chromium',
}

/** @type {Kind} */
export const firefox = {
  title: 'Firefox',
  variable: 'LATCHKEY_FIREFOX',
  oldest: 153,
  names: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...underProgramFiles('Mozilla Firefox\\firefox.exe'),
  ],
  debian: 'firefox-esr',
}

/** What a browser window on an unseen screen needs, by its name on the PATH, and what Debian calls its package. */
export const displayPrograms = { Xvfb: 'xvfb', xdotool: 'xdotool' }

/** What unit tests hold the vault's cryptography against, named in the same way. */
export const referencePrograms = { age: 'age', argon2: 'argon2' }

/**
 * The first program of this kind that will do, or why each one that is here will not.
 *
 * @param {Kind} kind
 * @returns {Found}
 */
export function find(kind) {
  const named = process.env[kind.variable]
  if (named) return findNamed(kind, named)
  const reasons = []
  for (const path of candidates(kind)) {
    const reason = unfit(kind, path)
    if (!reason) return { path }
    reasons.push(reason)
  }
  return { path: undefined, reasons }
}

/**
 * @param {Kind} kind
 * @param {string} path
 * @returns {Found}
 * @throws {Error} for a named program that will not do: who named one wants that one and no other.
 */
function findNamed(kind, path) {
  const reason = existsSync(path) ? unfit(kind, path) : `${path} does not exist.`
  if (!reason) return { path }
  throw new Error(`${kind.variable} names a program that will not do: ${reason}`)
}

/**
 * @param {Kind} kind
 * @returns {Generator<string>}
 */
function* candidates(kind) {
  for (const name of kind.names) {
    const path = onPath(name)
    if (path) yield path
  }
  yield* kind.places.filter(place => existsSync(place))
  const downloaded = kind === chromium ? playwrightsOwn() : undefined
  if (downloaded) yield downloaded
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const paths = folders.flatMap(folder => endings.map(ending => join(folder, name + ending)))
  return paths.find(path => existsSync(path))
}

/**
 * Why this program will not do, if it will not.
 *
 * @param {Kind} kind
 * @param {string} path
 * @returns {string | undefined}
 */
function unfit(kind, path) {
  const told = version(path)
  const major = Number(/(\d+)\.\d/.exec(told)?.[1])
  if (!major) return `${path} does not start.`
  // A snap sees neither the profile under /tmp nor the extension's folder.
  if (/\bsnap\b/.test(told)) return `${path} is a snap, which cannot read this folder.`
  if (major < kind.oldest) return `${path} is version ${major}, and ${kind.oldest} or newer is needed.`
  return undefined
}

/**
 * @param {string} path
 * @returns {string}
 */
function version(path) {
  // Chrome for Windows answers --version by opening a window, but keeps a folder named for its version.
  if (path.endsWith('chrome.exe') || path.endsWith('msedge.exe'))
    return readdirSync(dirname(path)).find(name => /^\d+(\.\d+){3}$/.test(name)) ?? ''
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return stdout ?? ''
}

/** Playwright's download, once it is there. */
function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    // Without packages, or on a system that Playwright has no build for, there is none.
    return undefined
  }
}

/**
 * @param {string} program
 * @returns {string[]}
 */
function underProgramFiles(program) {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map(name => process.env[name])
  return folders.filter(folder => folder !== undefined).map(folder => `${folder}\\${program}`)
}
