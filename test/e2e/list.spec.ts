import type { Account } from '../../src/account.ts'
import type { VaultDocument } from '../../src/vault/document.ts'
import { accountsOf } from '../bench/accounts.ts'
import { account } from '../vectors/accounts.ts'
import type { Browser, Popup, Surface } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt } from './habits.ts'
import { changeDocument } from './stored.ts'

const secrets = ['JBSWY3DPEHPK3PXP', 'MZXW6YTBOI', 'GEZDGNBVGY3TQOJQ', 'KRUGKIDROVUWG2ZA', 'ONSWG4TFOQ']

const named = (issuer: string, at: number, parts: Partial<Account> = {}): Account =>
  account({
    id: issuer,
    issuer,
    name: `ada@${issuer.toLowerCase()}.test`,
    secret: secrets[at] ?? '',
    ...parts,
  })

/** A vault that holds this, with the popup open on the page in front once it has looked at it. */
async function opened(browser: Browser, address: string, parts: Partial<VaultDocument>): Promise<Popup> {
  await browser.open(address)
  const first = await newVault(browser)
  await changeDocument(first, document => ({ ...document, ...parts }))
  await first.close()
  return again(browser)
}

async function again(browser: Browser): Promise<Popup> {
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  return popup
}

const titles = (surface: Surface) =>
  surface.evaluate<string[]>(
    `[...document.querySelectorAll('.group-name, .row .label-title')].map(one => one.textContent)`,
  )

