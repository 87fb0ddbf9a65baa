import { rm } from 'node:fs/promises'
import { serveForms } from './code-forms.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { test as base } from './fixtures.ts'
import { pageLookedAt, vaultWithAcme } from './habits.ts'
import { launch } from './launch.ts'

// Chromium’s own question for a permission needs a window, as its shortcuts do.
const test = base.extend<{ readonly browserUnderTest: Browser; readonly forms: Forms }>({
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

type Forms = Awaited<ReturnType<typeof serveForms>>

test.skip(
  ({ under }) => under === 'chromium' && process.env['LATCHKEY_DISPLAY'] === 'none',
  'Xvfb and xdotool are not here: Chromium’s question for a permission needs a screen',
)

/** Acme was used once on localhost; the popup is open there again, with the offer. */
async function offered(browser: Browser, forms: Forms): Promise<{ tab: Tab; popup: Popup }> {
  await (await vaultWithAcme(browser, forms.address('/'))).close()
  const tab = await browser.open(forms.address('/code'))
  const first = await browser.popup()
  await first.evaluate(pageLookedAt)
  await first.press(/^Acme ada/)
  await first.press('Fill and remember')
  await first.gone()
  await tab.goto(forms.address('/code'))
  const popup = await browser.popup()
  await popup.see('Mark the toolbar button whenever localhost asks for a code?')
  return { tab, popup }
}

/** Until the toolbar button says this over the tab in front; asked in the popup, which does not change it. */
const marked = (text: string) => `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  while ((await api.action.getBadgeText({ tabId: tab.id })) !== '${text}') await new Promise(requestAnimationFrame)
})()`

test('a site that the person allows marks the button when it asks for a code, and can be taken back', async ({
  browserUnderTest,
  forms,
}) => {
  const { tab, popup } = await offered(browserUnderTest, forms)
  await popup.press('Turn on')
  await browserUnderTest.answer('yes')
  if (browserUnderTest.name === 'firefox') {
    await popup.see('The button now shows when localhost asks for a code')
    await popup.close()
  }
  await tab.goto(forms.address('/late'))
  await tab.press('Next')
  const noticed = await browserUnderTest.popup()
  await noticed.see('asks for a code')
  await noticed.evaluate(marked('•'))
  await noticed.press('Settings')
  const settings = await browserUnderTest.tabOpened(`${browserUnderTest.extensionOrigin}/options/`)
  await settings.press('Stop looking at localhost')
  await settings.see('Latchkey looks at localhost only when you open it there')
  await tab.front()
  await tab.goto(forms.address('/code'))
  const after = await browserUnderTest.popup()
  await after.see('asks for a code')
  await after.evaluate(marked(''))
})
