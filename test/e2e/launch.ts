import { resolve } from 'node:path'
import { launchChromium } from './chromium/launch.ts'
import type { Browser, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox/firefox.ts'

export type BrowserName = Browser['name']

const dist = resolve(import.meta.dirname, '../../dist')

/**
 * Starts a real browser with the built extension.
 *
 * @throws when the browser was not named by `LATCHKEY_CHROMIUM` or `LATCHKEY_FIREFOX`, as `npm test` and `npm run demo` do.
 */
export function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension'> & { headed?: boolean } = {},
): Promise<Browser> {
  if (name === 'chromium') {
    const executable = named('LATCHKEY_CHROMIUM', '/usr/bin/chromium')
    return launchChromium({ ...options, executable, extension: resolve(dist, 'chrome') })
  }
  const executable = named('LATCHKEY_FIREFOX', '/usr/bin/firefox-esr')
  return launchFirefox({ ...options, executable, extension: resolve(dist, 'firefox') })
}

const named = (variable: string, usual: string): string => process.env[variable] ?? usual
