import { type CodePages, painted, serveCodePages } from './code-pages.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { chosen, newVault, pageLookedAt, passphrase, paste } from './habits.ts'

let pages: CodePages

test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

const first = [
  'gvew-was6-pzj3',
  '4pai-sctq-yaee',
  'jxqw-xnsj-oazj',
  'qj9x-v9ia-temy',
  'w2mc-8khd-r4tz',
  'k7bn-p3vf-x9qe',
]
const second = [
  't5hd-q2xw-m8kc',
  'b9zr-f4jn-v6ge',
  'x3yk-w7pt-c2md',
  'n8vq-h5bs-z4rf',
  'd6gj-k9mx-t3wp',
  'r2fc-y7nh-q5vb',
]

const showing = (codes: readonly string[]): string =>
  pages.page(`<h1>Recovery codes</h1><ul>${codes.map(code => `<li>${code}</li>`).join('')}</ul>`)
const recovering = '<h1>Sign in</h1><form><label>Recovery code <input name="recovery_code"></label></form>'

/** A vault with one account that belongs to the pages' host, and the first set kept with it. */
async function kept(browser: Browser): Promise<Tab> {
  const tab = await browser.open(
    pages.page('<form><label>6-digit code <input autocomplete="one-time-code"></label></form>'),
  )
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
  const seen = await openedOn(browser, tab, showing(first))
  await seen.press('Keep all 6')
  await seen.see('Kept 6 recovery codes with Acme')
  await seen.close()
  return tab
}

async function openedOn(browser: Browser, tab: Tab, address: string): Promise<Popup> {
  await tab.goto(address)
  return browser.popup()
}

async function compare(popup: Popup): Promise<void> {
  await popup.press('Compare with those kept')
  await popup.type('Your passphrase, to see both sets', passphrase)
  await popup.press('Compare them')
}

/** Fills the next code of Acme on the page in front, with the passphrase, and gives it back. */
async function recover(browser: Browser, tab: Tab): Promise<string> {
  const popup = await openedOn(browser, tab, pages.page(recovering))
  await popup.type('Your passphrase, to take one out', passphrase)
  await popup.press('Fill the next recovery code')
  await popup.gone()
  return tab.value('Recovery code')
}

test('what is gone from a set that is seen again is marked as used, once the person says so, and that can be undone', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest)
  const left = first.filter((_, at) => at !== 1)
  const popup = await openedOn(browserUnderTest, tab, showing(left))
  await popup.see('5 recovery codes on this page')
  await compare(popup)
  await popup.see('One of the codes kept here is not there any more')
  await popup.see('6 recovery codes')
  await popup.press('Mark it as used')
  await popup.see('Marked 1 of Acme as used')
  await popup.see('5 recovery codes')
  // It is known now, so that the page is no news.
  await popup.lose('on this page')
  await popup.press('Undo')
  await popup.see('6 recovery codes')
  await popup.see('5 recovery codes on this page')
})

test('a new set is seen beside the kept one, left alone, taken, and undone', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest)
  expect(await recover(browserUnderTest, tab)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, showing(second))
  await popup.see('5 unused codes are kept already')
  expect(await popup.text()).not.toContain(first[1])
  await compare(popup)
  await popup.see('These are other codes')
  for (const code of [...first, ...second]) await popup.see(code)
  await popup.press('Leave it as it is')
  await popup.press('Compare with those kept')
  // Within a minute of the proof there is nothing to ask.
  await popup.press('Compare them')
  await popup.press('Replace with these 6')
  await popup.see('Kept 6 new recovery codes with Acme')
  await popup.press('Undo')
  await popup.see('5 recovery codes')
  await popup.see('6 recovery codes on this page')
})

test('a replaced set stays until it is thrown away, which can be undone; shown again, it is used again with its marks', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest)
  expect(await recover(browserUnderTest, tab)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, showing(second))
  await compare(popup)
  await popup.press('Replace with these 6')
  await popup.see('Kept 6 new recovery codes')
  await popup.press('Details of Acme')
  await popup.see('6 of 6 left')
  await popup.see(/Replaced on .*, 5 unused/)
  await popup.press('Throw away')
  await popup.lose('Replaced on')
  await popup.press('Undo')
  await popup.see(/Replaced on .*, 5 unused/)
  await popup.close()
  const again = await openedOn(browserUnderTest, tab, showing(first))
  await again.see('6 unused codes are kept already')
  await compare(again)
  await again.press('Replace with these 6')
  await again.press('Details of Acme')
  await again.see('5 of 6 left')
  await again.see(/Replaced on .*, 6 unused/)
})

