import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { PageTab } from './chromium/surface.ts'
import { type CodePages, painted, serveCodePages } from './code-pages.ts'
import type { Surface, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'
import { settingsOfNewVault } from './settings.ts'

const acme = 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme'
const other = 'otpauth://totp/Other:grace?secret=MZXW6YTBOJSWY3DP&issuer=Other'

const third = 'otpauth://totp/Third:mary?secret=GEZDGNBVGY3TQOJQ&issuer=Third'

let pages: CodePages
let folder: string

test.beforeAll(async () => {
  pages = await serveCodePages()
  folder = await mkdtemp(join(tmpdir(), 'latchkey-pictures-'))
})
test.afterAll(async () => {
  await pages.close()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('accounts come from picture files, several at once, and what is none is said', async ({
  browserUnderTest,
}) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  const first = await file('first.png', await QRCode.toBuffer(acme, { scale: 6 }))
  const second = await file('second.png', await QRCode.toBuffer(other, { scale: 5 }))
  await settings.press('Add accounts')
  await settings.choose('Pictures of QR codes', `${first}\n${second}`)
  await settings.press('Add Acme')
  await settings.see('Added Acme')
  await settings.press('Add Other')
  await settings.see('Added Other')
  await settings.choose('Pictures of QR codes', await file('notes.png', 'Not a picture at all.'))
  await settings.see('This is not a picture that can be read')
  const huge = Buffer.from('89504e470d0a1a0a0000000d49484452000186a0000186a00806000000', 'hex')
  await settings.choose('Pictures of QR codes', await file('huge.png', huge))
  await settings.see('larger than')
  const blank = await QRCode.toBuffer(acme, { scale: 6, color: { dark: '#ffffff' } })
  await settings.choose('Pictures of QR codes', await file('blank.png', blank))
  await settings.see('There is no QR code to be read in this picture')
})

/** Pastes or drops a picture, as the browser hands it to a page. */
async function give(surface: Surface, how: 'paste' | 'drop', text: string): Promise<void> {
  const picture = (await QRCode.toBuffer(text, { scale: 6 })).toString('base64')
  await surface.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${picture}'), char => char.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'code.png', { type: 'image/png' }))
    const event = new Event('${how}', { bubbles: true, cancelable: true })
    Object.defineProperty(event, '${how === 'paste' ? 'clipboardData' : 'dataTransfer'}', { value: data })
    document.querySelector('main').dispatchEvent(event)
  })()`)
}

test('a picture is pasted into or dropped on the settings, and the popup', async ({ browserUnderTest }) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  await give(settings, 'paste', acme)
  await settings.press('Add Acme')
  await settings.see('Added Acme')
  await give(settings, 'drop', other)
  await settings.press('Add Other')
  await settings.see('Added Other')
  await browserUnderTest.open(pages.page('<p>Nothing here</p>'))
  const popup = await browserUnderTest.popup()
  await popup.press('Add an account')
  await popup.see('Setup key or link')
  await give(popup, 'drop', acme)
  await popup.see('In Latchkey')
  await give(popup, 'paste', third)
  await popup.press('Add Third')
  await popup.see('Added Third')
})

async function handedOver(tab: Tab): Promise<void> {
  await tab.see('Draw a box around the QR code')
  // It lies nowhere any more: a second page would find none.
  const left = await tab.evaluate<string>(
    "(globalThis.browser ?? globalThis.chrome).storage.session.get('screenshot').then(JSON.stringify)",
  )
  expect(left).toBe('{}')
}

test('a box is drawn on the picture of a tab, and what lies in it is read', async ({
  browserUnderTest,
  under,
}) => {
  const shown = await browserUnderTest.open(pages.page('<img src="{0}">', acme))
  await shown.evaluate(painted)
  const popup = await newVault(browserUnderTest)
  await popup.see('QR code found')
  await popup.press('Add an account')
  await popup.press('Mark it')
  await popup.gone()
  const tab = await browserUnderTest.tabOpened(`${browserUnderTest.extensionOrigin}/options/`)
  await handedOver(tab)
  await tab.evaluate("document.querySelector('.marker-picture').focus()")
  // The upper left corner goes to where the code is not: nothing is found in the rest.
  for (let count = 0; count < 30; count++) await tab.key('ArrowRight')
  await tab.press('Look into the box')
  await tab.see('There is no QR code to be read in this picture')
  if (under === 'chromium') await drawBox(tab)
  else {
    await tab.evaluate("document.querySelector('.marker-picture').focus()")
    for (let count = 0; count < 30; count++) await tab.key('ArrowLeft')
    await tab.press('Look into the box')
  }
  await tab.press('Add Acme')
  await tab.see('Added Acme')
})

/** With the mouse, over the left half. */
async function drawBox(tab: Tab): Promise<void> {
  if (!(tab instanceof PageTab)) throw new Error('Only Chromium is given a mouse to draw with.')
  const box = await tab.page.locator('.marker-picture').boundingBox()
  if (box === null) throw new Error('There is no picture to draw on.')
  await tab.page.mouse.move(box.x + 2, box.y + 2)
  await tab.page.mouse.down()
  await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.9, { steps: 5 })
  await tab.page.mouse.up()
}
