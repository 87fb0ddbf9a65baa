import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

const pdf = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources <<>>>> endobj
trailer <</Root 1 0 R>>
`

test('over a PDF the popup says what to do, and still shows codes', async ({ browserUnderTest, site }) => {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/pdf').end(pdf))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.close()
  await browserUnderTest.open(`http://localhost:${(server.address() as AddressInfo).port}/manual.pdf`)
  const over = await browserUnderTest.popup()
  await over.see(/Acme\s+ada\s+\d{6}/)
  // Chrome lets its viewer be looked at, and a code in it is read from the picture; Firefox does not.
  if (browserUnderTest.name === 'firefox')
    await over.see('the PDF viewer and empty tabs are closed to extensions')
  await over.close()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})
