import { type Attacks, serveAttacks } from '../attacks/serve.ts'
import type { Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { pressFill, vaultBoundTo } from './habits.ts'

const kinds = [
  'opacity-element',
  'opacity-child',
  'opacity-root',
  'partial-overlay',
  'full-overlay',
  'refocus',
]
const variants = ['filter', 'clip-path', 'transform', 'dialog', 'fullscreen', 'picture-in-picture']
const pages = [...kinds.flatMap(kind => [`${kind}-fixed`, `${kind}-following`]), ...variants]

const clicks = 20

/** All over the view, in rows of five, the field among them. */
async function clickAllOver(tab: Tab): Promise<void> {
  const [width = 0, height = 0] = await tab.evaluate<number[]>('[innerWidth, innerHeight]')
  for (let at = 0; at < clicks; at++) {
    const [column, row] = [at % 5, Math.floor(at / 5)]
    await tab.click((width * (column + 0.5)) / 5, (height * (row + 0.5)) / (clicks / 5))
  }
}

/** What the page has had of anybody but itself and the person who clicks. */
async function learned(attacks: Attacks, tab: Tab) {
  await tab.evaluate('attack.tellValues()')
  return attacks
    .take()
    .filter(({ what, value }) => what !== 'arrived' && !(what === 'values' && value === ''))
}

test('on 18 pages that hijack clicks, 20 of them anywhere get nothing out of an open vault', async ({
  browserUnderTest,
}) => {
  const attacks = await serveAttacks()
  const address = (page: string) => `${attacks.origin}/clickjacking/${page}.html`
  const tab = await vaultBoundTo(browserUnderTest, address('refocus-fixed'))
  for (const page of pages)
    await test.step(page, async () => {
      await tab.goto(address(page))
      await clickAllOver(tab)
      expect(await learned(attacks, tab)).toEqual([])
      expect(await tab.evaluate('attack.clicks')).toBe(clicks)
      await tab.evaluate("void document.body.append(document.createElement('article'))")
      expect((await learned(attacks, tab)).map(({ what }) => what)).toContain('foreign')
    })

  await test.step('while a press in the popup, which nothing has opened so far, does fill', async () => {
    await tab.goto(address('refocus-fixed'))
    const popup = await browserUnderTest.popup()
    await popup.see('Fill this code')
    expect(await pressFill(popup)).toBe('closed')
    expect((await learned(attacks, tab)).at(-1)?.value).toMatch(/^\d{6}$/)
  })
  await attacks.stop()
})
