import { rm } from 'node:fs/promises'
import { type Forms, serveForms } from './code-forms.ts'
import type { Browser } from './driver.ts'
import { test as base } from './fixtures.ts'
import { launch } from './launch.ts'

/**
 * Chromium's own shortcuts, menus and questions need a window: it gets one on a screen that nobody sees. Firefox does without.
 * Each test has pages with code forms of its own.
 */
export const test = base.extend<{ readonly browserUnderTest: Browser; readonly forms: Forms }>({
  browserUnderTest: async ({ under }, use) => {
    const browser = await launch(under, { headed: under === 'chromium' })
    await use(browser)
    await browser.close()
    await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
  forms: async ({}, use) => {
    const forms = await serveForms()
    await use(forms)
    await forms.close()
  },
})

test.skip(
  ({ under }) => under === 'chromium' && process.env['LATCHKEY_DISPLAY'] === 'none',
  'Xvfb and xdotool are not here: Chromium’s shortcuts, menus and questions need a screen',
)
