import { rfc4226 } from '../vectors/otp.ts'
import { painted, serveCodePages } from './code-pages.ts'
import type { Browser } from './driver.ts'
import { expect } from './fixtures.ts'
import { bindCounter, lock, newVault, passphrase } from './habits.ts'
import { test } from './headed.ts'
import {
  addByQr,
  createVault,
  newTraveller,
  openEnrolment,
  signInWithPassword,
  signOut,
  signUp,
  type Traveller,
} from './journey.ts'
import { keepCodes } from './journey-recovery.ts'
import { shortcutKeys } from './shortcuts.ts'

/** Enrolled on the site, and on its security page with an empty form for the first code of a second key. */
async function enrolled(browser: Browser, siteUrl: string): Promise<Traveller> {
  const traveller = await newTraveller(browser, siteUrl, (_title, walk) => walk())
  await signUp(traveller)
  await createVault(traveller)
  await openEnrolment(traveller)
  await addByQr(traveller)
  await keepCodes(traveller)
  await signOut(traveller)
  await signInWithPassword(traveller)
  return traveller
}

async function fieldHolds(traveller: Traveller, pattern: string): Promise<void> {
  await traveller.tab.evaluate(`new Promise(done => {
    const look = () => ${pattern}.test(document.querySelector('[name=code]').value) ? done() : requestAnimationFrame(look)
    look()
  })`)
  expect(await traveller.tab.value('6-digit code')).toMatch(/^\d{6}$/)
}

test('the shortcut fills the code of the site’s account, also after the background was stopped', async ({
  browserUnderTest,
  site,
}) => {
  const traveller = await enrolled(browserUnderTest, site.webUrl)
  await browserUnderTest.stopBackground()
  await browserUnderTest.shortcut(shortcutKeys[browserUnderTest.name])
  await fieldHolds(traveller, '/^\\d{6}$/')
})

test('the context menu of a field fills it', async ({ browserUnderTest, site }) => {
  const traveller = await enrolled(browserUnderTest, site.webUrl)
  await browserUnderTest.contextMenu(traveller.tab, '6-digit code', 'Fill code with Latchkey')
  await fieldHolds(traveller, '/^\\d{6}$/')
})

test('the shortcut fills each code of a counter once', async ({ browserUnderTest, forms }) => {
  const tab = await browserUnderTest.open(forms.address('/code'))
  await bindCounter(await newVault(browserUnderTest))
  for (const code of rfc4226.codes.slice(0, 2)) {
    await tab.goto(forms.address('/code'))
    await tab.front()
    await browserUnderTest.shortcut(shortcutKeys[browserUnderTest.name])
    await tab.evaluate(`new Promise(done => {
      const look = () => document.querySelector('[name=otp]').value === '${code}' ? done(true) : requestAnimationFrame(look)
      look()
    })`)
  }
})

test('locked, the shortcut opens the popup, which fills as soon as it is unlocked', async ({
  browserUnderTest,
  site,
}) => {
  const traveller = await enrolled(browserUnderTest, site.webUrl)
  const popup = await browserUnderTest.popup()
  await lock(popup)
  await popup.close()
  await browserUnderTest.shortcut(shortcutKeys[browserUnderTest.name])
  const opened = await browserUnderTest.popupOpened()
  await opened.see('asks for a code')
  await opened.type('Passphrase', passphrase)
  await opened.press('Unlock and fill')
  await opened.gone()
  await fieldHolds(traveller, '/^\\d{6}$/')
})

test('where no account belongs, the shortcut fills nothing and opens the popup', async ({
  browserUnderTest,
  site,
}) => {
  const tab = await browserUnderTest.open(`${site.webUrl}/odd/none`)
  await (await newVault(browserUnderTest)).close()
  await tab.front()
  await browserUnderTest.shortcut(shortcutKeys[browserUnderTest.name])
  const opened = await browserUnderTest.popupOpened()
  await opened.see('No accounts yet')
})

test('the context menu of an image opens the popup, which looks hard and says what came of it', async ({
  browserUnderTest,
}) => {
  const pages = await serveCodePages()
  const image = (text: string) => pages.page('<img src="{0}" alt="The code" width="300">', text)
  const tab = await browserUnderTest.open(
    image('otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'),
  )
  await (await newVault(browserUnderTest)).close()
  await tab.evaluate(painted)
  await browserUnderTest.contextMenu(tab, 'The code', 'Read QR code with Latchkey')
  const found = await browserUnderTest.popupOpened()
  await found.see('QR code found')
  await found.close()
  const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs='
  await tab.goto(pages.page(`<img src="${dot}" alt="The code" width="300" height="300">`))
  await browserUnderTest.contextMenu(tab, 'The code', 'Read QR code with Latchkey')
  const nothing = await browserUnderTest.popupOpened()
  await nothing.see('Nothing here looks like a QR code')
  await nothing.close()
  await pages.close()
})
