import { expect, test } from './fixtures.ts'
import { vaultWithAcme } from './habits.ts'

test('on a page that may not be looked at the popup says so, and still shows codes', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.close()
  const browserPage = browserUnderTest.name === 'chromium' ? 'chrome://version' : 'about:support'
  for (const address of [browserPage, 'about:blank']) {
    await test.step(address, async () => {
      await browserUnderTest.open(address)
      const closed = await browserUnderTest.popup()
      await closed.see('cannot look at this page')
      await closed.see(/Acme\s+ada\s+\d{6}/)
      expect(await closed.text()).toContain('copy')
      await closed.close()
    })
  }
})
