import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FillOrder, FillResult } from '../../src/form/order.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { launch } from './launch.ts'

// Orders are given here as the popup gives them, so that the codes can be chosen; that a press on a button leads to one is
// told by other stories. One browser for all.
test.describe.configure({ mode: 'default' })

const head = '<!doctype html><meta charset="utf-8"><title>Sign in</title><h1>Two-step verification</h1>'
const field = (attributes = '') =>
  `<label>Authentication code <input id="code" autocomplete="one-time-code" ${attributes}></label>`
const form = (inner: string) => `<form onsubmit="sent(event)">${inner}</form>
  <script>
    let times = 0
    function sent(event) {
      event.preventDefault()
      times += 1
      document.title = times + ' sent by ' + (event.submitter?.textContent ?? 'nobody')
    }
  </script>`
const log = `<script>
  var logged = []
  const told = ({ type, target, key, code, keyCode, which, shiftKey, inputType, data }) =>
    [type, ...(key === undefined ? [] : [key, code, keyCode, which, shiftKey]), ...(data === undefined ? [] : [inputType, data]), target.value]
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'change', 'paste', 'submit'])
    addEventListener(type, event => logged.push(told(event).join(' ')))
</script>`

const pages: Readonly<Record<string, string>> = {
  logged: log + field(),
  recovery: '<label>Recovery code <input></label>',
  number: field('type="number"'),
  spaced: field('pattern="\\d{3} \\d{3}" maxlength="7"'),
  old: field('value="111111"'),
  shut: field('value="111111" onbeforeinput="return false"'),
  sends: field('maxlength="6" oninput="if (value.length === 6) { document.title = value; value = \'\' }"'),
  'goes-on': `<form action="/gone">${field('name="code" oninput="if (value.length === 6) form.submit()"')}</form>`,
  masked: field(
    'placeholder="___ ___" oninput="value = value.replace(/\\D/g, \'\').replace(/^(...)(.)/, \'$1 $2\')"',
  ),
  'late-row': `<form>${'<input maxlength="1" inputmode="numeric" style="width: 30px" aria-label="digit of the authentication code">'.repeat(6)}</form>
    <script>
      // Moves on a frame later, as some frameworks do.
      for (const box of document.querySelectorAll('input'))
        box.oninput = () => requestAnimationFrame(() => box.nextElementSibling?.focus())
    </script>`,
  button: form(
    `${field()}<button type="button">Resend</button><button>Verify</button><button>Other</button>`,
  ),
  'button-outside': `${form(field()).replace('<form', '<form id="outside"')}<button form="outside">Verify</button>`,
  'button-shut': form(`${field()}<button disabled>Verify</button>`),
  'no-button': form(field()),
  'two-fields': form(`${field()}<input aria-label="Device name">`),
  'page-enters': form(
    `${field('onkeydown="if (key(event)) document.title = \'the page took Enter\'"')}<button>Verify</button>`,
  ).replace('<script>', "<script>const key = event => event.key === 'Enter' && !event.preventDefault()\n"),
  'sends-and-enters': form(
    `${field('oninput="if (value.length === 6) form.requestSubmit()"')}<button>Verify</button>`,
  ),
  'enter-row': form(
    `<p>Authentication code</p>${'<input maxlength="1" inputmode="numeric" style="width: 30px">'.repeat(6)}<button>Verify</button>`,
  ),
}

let server: Server
let browser: Browser
let tab: Tab

const address = (page: string) => `http://localhost:${(server.address() as AddressInfo).port}/${page}`

test.beforeAll(async ({ under }) => {
  server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(head + (pages[url.slice(1)] ?? ''))
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  browser = await launch(under)
  tab = await browser.open(address('logged'))
})

test.afterAll(async () => {
  await browser?.close()
  server?.close()
  server?.closeAllConnections()
  if (browser) await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
})

/** Types into a page, and gives back what came of that. */
async function typed(page: string, text: string, more: Partial<FillOrder> = {}): Promise<FillResult> {
  return (await typedAll(page, [text], more))[0] as FillResult
}

/** @param before what the page does meanwhile: it runs just before the order, with nothing in between. */
async function typedAll(
  page: string,
  texts: readonly string[],
  more: Partial<FillOrder> = {},
  before = '',
): Promise<FillResult[]> {
  await tab.goto(address(page))
  const popup = await browser.popup()
  const { origin } = new URL(address(page))
  const orders = texts.map(text => ({ text, kind: 'code', origin, into: 'asked', ...more }))
  const results = await popup.evaluate<FillResult[]>(`(async () => {
    const { scripting, tabs } = globalThis.browser ?? globalThis.chrome
    const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true })
    await scripting.executeScript({ target: { tabId }, files: ['/content/find.js', '/content/fill.js'] })
    const fill = order => {
      ${before}
      return globalThis.latchkeyFill(order)
    }
    const run = order => scripting.executeScript({ target: { tabId }, func: fill, args: [order] })
    return (await Promise.all(${JSON.stringify(orders)}.map(run))).map(([{ result }]) => result)
  })()`)
  await popup.close()
  return results
}

