import { type CodePages, serveCodePages } from './code-pages.ts'
import { expect, test } from './fixtures.ts'
import { compare, first, kept, openedOn, recover, second, showing } from './recovery-story.ts'

let pages: CodePages

test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

test('what is gone from a set that is seen again is marked as used, once the person says so, and that can be undone', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest, pages)
  const left = first.filter((_, at) => at !== 1)
  const popup = await openedOn(browserUnderTest, tab, showing(pages, left))
  await popup.see('5 recovery codes on this page')
  await compare(popup)
  await popup.see('One of the codes kept here is not there any more')
  await popup.see('6 recovery codes')
  await popup.press('Mark it as used')
  await popup.see('Marked 1 of Acme as used')
  await popup.see('5 recovery codes')
  // It is known now, so that the page is no news.
  await popup.lose('on this page')
  await popup.press('Undo')
  await popup.see('6 recovery codes')
  await popup.see('5 recovery codes on this page')
})

test('a new set is seen beside the kept one, left alone, taken, and undone', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest, pages)
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, showing(pages, second))
  await popup.see('5 unused codes are kept already')
  expect(await popup.text()).not.toContain(first[1])
  await compare(popup)
  await popup.see('These are other codes')
  for (const code of [...first, ...second]) await popup.see(code)
  await popup.press('Leave it as it is')
  await popup.press('Compare with those kept')
  // Within a minute of the proof there is nothing to ask.
  await popup.press('Compare them')
  await popup.press('Replace with these 6')
  await popup.see('Kept 6 new recovery codes with Acme')
  await popup.press('Undo')
  await popup.see('5 recovery codes')
  await popup.see('6 recovery codes on this page')
})

test('a replaced set stays until it is thrown away, which can be undone; shown again, it is used again with its marks', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest, pages)
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, showing(pages, second))
  await compare(popup)
  await popup.press('Replace with these 6')
  await popup.see('Kept 6 new recovery codes')
  await popup.press('Details of Acme')
  await popup.see('6 of 6 left')
  await popup.see(/Replaced on .*, 5 unused/)
  await popup.press('Throw away')
  await popup.lose('Replaced on')
  await popup.press('Undo')
  await popup.see(/Replaced on .*, 5 unused/)
  await popup.close()
  const again = await openedOn(browserUnderTest, tab, showing(pages, first))
  await again.see('6 unused codes are kept already')
  await compare(again)
  await again.press('Replace with these 6')
  await again.press('Details of Acme')
  await again.see('5 of 6 left')
  await again.see(/Replaced on .*, 6 unused/)
})

test('each use stands in the details with its time, and a code that the site refused can be put back from there', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest, pages)
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[0])
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.see(/Number 1 used on .*\d{4}/)
  await popup.press('Put it back, number 1')
  await popup.see('6 of 6 left')
  await popup.press('Undo')
  await popup.see('5 of 6 left')
  await popup.see(/Number 1 used on .*\d{4}/)
})

test('at two codes left the popup says to make new ones, and where, until the person wants to hear no more', async ({
  browserUnderTest,
}) => {
  const tab = await kept(browserUnderTest, pages)
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.press('Paste a new set')
  await popup.type('Codes from the site, one a line', `${first[4]} ${first[5]}`)
  await compare(popup)
  await popup.see('4 of the codes kept here are not there any more')
  await popup.press('Mark 4 as used')
  await popup.see('Marked 4 of Acme as used')
  await popup.see('Acme has 2 recovery codes left. Make new ones')
  const address = await popup.evaluate<string>("document.querySelector('.card a').href")
  expect(new URL(address).host).toMatch(/^localhost:\d+$/)
  await popup.press('Not now')
  await popup.lose('Make new ones')
  await popup.press('Details of Acme')
  await popup.see('2 of 6 left')
  await popup.see('It is time to make new ones')
  await popup.close()
  expect(await recover(browserUnderTest, tab, pages)).toBe(first[4])
  const later = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await later.see('Acme has one recovery code left')
})

test('the page where new codes are made is one press away', async ({ browserUnderTest }) => {
  const tab = await kept(browserUnderTest, pages)
  const popup = await openedOn(browserUnderTest, tab, pages.page('<p>Nothing here</p>'))
  await popup.press('Details of Acme')
  await popup.press('Paste a new set')
  await popup.type('Codes from the site, one a line', first[5] ?? '')
  await compare(popup)
  await popup.press('Mark 5 as used')
  await popup.see('Marked 5 of Acme as used')
  await popup.see(/Open localhost/)
  const address = await popup.evaluate<string>("document.querySelector('a').href")
  await popup.press(/^Open localhost/)
  const site = await browserUnderTest.tabOpened(address)
  await site.see(first[0] ?? '')
})
