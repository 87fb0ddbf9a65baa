import { existsSync } from 'node:fs'
import { readLabels } from '../score/forms/labels.ts'
import { scorePages } from '../score/forms/pages.ts'
import { ours } from '../score/forms/report.ts'
import { tally } from '../score/forms/tally.ts'
import { sharedFile } from '../vectors/shared-file.ts'
import { expect, test } from './fixtures.ts'

const folder = sharedFile('forms')

test('on the labelled forms, fields are found as well as was said, and no other is taken', async ({
  under,
}) => {
  test.skip(under !== 'chromium', 'The score is that of Chromium.')
  test.skip(!existsSync(folder), `There are no labelled forms in ${folder}.`)
  // 553 pages, one after the other.
  test.setTimeout(600_000)
  const executable = process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium'
  const scores = await scorePages(folder, readLabels(folder), { executable, visits: 1, tell: () => {} })
  const [code, recovery] = [tally(scores, ours, 'otp'), tally(scores, ours, 'recovery')]
  expect(code.recall).toBeGreaterThanOrEqual(0.97)
  expect(code.macro).toBeGreaterThanOrEqual(0.95)
  expect(code.precision).toBeGreaterThanOrEqual(0.98)
  expect(code.wrongNegatives).toBeLessThanOrEqual(3)
  expect(recovery.recall).toBeGreaterThanOrEqual(0.92)
  expect(recovery.precision).toBeGreaterThanOrEqual(0.98)
})
