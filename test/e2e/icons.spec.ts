import { glyphs } from '../tools/glyphs.ts'
import { account } from '../vectors/accounts.ts'
import { PageSurface } from './chromium/surface.ts'
import type { Browser, Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'
import { changeDocument } from './stored.ts'

const accounts = [
  account({ id: 'a', issuer: 'GitHub', name: 'ada' }),
  account({ id: 'b', issuer: 'Acme', name: 'ada' }),
  account({ id: 'c', issuer: 'Work', name: 'ada', hosts: ['gitlab.com'] }),
  account({ id: 'd', issuer: 'Snapchat', name: 'ada' }),
]

/** The popup anew, on a vault with these accounts. */
async function listed(browser: Browser): Promise<Popup> {
  await browser.open('about:blank')
  const first = await newVault(browser)
  await changeDocument(first, document => ({ ...document, accounts }))
  await first.close()
  return browser.popup()
}

/** Waits for three icons, and gives back what each tile of the list shows, and on what. */
const tiles = `new Promise(done => {
  const look = () => {
    const all = [...document.querySelectorAll('.rows .tile')]
    if (all.filter(tile => tile.querySelector('svg')).length < 3) return
    observer.disconnect()
    done(all.map(tile => ({
      shows: tile.querySelector('path')?.getAttribute('d') ?? tile.textContent,
      colour: getComputedStyle(tile).backgroundColor,
      ink: getComputedStyle(tile.querySelector('path') ?? tile)[tile.querySelector('path') ? 'fill' : 'color'],
      size: [tile.offsetWidth, tile.offsetHeight],
    })))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true })
  look()
})`

const pathOf = (icon: string): string | undefined => glyphs().get(icon.charAt(0))?.[icon]?.path

test('a service that is known by its icon has it on its tile, by its issuer or its host, and another one its letter', async ({
  browserUnderTest: browser,
}) => {
  const popup = await listed(browser)
  const [white, dark, size] = ['rgb(255, 255, 255)', 'rgb(22, 33, 29)', [32, 32]]
  expect(await popup.evaluate(tiles)).toEqual([
    { shows: pathOf('github'), colour: 'rgb(24, 23, 23)', ink: white, size },
    { shows: 'A', colour: 'rgb(156, 47, 95)', ink: white, size },
    { shows: pathOf('gitlab'), colour: 'rgb(252, 109, 38)', ink: dark, size },
    { shows: pathOf('snapchat'), colour: 'rgb(255, 252, 0)', ink: dark, size },
  ])
})

test('with forced colours icon, letter and the tile’s edge are in the colour of text', async ({
  browserUnderTest: browser,
}) => {
  test.skip(browser.name !== 'chromium', 'Firefox’s popup cannot be told to force colours.')
  const popup = await listed(browser)
  if (!(popup instanceof PageSurface)) throw new Error('Chromium’s popup is no page.')
  const session = await popup.page.context().newCDPSession(popup.page)
  const features = [{ name: 'forced-colors', value: 'active' }]
  await session.send('Emulation.setEmulatedMedia', { features })
  const [first, second] = await popup.evaluate<{ ink: string; colour: string }[]>(tiles)
  const [text, edge] = await popup.evaluate<string[]>(
    "[getComputedStyle(document.body).color, getComputedStyle(document.querySelector('.tile')).borderTopColor]",
  )
  expect([first?.ink, second?.ink, edge]).toEqual([text, text, text])
  expect([first?.colour, second?.colour]).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
})

test('a word in one line is drawn larger, and nothing else is', async ({ browserUnderTest: browser }) => {
  const shipped = [...glyphs().values()].flatMap(sheet => Object.entries(sheet))
  const tab = await browser.open('about:blank')
  const flat = await tab.evaluate<string[]>(flatOf(shipped.map(([icon, { path }]) => [icon, path])))
  expect(flat).toEqual(shipped.filter(([, { wide }]) => wide).map(([icon]) => icon))
})

/** The icons, of pairs of a name and a path, that are lower than three eighths of their width. */
const flatOf = (icons: readonly (readonly [icon: string, path: string])[]): string => `(() => {
  const vocabulary = 'http://www.w3.org/2000/svg'
  const [svg, path] = ['svg', 'path'].map(tag => document.createElementNS(vocabulary, tag))
  document.body.append(svg)
  svg.append(path)
  const flat = ${JSON.stringify(icons)}.filter(([, drawn]) => {
    path.setAttribute('d', drawn)
    const { width, height } = path.getBBox()
    return height < width * 3 / 8
  })
  svg.remove()
  return flat.map(([icon]) => icon)
})()`
