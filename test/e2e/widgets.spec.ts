import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretBytes } from '../../src/base32.ts'
import { totp } from '../../src/otp.ts'
import { buildWidgets, widgetNames } from '../widgets/build.ts'
import { serveWidgets, type WidgetPages } from '../widgets/serve.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt, paste } from './habits.ts'
import { launch } from './launch.ts'

// One browser for all: what is asked of each widget is the same, and the account knows the host from the first on.
test.describe.configure({ mode: 'default' })

let browser: Browser
let tab: Tab
let pages: WidgetPages
let folder: string

test.beforeAll(async ({ under }) => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-widgets-'))
  await buildWidgets(folder)
  pages = await serveWidgets(folder)
  browser = await launch(under)
  tab = await browser.open(pages.address('react'))
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
})

test.afterAll(async () => {
  await browser?.close()
  await pages?.close()
  for (const left of [browser?.profile, folder])
    await rm(left, { recursive: true, force: true, maxRetries: 3 })
})

const acme = { secret: secretBytes('JBSWY3DPEHPK3PXP'), algorithm: 'SHA-1', digits: 6 } as const

for (const name of widgetNames)
  test(`${name} has the code in its own state`, async () => {
    await tab.goto(pages.address(name))
    const popup = await browser.popup()
    await popup.evaluate(pageLookedAt)
    await popup.see('asks for a code')
    const earliest = totp(acme, 30, Date.now())
    await popup.press('Fill this code')
    await popup.gone()
    const held = await tab.evaluate<string>("document.querySelector('output').textContent")
    expect([earliest, totp(acme, 30, Date.now())]).toContain(held)
  })
