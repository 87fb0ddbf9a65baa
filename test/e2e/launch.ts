import { resolve } from 'node:path'
import { launchChromium } from './chromium/launch.ts'
import type { Browser, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox/firefox.ts'

export type BrowserName = Browser['name']

const dist = resolve(import.meta.dirname, '../../dist')

/**
 * Starts a real browser with the built extension, or another.
 *
 * @throws when the browser was not named by `LATCHKEY_CHROMIUM` or `LATCHKEY_FIREFOX`, as `npm test` and `npm run demo` do.
 */
export function launch(
  name: BrowserName,
  options: Partial<LaunchOptions> & { headed?: boolean } = {},
): Promise<Browser> {
  if (name === 'chromium') {
    const executable = named('LATCHKEY_CHROMIUM', '/usr/bin/chromium')
    return launchChromium({ extension: resolve(dist, 'chrome'), ...options, executable })
  }
  const executable = named('LATCHKEY_FIREFOX', '/usr/bin/firefox-esr')
  return launchFirefox({ extension: resolve(dist, 'firefox'), ...options, executable })
}

const named = (variable: string, usual: string): string => process.env[variable] ?? usual
