import { rm } from 'node:fs/promises'
import { serveAttacks } from '../attacks/serve.ts'
import { expect, test } from './fixtures.ts'
import { pressFill, vaultBoundTo } from './habits.ts'
import { launch } from './launch.ts'

test('a page that is kept alive to be gone back to does not pass its consent on to the next one', async ({
  under,
}) => {
  const attacks = await serveAttacks()
  const browser = await launch(under, { backForwardCache: true })
  const tab = await vaultBoundTo(browser, `${attacks.origin}/navigation/same-origin.html`)
  const popup = await browser.popup()
  await popup.see('Fill this code')
  const landed = attacks.heard(({ page }) => page === '/navigation/landing.html')
  await tab.evaluate('attack.leaveIn(0)')
  await landed
  expect(await pressFill(popup)).toContain('The page changed in the meantime')
  await popup.close()
  await tab.evaluate('attack.tellValues()')

  const back = attacks.heard(({ what }) => what === 'came back')
  await tab.evaluate('void setTimeout(() => history.back())')
  await back
  // The page is back before the driver has heard of it.
  await tab.see('Two-step sign-in')
  await tab.evaluate('attack.tellValues()')
  expect(attacks.take().filter(({ value }) => /\d/.test(value))).toEqual([])
  await browser.close()
  await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  await attacks.stop()
})

/** Late enough for the driver to hear that it was told. */
const laterMs = 1500

test('a page that stands still is not waited for for ever, and is not filled when it goes on', async ({
  browserUnderTest: browser,
}) => {
  const attacks = await serveAttacks()
  const tab = await vaultBoundTo(browser, `${attacks.origin}/navigation/stands-still.html`)
  const popup = await browser.popup()
  await popup.see('Fill this code')
  const still = attacks.heard(({ what }) => what === 'stands still')
  const on = attacks.heard(({ what }) => what === 'goes on')
  await tab.evaluate(`attack.leaveIn(${laterMs})`)
  await still
  expect(await pressFill(popup)).toContain('The page does not answer, so nothing was filled')
  await popup.close()
  await on
  await tab.evaluate('attack.tellValues()')
  expect(attacks.take().filter(({ value }) => /\d/.test(value))).toEqual([])
  await attacks.stop()
})
