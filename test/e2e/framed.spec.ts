import { expect } from './fixtures.ts'
import { fillFirst, vaultWithAcme } from './habits.ts'
import { test } from './headed.ts'

/** Makes a popup slow once it has asked for a permission: what it sends the browser after that comes too late in Chromium. */
const slowAfterAsking = `(() => {
  const { permissions } = chrome
  const request = permissions.request.bind(permissions)
  permissions.request = (...asked) => {
    const answer = request(...asked)
    for (const end = performance.now() + 100; performance.now() < end; );
    return answer
  }
})()`

test('a frame of another site is filled once the person allowed that pair, by both names', async ({
  browserUnderTest: browser,
  forms,
}) => {
  await (await vaultWithAcme(browser, forms.address('/'))).close()
  const tab = await browser.open(forms.address('/code'))
  await fillFirst(browser)
  await tab.goto(forms.address('/framing'))
  const frame = new URL(forms.address('/')).host.replace('localhost', '127.0.0.1')
  const before = await browser.popup()
  await before.see(`A part of this page comes from ${frame}`)
  if (browser.name === 'chromium') await before.evaluate(slowAfterAsking)
  await before.press('Look into it')
  await browser.answer('yes')
  // Chromium closes the popup under its question, and Latchkey opens it again.
  const popup = browser.name === 'chromium' ? await browser.popupOpened() : before
  await popup.see(`${frame}, inside of ${new URL(forms.address('/')).host} asks for a code`)
  await popup.press(/^Acme ada/)
  await popup.see(`Fill this code on ${frame}, inside of`)
  await popup.see('That is another site than localhost')
  await popup.press('Fill and remember')
  await popup.gone()
  await tab.see(/The frame has \d{6}/)
  await tab.goto(forms.address('/framing'))
  const again = await browser.popup()
  await again.press('Fill this code')
  await again.gone()
  await tab.see(/The frame has \d{6}/)
  expect(await tab.text()).not.toContain('Nothing yet')
})