/** The accessible name's words of what has the focus. */
const focused = (surface: Surface) =>
  surface.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).replace(/\\s+/g, ' ')`,
  )

test('accounts of this site come first, then what is pinned, then by use; and stay where they are', async ({
  browserUnderTest,
  site,
}) => {
  const accounts = [
    named('Acme', 0),
    named('Globex', 1),
    named('Initech', 2, { pinned: true }),
    named('Hooli', 3, { hosts: [new URL(site.webUrl).host] }),
    named('Fabrikam', 4),
  ]
  const lastUsed = { Globex: 1, Fabrikam: 2 }
  const popup = await opened(browserUnderTest, `${site.webUrl}/odd/none`, { accounts, lastUsed })
  const order = ['This site', 'Hooli', 'Pinned', 'Initech', 'All accounts', 'Fabrikam', 'Globex', 'Acme']
  expect(await titles(popup)).toEqual(order)
  await popup.press(/^Acme ada.* copy$/)
  await popup.see('Copied the code of Acme')
  expect(await titles(popup)).toEqual(order)
  await popup.press('Details of Globex')
  await popup.press('Pin it to the top of the list')
  await popup.see('Globex stands on top of the list now')
  await popup.press('Undo')
  await popup.see('Undone')
  await popup.press('Pin it to the top of the list')
  await popup.see('Globex stands on top of the list now')
  await popup.press('Back to the accounts')
  await popup.see('Pinned')
  const pinned = ['This site', 'Hooli', 'Pinned', 'Globex', 'Initech', 'All accounts', 'Fabrikam', 'Acme']
  expect(await titles(popup)).toEqual(pinned)
  expect(await focused(popup)).toContain('Globex')
  await popup.close()
  const later = await again(browserUnderTest)
  expect(await titles(later)).toEqual([...pinned.slice(0, 6), 'Acme', 'Fabrikam'])
  // Enter takes the row that is chosen already, once nothing is to come from the page any more, and says so.
  await later.see(/Enter\s+copy/)
  await later.key('ArrowDown')
  expect(await focused(later)).toMatch(/Globex.* \d{6}.* copy$/)
  await later.key('ArrowDown')
  await later.key('Enter')
  await later.see('Copied the code of Initech')
  await later.key('Home')
  expect(await focused(later)).toContain('Hooli')
  await later.key('End')
  expect(await focused(later)).toContain('Fabrikam')
  await later.key('f')
  expect(await focused(later)).toBe('Search accounts')
  await later.see(/^(?![\s\S]*Pinned)[\s\S]*Fabrikam/)
  await later.key('Enter')
  await later.see('Copied the code of Fabrikam')
})

const rowsThere = `document.querySelectorAll('.row').length`
const posOfFocused = `document.activeElement.closest('li').ariaPosInSet + ' of ' + document.activeElement.closest('li').ariaSetSize`

test('of five thousand accounts only those in sight exist, and each is reached by key and by search', async ({
  browserUnderTest,
  site,
}) => {
  const accounts = accountsOf(5000)
  const popup = await opened(browserUnderTest, `${site.webUrl}/odd/none`, { accounts })
  const most = 40
  expect(await popup.evaluate<number>(rowsThere)).toBeLessThan(most)
  await popup.see('Acme 0')
  expect(await popup.text()).not.toContain('All accounts')
  await popup.key('ArrowDown')
  await popup.key('End')
  expect(await popup.evaluate(posOfFocused)).toBe('5000 of 5000')
  await popup.see('Hooli 4999')
  await popup.key('ArrowUp')
  expect(await focused(popup)).toContain('Initech 4998')
  await popup.key('PageUp')
  expect(await popup.evaluate(posOfFocused)).toMatch(/^49[89]\d of 5000$/)
  expect(await popup.evaluate<number>(rowsThere)).toBeLessThan(most)
  // A row that has the focus keeps it when it is scrolled out of sight.
  const before = await popup.evaluate(posOfFocused)
  await popup.evaluate('scrollTo(0, 0)')
  await popup.see('Acme 0')
  expect(await popup.evaluate(posOfFocused)).toBe(before)
  for (const key of ['4', '9', '9', '8']) await popup.key(key)
  await popup.see('Initech 4998')
  await popup.lose('Acme 0')
  await popup.type('Search accounts', 'INIT 4998 LOVELACE')
  await popup.see('1 account found')
  await popup.type('Search accounts', 'zebra')
  await popup.see('No account matches “zebra”')
  await popup.press('Clear the search')
  await popup.see('Acme 0')
  expect(await focused(popup)).toBe('Search accounts')
})

const api = 'globalThis.browser ?? globalThis.chrome'
const panels = `(async api => api.sidePanel
  ? (await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl)
  : api.extension.getViews({ type: 'sidebar' }).map(view => view.location.href))(${api})`

test('codes stay hidden until they are asked for, in the popup, in a tab and beside the page', async ({
  browserUnderTest,
  site,
}) => {
  const accounts = [named('Acme', 0), named('Globex', 1)]
  const popup = await opened(browserUnderTest, `${site.webUrl}/odd/none`, { accounts, hideCodes: true })
  await popup.see('•••')
  expect(await popup.text()).not.toMatch(/\d{6}/)
  await popup.press(/^Acme ada/)
  await popup.see('Copied the code of Acme')
  expect(await popup.text()).not.toMatch(/\d{6}/)
  await popup.press('Show the code of Globex')
  await popup.see(/Globex\s+ada@globex.test\s+\d{6}/)
  expect(await popup.text()).toMatch(/Acme\s+ada@acme.test\s+•/)
  await popup.press('Hide the code of Globex')
  await popup.see(/Globex\s+ada@globex.test\s+•/)
  await popup.press('More')
  await popup.press('Open in a tab')
  const tab = await browserUnderTest.tabOpened(`${browserUnderTest.extensionOrigin}/popup/index.html#tab`)
  await tab.see('A press copies the code')
  await tab.press('Show the code of Acme')
  await tab.see(/Acme\s+ada@acme.test\s+\d{6}/)
  await tab.press(/^Globex ada.* copy$/)
  await tab.see('Copied the code of Globex')
  await tab.press('More')
  await tab.press(/^Open in the side(bar| panel)$/)
  const panel = `${browserUnderTest.extensionOrigin}/popup/index.html#panel`
  await expect.poll(() => tab.evaluate(panels)).toEqual([panel])
})

const inField = `document.querySelector('.search-input').value`

test('a copied code is cleared from the clipboard where the browser lets it, and that is said', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await opened(browserUnderTest, `${site.webUrl}/odd/none`, { accounts: [named('Acme', 0)] })
  await popup.press(/^Acme ada.* copy$/)
  await popup.see('Copied the code of Acme')
  await popup.type('Search accounts', 'x')
  await popup.key('Control+v')
  expect(await popup.evaluate(inField)).toMatch(/^x\d{6}$/)
  if (browserUnderTest.name === 'firefox') {
    await popup.see('It stays in the clipboard until you copy something else')
    return
  }
  await popup.see('It is cleared in 30 seconds if this stays open')
  await popup.see('The clipboard was cleared')
  await popup.type('Search accounts', 'x')
  await popup.key('Control+v')
  expect(await popup.evaluate(inField)).toBe('x')
})
