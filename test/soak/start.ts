import { launchChromium } from '../e2e/chromium/launch.ts'
import type { Browser, Tab } from '../e2e/driver.ts'
import { launchFirefox } from '../e2e/firefox/firefox.ts'
import type { BrowserName } from '../e2e/launch.ts'
import { soakPage } from './copy.ts'

export interface Running {
  readonly browser: Browser
  /** The soak page in a tab. */
  readonly page: Tab
}

export const executables: Readonly<Record<BrowserName, string>> = {
  chromium: process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium',
  firefox: process.env['LATCHKEY_FIREFOX'] ?? '/usr/bin/firefox-esr',
}

/** Starts a browser with a soak copy, on a profile of an earlier run or a new one, and opens the page. */
export async function start(name: BrowserName, extension: string, profile?: string): Promise<Running> {
  const options = {
    executable: executables[name],
    extension,
    ...(profile === undefined ? {} : { profile }),
  }
  const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options))
  const page = await browser.open(`${browser.extensionOrigin}/${soakPage}`)
  return { browser, page }
}
