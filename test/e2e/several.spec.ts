import { secretBytes } from '../../src/base32.ts'
import { stepAt, totp } from '../../src/otp.ts'
import { type Forms, serveForms } from './code-forms.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt } from './habits.ts'

let forms: Forms
test.beforeAll(async () => {
  forms = await serveForms()
})
test.afterAll(() => forms.close())

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const quickSeconds = 5

const uri = (issuer: string, key: string, more = ''): string =>
  `otpauth://totp/${issuer}:ada?secret=${key}&issuer=${issuer}${more}`

/** A vault with these accounts, each added for the page in front, which asks for a code. */
async function boundTo(browser: Browser, uris: readonly string[]): Promise<Tab> {
  const tab = await browser.open(forms.address('/code'))
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  for (const one of uris) await addHere(popup, one)
  await popup.close()
  return tab
}

async function addHere(popup: Popup, one: string): Promise<void> {
  await popup.press('Add an account')
  await popup.type('Setup key or link', one)
  await popup.press('Add account')
  await popup.see(/Added \w+/)
  // The next one is waited for by its own name.
  await popup.see(new URL(one).searchParams.get('issuer') ?? '')
}

const codeOf = (key: string, step: number, periodSeconds: number): string =>
  totp(
    { secret: secretBytes(key), algorithm: 'SHA-1', digits: 6 },
    periodSeconds,
    step * periodSeconds * 1000,
  )

test('where several accounts belong, the popup asks which, and Enter takes the first', async ({
  browserUnderTest: browser,
}) => {
  const tab = await boundTo(browser, [uri('Acme', 'JBSWY3DPEHPK3PXP'), uri('Beta', secret)])
  const popup = await browser.popup()
  await popup.see('asks for a code. Which account?')
  const before = stepAt(30, Date.now())
  await popup.key('Enter')
  await popup.gone()
  const steps = [before, before + 1, before + 2]
  expect(steps.map(step => codeOf(secret, step, 30))).toContain(await tab.value('Authentication code'))
})

test('a code with no time left to live is waited out, which is said, and the next one is filled', async ({
  browserUnderTest: browser,
}) => {
  const tab = await boundTo(browser, [uri('Quick', secret, `&period=${quickSeconds}`)])
  const popup = await browser.popup()
  await popup.see('Fill this code')
  const step = await popup.evaluate<number>(pressLate)
  await popup.see('This code is about to end')
  await popup.gone()
  expect(await tab.value('Authentication code')).toBe(codeOf(secret, step + 1, quickSeconds))
})

/** Presses the button when its code has under two seconds left, and a second more than none; gives back the code's time step. */
const pressLate = `new Promise(pressed => {
  const look = () => {
    const left = ${quickSeconds}000 - (Date.now() % ${quickSeconds}000)
    if (left > 1900 || left < 1000) return requestAnimationFrame(look)
    const step = Math.floor(Date.now() / ${quickSeconds}000)
    document.querySelector('.card .primary').click()
    pressed(step)
  }
  look()
})`

test('Enter is pressed after a fill where the person wants that for the account', async ({
  browserUnderTest: browser,
}) => {
  const tab = await boundTo(browser, [uri('Acme', 'JBSWY3DPEHPK3PXP')])
  const first = await browser.popup()
  await first.press('Details of Acme')
  await first.press('Press Enter after filling the code')
  await first.evaluate(checked)
  await first.close()
  await tab.goto(forms.address('/sent'))
  const popup = await browser.popup()
  await popup.press('Fill this code')
  await popup.gone()
  await tab.see(/Sent with \d{6}/)
})

const checked = `new Promise(kept => {
  const look = () => (document.querySelector('.check input').checked ? kept(true) : requestAnimationFrame(look))
  look()
})`

test('a site that is forgotten is asked about again, and that can be undone', async ({
  browserUnderTest: browser,
}) => {
  await boundTo(browser, [uri('Acme', 'JBSWY3DPEHPK3PXP')])
  const host = new URL(forms.address('/')).host
  const popup = await browser.popup()
  await popup.see('Fill this code')
  await popup.press('Details of Acme')
  await popup.press(`Forget ${host}`)
  await popup.see(`${host} is asked about again before a fill`)
  await popup.see('None yet')
  await popup.press('Undo')
  await popup.see('Undone')
  await popup.press(`Forget ${host}`)
})
