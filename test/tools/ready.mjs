import { chromiumPath, firefoxPath, hasDisplay, hasPrograms, installMissing } from './browsers.mjs'
import { packagesReady } from './ready-packages.mjs'

/** @typedef {'packages' | import('./browsers.mjs').Need} Need */

/**
 * Gets what a task needs onto this machine.
 *
 * @param {readonly Need[]} needs
 * @returns {Promise<Record<string, string>>} what the task's steps are told in their environment
 * @throws {Error} whose message tells the person what to do
 */
export async function ready(needs) {
  if (needs.includes('packages')) await packagesReady()
  installMissing(needs.filter(need => need !== 'packages'))
  if (needs.includes('programs') && !hasPrograms())
    process.stdout.write('Without age or argon2 the comparisons with that program are skipped.\n')
  const told = {
    ...(needs.includes('chromium') && { LATCHKEY_CHROMIUM: chromiumPath({ install: false }) }),
    ...(needs.includes('firefox') && { LATCHKEY_FIREFOX: firefoxPath({ install: false }) }),
  }
  if (!needs.includes('display') || hasDisplay()) return told
  process.stdout.write('Without Xvfb and xdotool Chromium’s tests of shortcut and menu are skipped.\n')
  return { ...told, LATCHKEY_DISPLAY: 'none' }
}
