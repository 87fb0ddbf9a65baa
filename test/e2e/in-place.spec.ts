import type { Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault } from './habits.ts'

const stories = {
  'pictures that no screenshot holds': [
    'below',
    'spaced',
    'covered',
    'tiny',
    'smallest',
    'clobbering',
    'addressed',
    'chosen',
    'svgFile',
    'canvas',
    'blob',
    'object',
    'input',
    'background',
    'transparent',
  ],
  drawings: ['svg', 'svgUse', 'svgSized', 'svgClipped', 'svgPicture', 'svgBackground', 'svgObject'],
  'boxes and text': ['table', 'grid', 'placed', 'shadows', 'halfBlocks', 'terminal', 'fullBlocks', 'signs'],
  'a document or shadow root within the page': ['framed', 'shadowed'],
  'a page with pictures that are bombs beside it': ['besideBombs'],
}

/** What a page and its site could have noticed of a look: changes, calls, and requests. */
const noticed = async (tab: Tab, siteUrl: string) => ({
  calls: await tab.evaluate<string[]>('window.noticed'),
  loaded: await tab.evaluate<number>("performance.getEntriesByType('resource').length"),
  asked: await (await fetch(`${siteUrl}/odd/shown/asked`)).text(),
})

for (const [what, ways] of Object.entries(stories)) {
  test(`a QR code is found in ${what}, and the page notices nothing`, async ({ browserUnderTest, site }) => {
    const tab = await browserUnderTest.open(`${site.webUrl}/odd/none`)
    await (await newVault(browserUnderTest)).close()
    for (const way of ways) {
      await test.step(way, async () => {
        const text = `otpauth://totp/Acme:${way}.user?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme`
        await tab.goto(`${site.webUrl}/odd/shown/${way}?text=${encodeURIComponent(text)}`)
        const before = await noticed(tab, site.webUrl)
        const popup = await browserUnderTest.popup()
        await popup.see('QR code found')
        await popup.see(`${way}.user`)
        await popup.close()
        expect(await noticed(tab, site.webUrl)).toEqual({ ...before, calls: [] })
      })
    }
    // The page does notice what a script of its own does.
    await tab.evaluate("void document.body.append(document.createElement('hr'))")
    expect((await noticed(tab, site.webUrl)).calls).toEqual(['createElement', 'a change'])
  })
}