test('each use stands in the details with its time, and a code that the site refused can be put back from there', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest)
  expect(await recover(browserUnderTest, tab)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.see(/Number 1 used on .*\d{4}/)
  await popup.press('Put it back, number 1')
  await popup.see('6 of 6 left')
  await popup.press('Undo')
  await popup.see('5 of 6 left')
  await popup.see(/Number 1 used on .*\d{4}/)
})

test('at two codes left the popup says to make new ones, and where, until the person wants to hear no more', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest)
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.press('Paste a new set')
  await popup.type('Codes from the site, one a line', `${first[4]} ${first[5]}`)
  await compare(popup)
  await popup.see('4 of the codes kept here are not there any more')
  await popup.press('Mark 4 as used')
  await popup.see('Marked 4 of Acme as used')
  await popup.see('Acme has 2 recovery codes left. Make new ones')
  const address = await popup.evaluate<string>("document.querySelector('.card a').href")
  expect(new URL(address).host).toMatch(/^localhost:\d+$/)
  await popup.press('Not now')
  await popup.lose('Make new ones')
  await popup.press('Details of Acme')
  await popup.see('2 of 6 left')
  await popup.see('It is time to make new ones')
  await popup.close()
  expect(await recover(browserUnderTest, tab)).toBe(first[4])
  const later = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await later.see('Acme has one recovery code left')
})

test('the page where new codes are made is one press away', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest)
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.press('Paste a new set')
  await popup.type('Codes from the site, one a line', first[5] ?? '')
  await compare(popup)
  await popup.press('Mark 5 as used')
  const address = await popup.evaluate<string>("document.querySelector('a').href")
  await popup.press(/^Open localhost/)
  const site = await browserUnderTest.tabOpened(address)
  await site.see(first[0] ?? '')
})

test('on a form that takes either, a recovery code can be had instead', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest)
  const either =
    '<h1>Two-step sign-in</h1><form><label>Authentication code or recovery code <input name="otp"></label></form>'
  const popup = await openedOn(browserUnderTest, tab, pages.page(either))
  await popup.see('Fill this code')
  await popup.press('Use a recovery code instead')
  await popup.type('Your passphrase, to take one out', passphrase)
  await popup.press('Fill the next recovery code')
  await popup.gone()
  expect(await tab.value('Authentication code or recovery code')).toBe(first[0])
})

test('where several accounts of the site have codes, the person says whose', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest)
  const popup = await openedOn(
    browserUnderTest,
    tab,
    pages.page('<form><label>6-digit code <input autocomplete="one-time-code"></label></form>'),
  )
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'MZXW6YTBOJSWY3DQ', { site: 'Acme', name: 'grace' })
  await popup.close()
  const seen = await openedOn(browserUnderTest, tab, showing(second))
  await seen.evaluate(chosen('They belong to', 'grace'))
  await seen.press('Keep all 6')
  await seen.see('Kept 6 recovery codes with Acme')
  await seen.close()
  const asked = await openedOn(browserUnderTest, tab, pages.page(recovering))
  await asked.see('Of which account?')
  await asked.evaluate(chosen('Of which account?', 'ada'))
  await asked.type('Your passphrase, to take one out', passphrase)
  await asked.press('Fill the next recovery code')
  await asked.gone()
  expect(await tab.value('Recovery code')).toBe(first[0])
})

test('codes of a site without an account are kept alone, filled, and become those of the account that is set up later', async ({
  browserUnderTest,
}) => {
  const tab = await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  await (await newVault(browserUnderTest)).close()
  const popup = await openedOn(browserUnderTest, tab, showing(first))
  await popup.see('They are kept alone, for this site')
  await popup.press('Keep all 6')
  await popup.see(/Kept 6 recovery codes of localhost:\d+/)
  await popup.press(/^localhost:\d+ 6 recovery codes/)
  await popup.see('Recovery codes alone: its codes are made elsewhere')
  await popup.close()
  expect(await recover(browserUnderTest, tab)).toBe(first[0])
  const setUp = '<img src="{0}"><form><label>6-digit code <input autocomplete="one-time-code"></label></form>'
  const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
  await tab.goto(pages.page(setUp, uri))
  await tab.evaluate(painted)
  const adding = await browserUnderTest.popup()
  await adding.see('Recovery codes of this site are here already')
  await adding.press('Add and fill the first code')
  await adding.gone()
  const done = await openedOn(browserUnderTest, tab, pages.page('<p>Two-step sign-in is on.</p>'))
  await done.see(/Acme\s+ada\s+5 recovery codes\s+\d{3}/)
  expect(await done.text()).not.toMatch(/localhost:\d+\s+\d recovery/)
})
