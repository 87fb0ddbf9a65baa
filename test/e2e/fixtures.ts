import { rm } from 'node:fs/promises'
import { test as base } from '@playwright/test'
import { type RunningSite, startSite } from '../site/start.ts'
import type { Browser } from './driver.ts'
import { byKeyboard } from './keyboard.ts'
import { type BrowserName, launch } from './launch.ts'

export interface Under {
  /** The browser that a project's tests run in. */
  readonly under: BrowserName
  /** Whether things are clicked, or reached and pressed with keys alone. */
  readonly hand: 'pointer' | 'keyboard'
}

interface Fixtures {
  /** A fresh browser with the extension, closed after the test, its profile deleted. */
  readonly browserUnderTest: Browser
}

/** Each test gets a browser of its own, each worker a website of its own. */
export const test = base.extend<Fixtures, Under & { readonly site: RunningSite }>({
  under: ['chromium', { option: true, scope: 'worker' }],
  hand: ['pointer', { option: true, scope: 'worker' }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
    async ({}, use) => {
      const site = await startSite({ port: 0, apiPort: 0 })
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  browserUnderTest: async ({ under, hand }, use) => {
    const browser = await launch(under)
    await use(hand === 'keyboard' ? byKeyboard(browser) : browser)
    await browser.close()
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  },
})

export { expect } from '@playwright/test'
