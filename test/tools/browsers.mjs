import { existsSync } from 'node:fs'
import { chromium, displayPrograms, find, firefox, onPath, referencePrograms } from './browser-find.mjs'
import { canInstallPackages, downloadChromium, installPackages } from './browser-install.mjs'

/** @typedef {import('./browser-find.mjs').Kind} Kind */

/** @typedef {'chromium' | 'firefox' | 'languages' | 'display' | 'programs'} Need */

/**
 * The Chromium that the tests drive.
 *
 * @param {{ install: boolean }} options `install`: get one where there is none
 * @returns {string}
 * @throws {Error} whose message tells the person what to do
 */
export function chromiumPath({ install }) {
  if (install) installMissing(['chromium'])
  return pathOf(chromium)
}

/**
 * The Firefox that the tests drive; otherwise as `chromiumPath`.
 *
 * @param {{ install: boolean }} options
 * @returns {string}
 */
export function firefoxPath({ install }) {
  if (install) installMissing(['firefox'])
  return pathOf(firefox)
}

/** Whether a browser window can be opened on an unseen screen, and keys be pressed in it. */
export function hasDisplay() {
  return process.platform === 'linux' && packagesOfMissing(displayPrograms).length === 0
}

/** Whether every program is here that unit tests compare with. */
export function hasPrograms() {
  return packagesOfMissing(referencePrograms).length === 0
}

/**
 * Gets what is not here, as far as this machine allows: what is still missing then is missing.
 *
 * @param {Need[]} needs
 */
export function installMissing(needs) {
  const downloadable = needs.includes('chromium') && !find(chromium).path
  if (downloadable) downloadChromium()
  const packages = missingPackages(needs)
  if (packages.length > 0 && canInstallPackages()) installPackages(packages)
}

/**
 * @param {Need[]} needs
 * @returns {string[]}
 */
function missingPackages(needs) {
  return needs.flatMap(need => {
    if (need === 'display') return process.platform === 'linux' ? packagesOfMissing(displayPrograms) : []
    if (need === 'programs') return packagesOfMissing(referencePrograms)
    if (need === 'languages') return missingLanguages()
    const kind = need === 'chromium' ? chromium : firefox
    return find(kind).path ? [] : [kind.debian]
  })
}

/** Debian's Chromium speaks English alone; the others come apart. Playwright's brings its own. */
function missingLanguages() {
  const folder = '/usr/lib/chromium/locales'
  const isDebians = !find(chromium).path || find(chromium).path === '/usr/bin/chromium'
  return isDebians && !existsSync(`${folder}/de.pak`) ? ['chromium-l10n'] : []
}

/** @param {Record<string, string>} programs */
function packagesOfMissing(programs) {
  const missing = Object.entries(programs).filter(([program]) => !onPath(program))
  return missing.map(([, debian]) => debian)
}

/**
 * @param {Kind} kind
 * @returns {string}
 */
function pathOf(kind) {
  const found = find(kind)
  if (found.path !== undefined) return found.path
  const advice = `Install ${kind.title} ${kind.oldest} or newer, or let ${kind.variable} name its program.`
  throw new Error([`There is no ${kind.title} to test with.`, ...found.reasons, advice].join(' '))
}
