import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { forgetLocks, killAll, processesOf } from '../soak/kill.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt, passphrase, paste, unlock } from './habits.ts'
import { launch } from './launch.ts'

const codes = [
  'gvew-was6-pzj3',
  '4pai-sctq-yaee',
  'jxqw-xnsj-oazj',
  'qj9x-v9ia-temy',
  'w2mc-8khd-r4tz',
  'k7bn-p3vf-x9qe',
]

let server: Server
let address: string
/** What the page has told of its field, since it was asked for last. */
let heard: string[] = []
let hear: () => void = () => {}

const field = `<label>Recovery code <input name="recovery_code"></label>
  <script>document.querySelector('input').addEventListener('input', event => {
    if (event.target.value.length === ${codes[0]?.length}) fetch('/typed?' + event.target.value, { keepalive: true })
  })</script>`
const list = `<h1>Recovery codes</h1><ul>${codes.map(code => `<li>${code}</li>`).join('')}</ul>`
const asking = '<label>6-digit code <input autocomplete="one-time-code"></label>'
const bodies: Readonly<Record<string, string>> = { '/recover': field, '/codes': list, '/code': asking }

test.beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [path = '', query] = url.split('?')
    if (path === '/typed' && query !== undefined) {
      heard.push(query)
      hear()
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Acme</title>${bodies[path] ?? ''}`)
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
})
test.afterAll(
  () =>
    new Promise(closed => {
      server.close(closed)
      // A browser may hold one open for minutes.
      server.closeAllConnections()
    }),
)

/** A vault with one account, and its six codes. */
async function begun(browser: Browser): Promise<void> {
  const tab = await browser.open(`${address}/code`)
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
  await tab.goto(`${address}/codes`)
  const seen = await browser.popup()
  await seen.press('Keep all 6')
  await seen.see('Kept 6 recovery codes with Acme')
  await seen.close()
}

/** Shows all the codes with a proof, goes back to the list, and gives back those that count as unused. */
async function unusedCodes(popup: Popup): Promise<string[]> {
  await popup.press('Details of Acme')
  await popup.press('Show them')
  await popup.type('Your passphrase', passphrase)
  await popup.press('Show the codes')
  for (const code of codes) await popup.see(code)
  const unused = await popup.evaluate<string[]>(
    "[...document.querySelectorAll('.codes li')].filter(line => !line.querySelector('del')).map(line => line.textContent)",
  )
  await popup.press('Back to the accounts')
  return unused
}

/** Presses the button that fills the next code, and ends the browser where it stands: once the page has the code, or after so long. */
async function cutOff(browser: Browser, popup: Popup, when: number | 'typed'): Promise<void> {
  const pids = await processesOf(browser.profile)
  const typed = new Promise<void>(done => {
    hear = done
  })
  await popup.press('Fill the next recovery code')
  await (when === 'typed' ? typed : pause(when))
  await killAll(pids)
  await browser.close()
  await forgetLocks(browser.profile)
}

/** Until the page is there and the popup is open on it, unlocked. */
async function openedAgain(browser: Browser): Promise<{ tab: Tab; popup: Popup }> {
  const tab = await browser.open(`${address}/recover`)
  const popup = await browser.popup()
  await unlock(popup)
  return { tab, popup }
}

test('a browser killed while a recovery code is filled has lost none: it is marked, or offered again', async ({
  under,
}) => {
  test.slow() // Seven starts of a browser.
  let browser = await launch(under)
  const { profile } = browser
  try {
    await begun(browser)
    await browser.close()
    let before = codes
    for (const when of [0, 'typed', 50] as const)
      await test.step(`killed ${when === 'typed' ? 'once the page has the code' : `after ${when} ms`}`, async () => {
        browser = await launch(under, { profile })
        const { popup } = await openedAgain(browser)
        expect(await unusedCodes(popup)).toEqual(before)
        heard = []
        await cutOff(browser, popup, when)
        browser = await launch(under, { profile })
        const again = await openedAgain(browser)
        const after = await unusedCodes(again.popup)
        // What the page has had is never offered as if it were unused.
        const marked = before.slice(1)
        expect([before, marked]).toContainEqual(after)
        if (heard.length > 0) expect(after).toEqual(marked)
        expect(heard).toEqual(heard.length > 0 ? [before[0]] : [])
        await browser.close()
        before = after
      })
    expect(before.length).toBeLessThanOrEqual(5)
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})
