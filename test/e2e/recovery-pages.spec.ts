import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reading } from '../../src/form/order.ts'
import { codesOf, type Folder, pagesIn, pageText } from '../vectors/recovery-pages/manifest.ts'
import type { Browser } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'

let server: Server
let port: number

test.beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [, folder, name] = url.split('/')
    const page = name === undefined ? '<h1>Nothing here</h1>' : pageText(folder as Folder, name)
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
test.afterAll(
  () =>
    new Promise(closed => {
      server.close(closed)
      // A browser may hold one open for minutes.
      server.closeAllConnections()
    }),
)

/** What the scripts of the popup read from the page in front. */
async function codesRead(browser: Browser): Promise<readonly string[]> {
  const popup = await browser.popup()
  const reading = await popup.evaluate<Reading>(`(async () => {
    const { scripting, tabs } = globalThis.browser ?? globalThis.chrome
    const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true })
    await scripting.executeScript({ target: { tabId }, files: ['/content/find.js', '/content/foreign.js', '/content/read.js'] })
    const [{ result }] = await scripting.executeScript({ target: { tabId }, func: () => globalThis.latchkeyRead() })
    return result
  })()`)
  await popup.close()
  return reading.recoveryCodes
}

for (const [what, folder] of [
  ['the recovery codes of each product’s page are read exactly, and no used one', 'shown'],
  ['nothing is read from pages that show no recovery codes', 'none'],
  ['a lone code is not taken', 'lone'],
] as const)
  test(what, async ({ browserUnderTest }) => {
    const tab = await browserUnderTest.open(`http://localhost:${port}/`)
    await (await newVault(browserUnderTest)).close()
    for (const name of pagesIn(folder))
      await test.step(name, async () => {
        await tab.goto(`http://localhost:${port}/${folder}/${name}`)
        expect.soft(await codesRead(browserUnderTest), name).toEqual(codesOf(folder, name))
      })
  })
