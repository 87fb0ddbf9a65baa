import { expect, test } from './fixtures.ts'
import { newVault, paste } from './habits.ts'

test('on a page that may not be looked at the popup says so, and still shows codes', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
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
