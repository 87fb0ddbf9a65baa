import { studyMessages } from '../soak/messages.ts'
import { reportMessages } from '../soak/report.ts'
import { expect, test } from './fixtures.ts'

test('no message from a page, a frame, another extension or the popup is answered or changes anything', async ({
  under,
}) => {
  expect(reportMessages(await studyMessages(under, 1000, 12)).failures).toEqual([])
})
