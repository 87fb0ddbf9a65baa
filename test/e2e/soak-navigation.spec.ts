import { pages, studyNavigation } from '../soak/navigation.ts'
import { reportNavigation } from '../soak/report.ts'
import { expect, test } from './fixtures.ts'

test('a document that takes the place of the one consented to gets nothing, whenever it comes', async ({
  under,
}) => {
  test.slow() // Three consents on each page.
  const consents = await studyNavigation(under, 3, 11)
  expect(consents.map(({ page }) => page)).toEqual(pages.flatMap(page => [page, page, page]))
  expect(reportNavigation(consents).failures).toEqual([])
  expect(consents.filter(({ outcome }) => outcome === 'filled')).not.toEqual([])
  expect(consents.filter(({ page, by }) => page === 'back' && by !== 'came back')).toEqual([])
})
