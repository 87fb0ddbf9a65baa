import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, paste } from './habits.ts'

const codeForm = `<!doctype html><title>Two-step sign-in</title><h1>Two-step sign-in</h1>
  <label>Authentication code <input name="otp" autocomplete="one-time-code"></label>`

const pages: Readonly<Record<string, string>> = {
  '/code': codeForm,
  '/code-again': codeForm.replace('<h1>Two-step sign-in', '<h1>Two-step sign-in, once more'),
  '/boxes': `<h1>Enter your verification code</h1><form>${'<input maxlength="1" inputmode="numeric" style="width:30px">'.repeat(6)}</form>`,
  '/framed': '<h1>News</h1><iframe src="http://b.test:PORT/code" title="sign-in"></iframe>',
  '/sandboxed':
    '<h1>News</h1><iframe sandbox="allow-scripts allow-forms" src="/code" title="sign-in"></iframe>',
  '/written': `<h1>Two-step sign-in</h1><label>Authentication code <input name="otp" value="my own words"></label>`,
}

/** Small pages on any host name; the port is the same for all. */
function serve(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const page = pages[request.url ?? ''] ?? '<h1>Nothing here</h1>'
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.replace('PORT', String(port)))
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}

let server: Server
let port: number

test.beforeAll(async () => {
  ;({ server, port } = await serve())
})
test.afterAll(() => new Promise(resolve => server.close(resolve)))

const local = (path: string) => `http://localhost:${port}${path}`

/** A vault with one account that was never used anywhere; the tab in front shows the page. */
async function withAccount(browser: Browser, address: string) {
  const tab = await browser.open(local('/'))
  const popup = await newVault(browser)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
  await tab.goto(address)
  return { tab, popup: await browser.popup() }
}

async function confirmFill(popup: Popup): Promise<void> {
  await popup.see('Choose the account it belongs to')
  await popup.press(/^Acme ada/)
  await popup.see(`Fill this code on localhost:${port}?`)
  await popup.press('Fill and remember')
  await popup.gone()
}

test('the first fill on a host asks with its name, the next one does not', async ({ browserUnderTest }) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/code'))
  await confirmFill(popup)
  expect(await tab.value('Authentication code')).toMatch(/^\d{6}$/)
  await tab.goto(local('/code'))
  const again = await browserUnderTest.popup()
  await again.see('asks for a code')
  await again.press('Fill this code')
  await again.gone()
  expect(await tab.value('Authentication code')).toMatch(/^\d{6}$/)
})

test('a row of boxes gets a digit each', async ({ browserUnderTest }) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/boxes'))
  await confirmFill(popup)
  const digits = await tab.evaluate<string>(
    "[...document.querySelectorAll('input')].map(box => box.value).join('')",
  )
  expect(digits).toMatch(/^\d{6}$/)
})

test('a page that took the place of the one consented to gets nothing', async ({ browserUnderTest }) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/code'))
  await popup.see('Choose the account it belongs to')
  await popup.press(/^Acme ada/)
  await popup.see('Fill and remember')
  await tab.goto(local('/code-again'))
  await tab.see('once more')
  await popup.press('Fill and remember')
  await popup.see('The page changed in the meantime')
  expect(await tab.value('Authentication code')).toBe('')
})

test('on a page without encryption nothing is offered to be filled, and a row copies', async ({
  browserUnderTest,
}) => {
  const { popup } = await withAccount(browserUnderTest, `http://a.test:${port}/code`)
  await popup.see(/Acme\s+ada/)
  expect(await popup.text()).not.toContain('asks for a code')
  await popup.press(/^Acme ada/)
  await popup.see('Copied the code of Acme')
})

for (const kind of ['framed', 'sandboxed']) {
  test(`a ${kind} form inside a page is not filled, and not even offered`, async ({ browserUnderTest }) => {
    const { popup } = await withAccount(browserUnderTest, local(`/${kind}`))
    await popup.see(/Acme\s+ada/)
    expect(await popup.text()).not.toContain('asks for a code')
  })
}

test('what a person wrote into the field is not typed over', async ({ browserUnderTest }) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/written'))
  await popup.press(/^Acme ada/)
  await popup.press('Fill and remember')
  await popup.see('The page did not take the code')
  expect(await tab.value('Authentication code')).toBe('my own words')
})
