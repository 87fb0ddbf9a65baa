import { studyFaults } from '../soak/faults.ts'
import { reportFaults } from '../soak/report.ts'
import { expect, test } from './fixtures.ts'

test('whichever call to disk, storage or cryptography fails, the vault holds the old state or the new one', async ({
  under,
}) => {
  test.slow() // Most of it is deriving keys.
  // Every operation, and of its calls each fifty-third: `npm run soak` breaks all of them.
  const broken = await studyFaults(under, 53)
  expect(broken.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(300)
  expect(reportFaults(broken).failures).toEqual([])
})
