import { studyTornLog } from '../soak/torn.ts'
import { expect, test } from './fixtures.ts'

test('when Chromium empties its database over a torn log, the newest save comes from the second place', async ({
  under,
}) => {
  test.skip(under === 'firefox', 'Firefox keeps IndexedDB in SQLite, which has no such log.')
  test.slow() // Three starts of a browser.
  const crashes = await studyTornLog(under, 1)
  expect(crashes.map(({ verdict }) => verdict)).toEqual(['held', 'second'])
})
