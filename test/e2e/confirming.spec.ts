import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, keys, lookInto, popupOver, settings } from './backup-story.ts'
import { type CodePages, painted, serveCodePages } from './code-pages.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'
import { addByQr, createVault, newTraveller, openEnrolment, signOut, signUp } from './journey.ts'
import {
  countCodes,
  keepCodes,
  signInWithRecoveryCode,
  startOver,
  takeMarkBack,
  useRecoveryCodeAgain,
} from './journey-recovery.ts'

let pages: CodePages

test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

const acme = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
const setUp =
  '<img src="{0}" alt="QR code"><form><label>6-digit code <input autocomplete="one-time-code"></label></form>'

async function opened(browser: Browser, tab: Tab, address: string): Promise<Popup> {
  await tab.goto(address)
  await tab.evaluate(painted)
  return browser.popup()
}

/** A vault whose one account was added on a page that shows its QR code and asks for the first code. The popup is open there. */
async function added(browser: Browser, tab: Tab): Promise<Popup> {
  await (await newVault(browser)).close()
  const popup = await opened(browser, tab, pages.page(setUp, acme))
  await popup.press('Add only')
  await popup.see('Added Acme')
  await popup.see('Not confirmed yet')
  return popup
}

test('the whole life of recovery codes: kept, used, refused by the site a second time, put back, made anew and replaced', async ({
  browserUnderTest,
  site,
}) => {
  test.slow()
  const traveller = await newTraveller(browserUnderTest, site.webUrl, test.step)
  await signUp(traveller)
  await createVault(traveller)
  await openEnrolment(traveller)
  await addByQr(traveller)
  const codes = await keepCodes(traveller)
  await signOut(traveller)
  const used = await signInWithRecoveryCode(traveller)
  expect(used).toBe(codes[0])
  await countCodes(traveller)
  await signOut(traveller)
  await useRecoveryCodeAgain(traveller, used)
  await takeMarkBack(traveller)
  const next = await signInWithRecoveryCode(traveller)
  expect(next).toBe(codes[1])
  const renewed = await startOver(traveller)
  expect(renewed).not.toContain(codes[2])
  await signOut(traveller)
  expect(await signInWithRecoveryCode(traveller)).toBe(renewed[0])
})

test('an account is confirmed once its code was filled and the page moved on, and not while the page still asks', async ({
  browserUnderTest,
}) => {
  const tab = await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  const popup = await added(browserUnderTest, tab)
  await popup.press('Fill this code')
  await popup.gone()
  const refused = await opened(browserUnderTest, tab, pages.page(setUp, acme))
  await refused.see('Fill this code')
  await refused.see('Not confirmed yet')
  await refused.close()
  const done = await opened(browserUnderTest, tab, pages.page('<p>Two-step sign-in is on.</p>'))
  await done.lose('Not confirmed yet')
  await done.see(/ada\s+\d{6}|ada\s+\d{3}\s\d{3}/)
})

test('a code that was copied counts as one that was filled, and the person’s own word is enough', async ({
  browserUnderTest,
}) => {
  const tab = await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  const popup = await added(browserUnderTest, tab)
  await popup.press('Details of Acme')
  await popup.see('Not confirmed yet: enter a code of it on the site')
  await popup.press('Copy the code')
  await popup.see('Copied the code of Acme')
  await popup.close()
  const elsewhere = await opened(browserUnderTest, tab, pages.page('<p>Two-step sign-in is on.</p>'))
  await elsewhere.lose('Not confirmed yet')
})

test('after 24 hours the popup says that the site may have discarded the set-up, and the person can say that it works', async ({
  browserUnderTest,
}) => {
  const hoursAgo = (hours: number) => Date.now() - hours * 3_600_000
  const page = 'https://acme.test/security'
  const old = { addedMs: hoursAgo(25), hosts: ['acme.test'], page, unconfirmed: { usedMs: hoursAgo(25) } }
  const accounts = [
    backupAccount({ id: 'x', issuer: 'Young', secret: keys.Other, addedMs: hoursAgo(23), unconfirmed: {} }),
    backupAccount({ id: 'y', issuer: 'Old', secret: keys.Acme, ...old }),
  ]
  await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  await (await newVault(browserUnderTest)).close()
  const tab = await settings(browserUnderTest)
  await lookInto(tab, await backupFile(browserUnderTest, backup({ accounts })))
  await tab.press('Add 2 accounts')
  await tab.see('Undo')
  const popup = await popupOver(browserUnderTest, pages.page('<p>Nothing here</p>'))
  await popup.see('The site may have discarded the set-up')
  await popup.see('Latchkey did not see the site take its first code')
  expect(await popup.text()).not.toMatch(/Young was added/)
  expect(await popup.evaluate("document.querySelector('a').href")).toBe(page)
  await popup.press('It works')
  await popup.lose('may have discarded')
  expect((await popup.text()).match(/Not confirmed yet/g)).toHaveLength(1)
})
