import { rfc4226 } from '../vectors/otp.ts'
import { type Forms, serveForms } from './code-forms.ts'
import type { Browser, Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { bindCounter, counterUri, newVault, pageLookedAt, paste } from './habits.ts'

const [first, second, third, fourth] = rfc4226.codes
const row = /^Token ada/

let forms: Forms
test.beforeAll(async () => {
  forms = await serveForms()
})
test.afterAll(() => forms.close())

/** The popup on the tab in front, once it knows the page. */
async function popupOn(browser: Browser): Promise<Popup> {
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  return popup
}

test('a code by a counter is shown when it is asked for, and given only once', async ({
  browserUnderTest,
}) => {
  await browserUnderTest.open(forms.address('/'))
  const popup = await newVault(browserUnderTest)
  await paste(popup, counterUri, { site: 'Token', name: 'ada' })
  await popup.see('Next code')
  expect(await popup.text()).not.toContain(first)
  await popup.press(row)
  await popup.see(first)
  await popup.see('Copied the code of Token')
  await popup.press(row)
  await popup.see(second)
  await popup.close()
  const again = await popupOn(browserUnderTest)
  await again.see('Next code')
  expect(await again.text()).not.toMatch(/\d{6}/)
  await again.key('ArrowDown')
  await again.key('Enter')
  await again.see(third)
  await again.press('Details of Token')
  await again.see(third)
  await again.press('Copy the next code')
  await again.see(fourth)
})

test('a counted code is filled once, and one that a page does not take is not used up', async ({
  browserUnderTest,
}) => {
  const tab = await browserUnderTest.open(forms.address('/code'))
  await bindCounter(await newVault(browserUnderTest))
  for (const code of [first, second]) {
    await tab.goto(forms.address('/code'))
    const popup = await browserUnderTest.popup()
    await popup.press('Fill the next code')
    await popup.gone()
    expect(await tab.value('Authentication code')).toBe(code)
  }
  await tab.goto(forms.address('/shut'))
  const refused = await browserUnderTest.popup()
  await refused.press('Fill the next code')
  await refused.see('The page did not take the code')
  expect(await refused.text()).not.toMatch(/\d{6}/)
  await refused.close()
  await tab.goto(forms.address('/'))
  const popup = await popupOn(browserUnderTest)
  await popup.press(row)
  await popup.see(third)
})

test('going back to an earlier save turns no counter back', async ({ browserUnderTest }) => {
  await browserUnderTest.open(forms.address('/'))
  const popup = await newVault(browserUnderTest)
  await paste(popup, counterUri, { site: 'Token', name: 'ada' })
  await popup.press(row)
  await popup.see(first)
  await popup.press(row)
  await popup.see(second)
  await popup.close()
  const settings = await browserUnderTest.open(
    `${browserUnderTest.extensionOrigin}/options/index.html#backup`,
  )
  await settings.press('Show the earlier saves')
  // The first save made the vault, the second has the account with no code taken yet.
  await settings.press('Go back to save 2')
  await settings.see('Go back to save 4')
  await browserUnderTest.open(forms.address('/'))
  const again = await popupOn(browserUnderTest)
  await again.press(row)
  await again.see(third)
})

test('a QR code that counts is added by a click', async ({ browserUnderTest, site }) => {
  const text = encodeURIComponent(counterUri)
  await browserUnderTest.open(`${site.webUrl}/odd/qr?text=${text}`)
  const popup = await newVault(browserUnderTest)
  await popup.see('6 digits, by a counter')
  await popup.press(/^Add( Enter)?$/)
  await popup.see('Added Token')
  await popup.see('Next code')
})

test('a Steam account shows five letters, and fills them', async ({ browserUnderTest }) => {
  const tab = await browserUnderTest.open(forms.address('/'))
  const popup = await newVault(browserUnderTest)
  await paste(popup, 'steam://JRZCL47CMXVOQMNPZR2F7J4RGI', { site: 'Steam', name: '' })
  await popup.see(/Steam\s+[2-9BCDFGHJKMNPQRTVWXY]{5}\b/)
  await popup.close()
  await tab.goto(forms.address('/code'))
  const asked = await popupOn(browserUnderTest)
  await asked.press(/^Steam/)
  await asked.see('It was not used there before')
  await asked.press('Fill and remember')
  await asked.gone()
  expect(await tab.value('Authentication code')).toMatch(/^[2-9BCDFGHJKMNPQRTVWXY]{5}$/)
})
