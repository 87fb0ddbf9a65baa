import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { pageLookedAt, passphrase, vaultWithAcme } from './habits.ts'

const codeForm = `<!doctype html><title>Two-step sign-in</title><h1>Two-step sign-in</h1>
  <label>Authentication code <input name="otp" autocomplete="one-time-code"></label>`

const pages: Readonly<Record<string, string>> = {
  '/code': codeForm,
  '/code-again': codeForm.replace('<h1>Two-step sign-in', '<h1>Two-step sign-in, once more'),
  '/svg': `<svg width="1" height="1"><foreignObject><input aria-label="Search"></foreignObject></svg>${codeForm}`,
  '/spaced': codeForm.replace(
    '<input',
    `<input oninput="this.value = this.value.replace(/^(...)(...)$/, '$1 $2')"`,
  ),
  '/leaky': `<h1>Your recovery codes</h1><pre>${Array.from({ length: 10 }, (_, at) => `e${at}f2-9d${at}e`).join('\n')}</pre>`,
  '/recover':
    '<h1>Use a recovery code</h1><label>Recovery code <input name="code" oninput="this.value = this.value.toUpperCase()"></label>',
  '/recover-shut':
    '<h1>Use a recovery code</h1><label>Recovery code <input name="code" onbeforeinput="return false"></label>',
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
  await (await vaultWithAcme(browser, local('/'))).close()
  const tab = await browser.open(address)
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  return { tab, popup }
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

test('no row moves under the pointer while the popup still looks for a QR code', async ({
  browserUnderTest,
}) => {
  const { popup } = await withAccount(browserUnderTest, local('/code'))
  const top = `document.querySelector('.row-main').getBoundingClientRect().top`
  const early = await popup.evaluate<number>(top)
  await popup.see('Choose the account it belongs to')
  expect(await popup.evaluate(top)).toBe(early)
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

test('Enter pressed twice by habit fills nothing into a site where the account was never used', async ({
  browserUnderTest,
}) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/code'))
  await popup.see('Choose the account it belongs to')
  for (const key of ['Enter', 'Enter', 'ArrowDown', 'Enter', 'Enter', 'Enter']) await popup.key(key)
  await popup.see(/Acme\s+ada/)
  expect(await tab.value('Authentication code')).toBe('')
})

test('an element that is no HTML does not hide the form beside it', async ({ browserUnderTest }) => {
  const { popup } = await withAccount(browserUnderTest, local('/svg'))
  await popup.see('asks for a code')
})

test('a page that sets its own gap into the code has taken it', async ({ browserUnderTest }) => {
  const { tab, popup } = await withAccount(browserUnderTest, local('/spaced'))
  await confirmFill(popup)
  expect(await tab.value('Authentication code')).toMatch(/^\d{3} \d{3}$/)
})

test('codes on a page of another site are kept with no account by habit, and what is kept can be undone', async ({
  browserUnderTest,
}) => {
  const { popup } = await withAccount(browserUnderTest, local('/leaky'))
  await popup.see('10 recovery codes')
  await popup.see('They belong to')
  for (const key of ['Enter', 'Enter', 'Enter']) await popup.key(key)
  expect(await popup.text()).not.toContain('Kept')
  await popup.type('They belong to', 'Acme, ada')
  await popup.press('Keep all 10')
  await popup.see('Kept 10 recovery codes with Acme')
  await popup.press('Undo')
  await popup.see('Undone')
  await popup.see('Keep all 10')
})

/** An account used on localhost with two recovery codes; the tab in front shows the page. */
async function withRecoveryCodes(browser: Browser, path: string) {
  const { tab, popup: first } = await withAccount(browser, local('/code'))
  await confirmFill(first)
  const second = await browser.popup()
  await second.press('Details of Acme')
  await second.press('Paste codes')
  await second.type('Codes from the site, one a line', 'ckss-2skx, spbc-424h')
  await second.press('Keep them')
  await second.see('Kept 2 recovery codes')
  await second.close()
  await tab.goto(local(path))
  const popup = await browser.popup()
  await popup.type('Your passphrase, to take one out', passphrase)
  await popup.press('Fill the next recovery code')
  return { tab, popup }
}

test('a recovery code that the page rewrites is spent all the same', async ({ browserUnderTest }) => {
  const { tab, popup } = await withRecoveryCodes(browserUnderTest, '/recover')
  await popup.gone()
  expect(await tab.value('Recovery code')).toBe('CKSS-2SKX')
  const again = await browserUnderTest.popup()
  await again.see('1 left')
})

test('a recovery code that the page did not let in stays unused', async ({ browserUnderTest }) => {
  const { tab, popup } = await withRecoveryCodes(browserUnderTest, '/recover-shut')
  await popup.see('The page did not take the code')
  expect(await tab.value('Recovery code')).toBe('')
  await popup.see('2 left')
})
