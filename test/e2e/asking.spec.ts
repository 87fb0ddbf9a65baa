import type { Forms } from './code-forms.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect } from './fixtures.ts'
import { fillFirst, vaultWithAcme } from './habits.ts'
import { test } from './headed.ts'

/** Acme was used once on localhost; the popup is open there again, with the offer. */
async function offered(browser: Browser, forms: Forms): Promise<{ tab: Tab; popup: Popup }> {
  await (await vaultWithAcme(browser, forms.address('/'))).close()
  const tab = await browser.open(forms.address('/code'))
  await fillFirst(browser)
  await tab.goto(forms.address('/code'))
  const popup = await browser.popup()
  await popup.see('Mark the toolbar button whenever localhost asks for a code?')
  return { tab, popup }
}

async function turnOn({ browser, popup }: { browser: Browser; popup: Popup }): Promise<void> {
  await popup.press('Turn on')
  await browser.answer('yes')
  // Chromium closes the popup under its question.
  if (browser.name === 'chromium') return
  await popup.see('The button now shows when localhost asks for a code')
  await popup.close()
}

/** Until the toolbar button says this over the tab in front; asked in the popup, which does not change it. */
const marked = (text: string) => `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  while ((await api.action.getBadgeText({ tabId: tab.id })) !== '${text}') await new Promise(requestAnimationFrame)
})()`

/** Picks this answer to a code form in the settings, as a person does, and waits until it is kept. */
const choose = (mode: string) => `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const row = () => [...document.querySelectorAll('select')].find(select => select.matches('.list select'))
  while (!row()) await new Promise(requestAnimationFrame)
  row().value = '${mode}'
  row().dispatchEvent(new Event('change', { bubbles: true }))
  const kept = async () => (await api.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'watch-${mode}')
  while (!(await kept())) await new Promise(requestAnimationFrame)
})()`

const halfASecondOld = `new Promise(old => {
  const begun = performance.now()
  const look = () => (performance.now() > begun + 500 ? setTimeout(old) : requestAnimationFrame(look))
  look()
})`

test('a site that the person allows marks the button when it asks for a code, and can be taken back', async ({
  browserUnderTest,
  forms,
}) => {
  const { tab, popup } = await offered(browserUnderTest, forms)
  await turnOn({ browser: browserUnderTest, popup })
  await tab.goto(forms.address('/late'))
  await tab.press('Next')
  const noticed = await browserUnderTest.popup()
  await noticed.see('asks for a code')
  await noticed.evaluate(marked('•'))
  await noticed.press('Settings')
  const settings = await browserUnderTest.tabOpened(`${browserUnderTest.extensionOrigin}/options/`)
  await settings.press('Sites and permissions')
  await settings.press('Stop looking at localhost')
  await settings.see('Latchkey looks at localhost only when you open it there')
  await tab.front()
  await tab.goto(forms.address('/code'))
  const after = await browserUnderTest.popup()
  await after.see('asks for a code')
  await after.evaluate(marked(''))
})

/** Acme’s code form is on, and the popup opens by itself there. The settings are in front. */
async function openingByItself(browser: Browser, forms: Forms): Promise<{ tab: Tab; settings: Tab }> {
  const { tab, popup } = await offered(browser, forms)
  await turnOn({ browser, popup })
  const settings = await browser.open(`${browser.extensionOrigin}/options/index.html#sites`)
  await settings.see('Sites you let Latchkey look at')
  await settings.evaluate(choose('open'))
  return { tab, settings }
}

/** Until the button is marked over the tab with this address, which may lie behind. */
const markedAt = (address: string) => `(async () => {
  const api = globalThis.browser ?? globalThis.chrome
  const tabs = async () => (await api.tabs.query({})).filter(({ url }) => url === ${JSON.stringify(address)})
  const texts = async () => Promise.all((await tabs()).map(({ id }) => api.action.getBadgeText({ tabId: id })))
  while (!(await texts()).includes('•')) await new Promise(requestAnimationFrame)
})()`

test('where the person chose so the popup opens by itself, with the account ready', async ({
  browserUnderTest,
  forms,
}) => {
  const { tab, settings } = await openingByItself(browserUnderTest, forms)
  await settings.close()
  await tab.front()
  await tab.goto(forms.address('/late'))
  await tab.press('Next')
  const opened = await browserUnderTest.popupOpened()
  await opened.see('Fill this code')
  // Before that a press counts as meant for the page.
  await opened.evaluate(halfASecondOld)
  expect(await tab.value('Authentication code')).toBe('')
  await opened.press('Fill this code')
  await opened.gone()
  expect(await tab.value('Authentication code')).toMatch(/^\d{6}$/)
})

test('a form that came up behind another tab opens the popup once the person comes to it', async ({
  browserUnderTest,
  forms,
}) => {
  test.skip(
    browserUnderTest.name === 'chromium',
    'Driven by Playwright, Chromium tells every tab that it is visible.',
  )
  const { tab, settings } = await openingByItself(browserUnderTest, forms)
  await tab.goto(forms.address('/code'))
  await settings.evaluate(markedAt(forms.address('/code')))
  await tab.front()
  const opened = await browserUnderTest.popupOpened()
  await opened.see('Fill this code')
  await opened.close()
})

test('a permission that is refused is not asked for again', async ({ browserUnderTest, forms }) => {
  const { popup } = await offered(browserUnderTest, forms)
  await popup.press('Turn on')
  await browserUnderTest.answer('no')
  if (browserUnderTest.name === 'firefox') await popup.close()
  const again = await browserUnderTest.popup()
  await again.see('asks for a code')
  await again.see('Fill this code')
  await again.lose('Mark the toolbar button')
})
