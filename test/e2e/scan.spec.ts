import { toBase64, utf8 } from '../../src/bytes.ts'
import { type CodePages, painted, serveCodePages } from './code-pages.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'

const acme = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
const other = 'otpauth://totp/Other:grace?secret=MZXW6YTBOJSWY3DP&issuer=Other'
const store = 'https://play.google.com/store/apps/details?id=test.authenticator'

let pages: CodePages

test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

const one = '<img src="{0}" alt="QR code">'

/** A new vault; the popup is closed. */
async function begun(browser: Browser): Promise<Tab> {
  const tab = await browser.open(pages.page('<p>Nothing here</p>'))
  await (await newVault(browser)).close()
  return tab
}

async function scanned(browser: Browser, tab: Tab, address: string): Promise<Popup> {
  await tab.goto(address)
  await tab.evaluate(painted)
  return browser.popup()
}

test('of several QR codes the person chooses, and an app store’s link does not count', async ({
  browserUnderTest,
}) => {
  const tab = await begun(browserUnderTest)
  const both = pages.page('<img src="{0}"> <img src="{1}"> <img src="{2}">', acme, store, other)
  const popup = await scanned(browserUnderTest, tab, both)
  await popup.see('2 QR codes found. Add the ones you want.')
  await popup.press('Add Other')
  await popup.see('Added Other')
  // What is left has a card of its own, with the one button that Enter presses.
  await popup.see(/QR code found\s+on\s+localhost/)
  await popup.press('Add')
  await popup.see('Added Acme')
  await popup.see('This account is in Latchkey already')
})

test('an account of the same name and site is told of, and both are kept where the person wants it', async ({
  browserUnderTest,
}) => {
  const tab = await begun(browserUnderTest)
  const first = await scanned(browserUnderTest, tab, pages.page(one, acme))
  await first.see('QR code found')
  await first.press('Add')
  await first.see('Added Acme')
  await first.close()
  const renewed = acme.replace('JBSWY3DPEHPK3PXP', 'MZXW6YTBOJSWY3DQ')
  const second = await scanned(browserUnderTest, tab, pages.page(one, renewed))
  await second.press(/^It is here already, with another key/)
  await second.press('Add')
  await second.see('Added Acme')
  expect((await second.text()).match(/Acme\s+ada/g)?.length).toBe(2)
})

const field = (number: number, value: Uint8Array | number): number[] =>
  typeof value === 'number' ? [number << 3, value] : [(number << 3) | 2, value.length, ...value]

/** One QR code of an export with two accounts in each part. */
function exported(index: number): string {
  const accounts = [0, 1].map(at => {
    const secret = new Uint8Array(10).fill(index * 16 + at + 1)
    const names = field(2, utf8(`user ${index + 1}${at + 1}`)).concat(field(3, utf8('Export')))
    return field(
      1,
      Uint8Array.from([...field(1, secret), ...names, ...field(4, 1), ...field(5, 1), ...field(6, 2)]),
    )
  })
  const place = [...field(2, 1), ...field(3, 3), ...field(4, index), ...field(5, 9)]
  const data = toBase64(Uint8Array.from([...accounts.flat(), ...place]))
  return `otpauth-migration://offline?data=${encodeURIComponent(data)}`
}

test('an export comes in parts, in any order, and says which are still to come', async ({
  browserUnderTest,
}) => {
  const tab = await begun(browserUnderTest)
  const second = await scanned(browserUnderTest, tab, pages.page(one, exported(1)))
  await second.see('part 2 of 3')
  await second.see('Still to come of 3: parts 1 and 3.')
  await second.press('Add 2 accounts')
  await second.see('Added 2 accounts')
  await second.close()
  const first = await scanned(browserUnderTest, tab, pages.page(one, exported(0)))
  await first.see('Still to come of 3: part 3.')
  await first.press('Add 2 accounts')
  await first.see('Added 2 accounts')
  await first.press('Undo')
  await first.see('Undone')
  expect(await first.text()).not.toContain('user 11, ')
  await first.close()
  const again = await scanned(browserUnderTest, tab, pages.page(one, exported(1)))
  await again.see('2 are in Latchkey already')
})

const explained = [
  ['phonefactor://activate_account?code=1', 'Microsoft Authenticator alone'],
  ['duo://ABCDEFGH-YXBpLnRlc3Q', 'Duo Mobile app alone'],
  ['oktaverify://enroll?token=1', 'Okta Verify app alone'],
  ['https://s.team/q/1/123', 'Steam app alone'],
  ['FIDO:/12345678901234567890', 'a passkey on a phone'],
  ['https://acme.test/help', 'holds a link'],
  ['WIFI:S:attic;T:WPA;P:secret;;', 'joins a Wi-Fi network'],
  ['The quick brown fox', 'holds a text'],
  [store, 'only leads to an app store'],
] as const

test('what sets up nothing here is explained, each in its own words', async ({ browserUnderTest }) => {
  const tab = await begun(browserUnderTest)
  for (const [text, sentence] of explained) {
    await test.step(sentence, async () => {
      const popup = await scanned(browserUnderTest, tab, pages.page(one, text))
      await popup.see(sentence)
      expect(await popup.text()).not.toContain(text)
      await popup.close()
    })
  }
})

const cut = '<img src="{0}" style="position: absolute; top: -70px">'
const small = '<img src="{0}" style="width: 42px">'
const covered = `${one}<div style="position: absolute; left: 80px; top: 80px; width: 90px; height: 90px; background: #ddd"></div>`

test('a code that is cut off, or covered, is said to be, and looking harder can be tried', async ({
  browserUnderTest,
}) => {
  const tab = await begun(browserUnderTest)
  const partly = await scanned(browserUnderTest, tab, pages.page(cut, acme))
  await partly.see('Part of a QR code lies outside the window')
  await partly.close()
  const hidden = await scanned(browserUnderTest, tab, pages.page(covered, acme))
  await hidden.see('There is a QR code that cannot be read')
  await hidden.press('Look harder')
  await hidden.lose('Look harder')
  await hidden.see('There is a QR code that cannot be read')
})

const widthIs = (width: number) => `new Promise(done => {
  const look = () => innerWidth === ${width} ? done(true) : requestAnimationFrame(look)
  look()
})`

test('a code that is drawn too small is read by zooming in, and the zoom is put back', async ({
  browserUnderTest,
}) => {
  const tab = await begun(browserUnderTest)
  const popup = await scanned(browserUnderTest, tab, pages.page(small, acme))
  const width = await tab.evaluate<number>('innerWidth')
  await popup.see('drawn too small to read')
  await popup.press('Zoom in')
  await popup.see('QR code found')
  await tab.evaluate(widthIs(width))
})

test('where nothing looks like a code, looking harder says so', async ({ browserUnderTest }) => {
  const tab = await begun(browserUnderTest)
  const popup = await scanned(browserUnderTest, tab, pages.page('<h1>Nothing here</h1>'))
  await popup.press('Add an account')
  await popup.press('Look harder')
  await popup.see('Nothing here looks like a QR code')
})
