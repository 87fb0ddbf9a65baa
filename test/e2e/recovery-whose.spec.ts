import { type CodePages, painted, serveCodePages } from './code-pages.ts'
import { expect, test } from './fixtures.ts'
import { chosen, newVault, pageLookedAt, passphrase, paste } from './habits.ts'
import { first, kept, openedOn, recover, recovering, second, showing } from './recovery-story.ts'

let pages: CodePages

test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

test('on a form that takes either, a recovery code can be had instead', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest, pages)
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
  const tab = await kept(browserUnderTest, pages)
  const popup = await openedOn(
    browserUnderTest,
    tab,
    pages.page('<form><label>6-digit code <input autocomplete="one-time-code"></label></form>'),
  )
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'MZXW6YTBOJSWY3DQ', { site: 'Acme', name: 'grace' })
  await popup.close()
  const seen = await openedOn(browserUnderTest, tab, showing(pages, second))
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
  const popup = await openedOn(browserUnderTest, tab, showing(pages, first))
  await popup.see('They are kept alone, for this site')
  await popup.press('Keep all 6')
  await popup.see(/Kept 6 recovery codes of localhost:\d+/)
  await popup.press(/^localhost:\d+ 6 recovery codes/)
  await popup.see('Recovery codes alone: its codes are made elsewhere')
  await popup.close()
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[0])
  const setUp = '<img src="{0}"><form><label>6-digit code <input autocomplete="one-time-code"></label></form>'
  const uri = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
  await tab.goto(pages.page(setUp, uri))
  await tab.evaluate(painted)
  const adding = await browserUnderTest.popup()
  await adding.see('Recovery codes of this site are here already')
  await adding.press('Add and fill the first code')
  await adding.gone()
  const done = await openedOn(browserUnderTest, tab, pages.page('<p>Two-step sign-in is on.</p>'))
  await done.see(/Acme\s+ada\s+5\s+5 recovery codes\s+\d{3}/)
  expect(await done.text()).not.toMatch(/localhost:\d+\s+\d\s+\d recovery/)
})

test('on the form of a site that no account was used on, the person chooses whose code, by both names, and that is remembered', async ({
  browserUnderTest,
}) => {
  const tab = await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  const popup = await newVault(browserUnderTest)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await popup.type('Codes from the site, one a line', first.join(' '))
  await popup.press('Keep them')
  await popup.see('Kept 6 recovery codes with Acme')
  await popup.close()
  const asked = await openedOn(browserUnderTest, tab, pages.page(recovering))
  await asked.see('None is kept for this site')
  await asked.evaluate(chosen('Of which account?', 'ada'))
  await asked.see('It was not used there before')
  await asked.type('Your passphrase, to take one out', passphrase)
  await asked.press('Fill it here and remember')
  await asked.gone()
  expect(await tab.value('Recovery code')).toBe(first[0])
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[1])
})
