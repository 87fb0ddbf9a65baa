import type { CodePages } from './code-pages.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { newVault, pageLookedAt, passphrase, paste } from './habits.ts'

/** What the stories about sets of recovery codes have in common. */

export const first = [
  'gvew-was6-pzj3',
  '4pai-sctq-yaee',
  'jxqw-xnsj-oazj',
  'qj9x-v9ia-temy',
  'w2mc-8khd-r4tz',
  'k7bn-p3vf-x9qe',
]
export const second = [
  't5hd-q2xw-m8kc',
  'b9zr-f4jn-v6ge',
  'x3yk-w7pt-c2md',
  'n8vq-h5bs-z4rf',
  'd6gj-k9mx-t3wp',
  'r2fc-y7nh-q5vb',
]

export const recovering =
  '<h1>Sign in</h1><form><label>Recovery code <input name="recovery_code"></label></form>'

/** A page that shows these codes. */
export const showing = (pages: CodePages, codes: readonly string[]): string =>
  pages.page(`<h1>Recovery codes</h1><ul>${codes.map(code => `<li>${code}</li>`).join('')}</ul>`)

/** A vault with one account that belongs to the pages' host, and the first set kept with it. */
export async function kept(browser: Browser, pages: CodePages): Promise<Tab> {
  const tab = await browser.open(
    pages.page('<form><label>6-digit code <input autocomplete="one-time-code"></label></form>'),
  )
  const popup = await newVault(browser)
  await popup.evaluate(pageLookedAt)
  await paste(popup, 'JBSWY3DPEHPK3PXP', { site: 'Acme', name: 'ada' })
  await popup.close()
  const seen = await openedOn(browser, tab, showing(pages, first))
  await seen.press('Keep all 6')
  await seen.see('Kept 6 recovery codes with Acme')
  await seen.close()
  return tab
}

export async function openedOn(browser: Browser, tab: Tab, address: string): Promise<Popup> {
  await tab.goto(address)
  return browser.popup()
}

export async function compare(popup: Popup): Promise<void> {
  await popup.press('Compare with those kept')
  await popup.type('Your passphrase, to see both sets', passphrase)
  await popup.press('Compare them')
}

/** Fills the next code of Acme on the page in front, with the passphrase, and gives it back. */
export async function recover(browser: Browser, tab: Tab, pages: CodePages): Promise<string> {
  const popup = await openedOn(browser, tab, pages.page(recovering))
  await popup.type('Your passphrase, to take one out', passphrase)
  await popup.press('Fill the next recovery code')
  await popup.gone()
  return tab.value('Recovery code')
}
