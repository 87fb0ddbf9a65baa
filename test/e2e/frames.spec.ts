import { rm } from 'node:fs/promises'
import { type Attacks, type Entry, serveAttacks } from '../attacks/serve.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { pageLookedAt, pressFill, vaultBoundTo } from './habits.ts'
import { launch } from './launch.ts'
import { shortcutKeys } from './shortcuts.ts'

interface AttackPage {
  /** How many frames it has, however deep. */
  readonly frames: number
  /** Whether the page asks for a code itself and no frame of its own origin does, so that a fill has to reach the page. */
  readonly fills: boolean
}

/** The pages of `test/attacks/frames`. */
const pages: Readonly<Record<string, AttackPage>> = {
  'cross-origin': { frames: 1, fills: true },
  sandboxed: { frames: 1, fills: true },
  srcdoc: { frames: 2, fills: false },
  'about-blank': { frames: 1, fills: false },
  data: { frames: 1, fills: true },
  blob: { frames: 2, fills: false },
  nested: { frames: 5, fills: true },
  advertisement: { frames: 2, fills: true },
  swap: { frames: 1, fills: false },
  'document-domain': { frames: 1, fills: true },
  covering: { frames: 1, fills: true },
  'only-frame': { frames: 1, fills: false },
}

/** Every document of the page tells what it has; gives back whatever told of a code. */
async function whoHasTheCode(attacks: Attacks, tab: Tab, frames: number): Promise<readonly Entry[]> {
  await tab.evaluate('attack.tellValues()')
  const entries = attacks.take()
  expect(entries.filter(({ what }) => what === 'values')).toHaveLength(1 + frames)
  return entries.filter(({ value }) => /\d/.test(value))
}

const origins = (entries: readonly Entry[]) => [...new Set(entries.map(({ origin }) => origin))]

/** Consents in the popup if it offers anything, after the page has done its worst. */
async function consent(browser: Browser, attacks: Attacks, tab: Tab, page: string): Promise<void> {
  const popup = await browser.popup()
  await popup.evaluate(pageLookedAt)
  if (page === 'swap') {
    const swapped = attacks.heard(({ what, origin }) => what === 'arrived' && origin === attacks.other)
    await tab.evaluate('attack.leave()')
    await swapped
  }
  const offered = (await popup.text()).includes('Fill this code')
  if (offered && (await pressFill(popup)) === 'closed') return
  await popup.close()
}

test('of 12 pages with frames, only documents of the origin consented to get the code', async ({
  browserUnderTest,
}) => {
  const attacks = await serveAttacks()
  const address = (page: string) => `${attacks.origin}/frames/${page}.html?twin=${new URL(attacks.twin).port}`
  const tab = await vaultBoundTo(browserUnderTest, address('form'))
  for (const [page, { frames, fills }] of Object.entries(pages))
    await test.step(page, async () => {
      await tab.goto(address(page))
      // Another origin, and yet the page can reach into it.
      if (page === 'document-domain') expect(await tab.evaluate('frames[0].document.title')).toBe('Sign in')
      await consent(browserUnderTest, attacks, tab, page)
      const having = origins(await whoHasTheCode(attacks, tab, frames))
      if (fills) expect(having).toEqual([attacks.origin])
      else expect([[], [attacks.origin]]).toContainEqual(having)
    })
  await attacks.stop()
})

test('the shortcut fills the page and none of its frames, and nothing where only a frame of another site asks', async ({
  under,
}) => {
  test.skip(
    under === 'chromium' && process.env['LATCHKEY_DISPLAY'] === 'none',
    'Xvfb and xdotool are not here: Chromium’s shortcut needs a screen',
  )
  const attacks = await serveAttacks()
  const browser = await launch(under, { headed: under === 'chromium' })
  const tab = await vaultBoundTo(browser, `${attacks.origin}/frames/covering.html`)
  const filled = attacks.heard(({ what }) => what === 'change')
  await browser.shortcut(shortcutKeys[under])
  await filled
  expect(origins(await whoHasTheCode(attacks, tab, 1))).toEqual([attacks.origin])

  await tab.goto(`${attacks.origin}/frames/only-frame.html`)
  await browser.shortcut(shortcutKeys[under])
  await (await browser.popupOpened()).close()
  expect(await whoHasTheCode(attacks, tab, 1)).toEqual([])
  await browser.close()
  await rm(browser.profile, { recursive: true, force: true, maxRetries: 3 })
  await attacks.stop()
})
