import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asking, frameDocument, silent } from './finding-pages.ts'
import { expect, test } from './fixtures.ts'
import { pageLookedAt, vaultWithAcme } from './habits.ts'

const pages = [...Object.values(asking), ...Object.values(silent)]

let server: Server
let port: number

test.beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const page = url === '/frame' ? frameDocument : (pages[Number(url.slice(1))] ?? '<h1>Nothing here</h1>')
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.replace('PORT', String(port)))
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
test.afterAll(() => new Promise(resolve => server.close(resolve)))

for (const [what, expected, shown] of [
  ['pages that ask for a code, each in its own way, are known', true, asking],
  ['what nobody could type a code into is left alone', false, silent],
] as const)
  test(what, async ({ browserUnderTest }) => {
    const local = (path: string) => `http://localhost:${port}${path}`
    await (await vaultWithAcme(browserUnderTest, local('/none'))).close()
    const tab = await browserUnderTest.open(local('/none'))
    for (const [name, page] of Object.entries(shown))
      await test.step(name, async () => {
        await tab.goto(local(`/${pages.indexOf(page)}`))
        const popup = await browserUnderTest.popup()
        await popup.evaluate(pageLookedAt)
        const asks = (await popup.text()).includes('asks for a code')
        expect.soft(asks, name).toBe(expected)
        await popup.close()
      })
  })

/** Whether the words in other letters than Latin are in the page in front. */
const hasForeign = `(async () => {
  const { scripting, tabs } = globalThis.browser ?? globalThis.chrome
  const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true })
  const func = () => Object.hasOwn(globalThis, 'latchkeyForeign')
  const [{ result }] = await scripting.executeScript({ target: { tabId }, func })
  return result
})()`

test('words in other letters come into pages that have such letters, and into no others', async ({
  browserUnderTest,
}) => {
  await (await vaultWithAcme(browserUnderTest, `http://localhost:${port}/none`)).close()
  const tab = await browserUnderTest.open(`http://localhost:${port}/none`)
  for (const [name, has] of [
    ['a code and a password', false],
    ['words in Cyrillic letters', true],
  ] as const) {
    await tab.goto(`http://localhost:${port}/${pages.indexOf(asking[name] ?? '')}`)
    const popup = await browserUnderTest.popup()
    await popup.evaluate(pageLookedAt)
    expect(await popup.evaluate<boolean>(hasForeign), name).toBe(has)
    await popup.close()
  }
})
