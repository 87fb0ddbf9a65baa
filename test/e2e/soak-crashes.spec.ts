import { studyCrashes } from '../soak/crashes.ts'
import { kinds } from '../soak/deeds.ts'
import { reportCrashes } from '../soak/report.ts'
import { expect, test } from './fixtures.ts'

test('a browser killed in the midst of each kind of change opens with all that it had acknowledged', async ({
  under,
}) => {
  test.slow() // As many starts of a browser as there are kinds, and one.
  const crashes = await studyCrashes(under, kinds.length, 11)
  expect(crashes.map(({ round }) => round.kind)).toEqual(kinds)
  expect(reportCrashes(crashes).failures).toEqual([])
})