const value = () =>
  tab.evaluate<string>("[...document.querySelectorAll('input')].map(({ value }) => value).join('')")
const title = () => tab.evaluate<string>('document.title')
const refused = { ok: false, code: 'field-refused' }

test('a key is told as a keyboard tells it, and the field changes between the announcement and the news', async () => {
  expect(await typed('logged', '6F')).toEqual({ ok: true })
  expect(await tab.evaluate<string[]>('logged')).toEqual([
    'keydown 6 Digit6 54 54 false ',
    'keypress 6 Digit6 54 54 false ',
    'beforeinput insertText 6 ',
    'input insertText 6 6',
    'keyup 6 Digit6 54 54 false 6',
    'keydown F KeyF 70 70 true 6',
    'keypress F KeyF 70 70 true 6',
    'beforeinput insertText F 6',
    'input insertText F 6F',
    'keyup F KeyF 70 70 true 6F',
    'change 6F',
  ])
})

for (const { page, text, held, says } of [
  { page: 'number', text: '012345', held: '012345', says: 'a field for numbers keeps a leading zero' },
  { page: 'spaced', text: '123456', held: '123 456', says: 'a field whose pattern asks for a gap gets one' },
  {
    page: 'masked',
    text: '123456',
    held: '123 456',
    says: 'a mask that moves the caret gets each key where it put it',
  },
  { page: 'old', text: '222222', held: '222222', says: 'an old code is typed over' },
  { page: 'late-row', text: '012345', held: '012345', says: 'boxes that move on late get a digit each' },
])
  test(says, async () => {
    expect(await typed(page, text)).toEqual({ ok: true })
    expect(await value()).toBe(held)
  })

test('a page that lets nothing in keeps what was there before', async () => {
  expect(await typed('shut', '222222')).toEqual(refused)
  expect(await value()).toBe('111111')
})

test('a page with letters that it had not when it was looked at is not typed into', async () => {
  const changed = "document.querySelector('input').ariaLabel = 'Код подтверждения'"
  expect(await typedAll('button', ['222222'], {}, changed)).toEqual([{ ok: false, code: 'page-changed' }])
  expect(await value()).toBe('')
})

test('a page that sends itself at the last digit and empties its field has taken the code', async () => {
  expect(await typed('sends', '123456')).toEqual({ ok: true })
  expect(await title()).toBe('123456')
})

test('a page that goes on at the last digit has taken the code', async () => {
  expect(await typed('goes-on', '123456')).toEqual({ ok: true })
  // The next story would meet it on its way.
  await expect.poll(() => tab.address()).toContain('/gone')
})

test('two orders at the same moment do not mix', async () => {
  expect(await typedAll('old', ['222222', '333333'])).toEqual([{ ok: true }, { ok: true }])
  expect(await value()).toBe('333333')
})

// HTML, “Implicit submission”.
for (const { page, title: expected, says } of [
  { page: 'button', title: '1 sent by Verify', says: 'Enter clicks the first button that submits' },
  { page: 'button-outside', title: '1 sent by Verify', says: 'a button outside of its form counts' },
  { page: 'button-shut', title: 'Sign in', says: 'Enter does nothing where that button is disabled' },
  { page: 'no-button', title: '1 sent by nobody', says: 'Enter sends a form of one field without a button' },
  { page: 'two-fields', title: 'Sign in', says: 'Enter does not send a form of two fields without a button' },
  {
    page: 'page-enters',
    title: 'the page took Enter',
    says: 'Enter that the page takes itself goes no further',
  },
  {
    page: 'sends-and-enters',
    title: '1 sent by nobody',
    says: 'a form that has sent itself is not sent again',
  },
  { page: 'enter-row', title: '1 sent by Verify', says: 'Enter in a row of boxes is pressed once' },
])
  test(says, async () => {
    expect(await typed(page, '123456', { enter: true })).toEqual({ ok: true })
    expect(await title()).toBe(expected)
  })

test('without Enter in the order, sending is left to the person', async () => {
  expect(await typed('button', '123456')).toEqual({ ok: true })
  expect(await title()).toBe('Sign in')
})

test('a recovery code keeps its hyphens and its case', async () => {
  expect(await typed('recovery', 'ckss-2SKX', { kind: 'recovery' })).toEqual({ ok: true })
  expect(await value()).toBe('ckss-2SKX')
})
