import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { secretBytes } from '../../src/base32.ts'
import { totp } from '../../src/otp.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt, paste } from './habits.ts'
import { launch } from './launch.ts'

const folder = resolve(import.meta.dirname, '../attacks/clobbering')
const files = new Map(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]))
const attacks = [...files]
  .filter(([file]) => file.endsWith('.html'))
  .map(([file, text]) => ({ file, expected: /Expected: (fills|refuses)$/m.exec(text)?.[1] ?? '' }))

// One browser for all: what is asked of each page is the same, and the account knows the host from the first on.
test.describe.configure({ mode: 'default' })

let server: Server
let browser: Browser
let tab: Tab

const address = (file: string) => `http://localhost:${(server.address() as AddressInfo).port}/${file}`

test.beforeAll(async ({ under }) => {
  server = createServer(({ url = '' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.setHeader('content-type', `${type}; charset=utf-8`).end(files.get(url.slice(1)) ?? '')
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  browser = await launch(under)
  tab = await browser.open(address('type-to-password.html'))
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
})

test.afterAll(async () => {
  await browser?.close()
  server?.close()
  server?.closeAllConnections()
  if (browser) await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
})

const acme = { secret: secretBytes('JBSWY3DPEHPK3PXP'), algorithm: 'SHA-1', digits: 6 } as const

for (const { file, expected } of attacks)
  test(`${file} ${expected}`, async () => {
    await tab.goto(address(file))
    const popup = await browser.popup()
    await popup.evaluate(pageLookedAt)
    await popup.see('asks for a code')
    const earliest = totp(acme, 30, Date.now())
    await popup.press('Fill this code')
    if (expected === 'fills') {
      await popup.gone()
      expect([earliest, totp(acme, 30, Date.now())]).toContain(await tab.evaluate<string>('held()'))
    } else {
      await popup.see(/The page (did not take the code|changed what was typed)/)
      // Not half of it either.
      expect(await tab.evaluate<string>('held()')).not.toMatch(/\d/)
      await popup.close()
    }
  })
