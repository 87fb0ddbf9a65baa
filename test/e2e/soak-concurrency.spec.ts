import { isWhole, studyConcurrency } from '../soak/concurrency.ts'
import { expect, test } from './fixtures.ts'

test('popup, tab and background change the vault at once, and no change is lost', async ({ under }) => {
  const count = await studyConcurrency(under, 60)
  expect(count.names).toEqual({ popup: '60', tab: '60', background: '60' })
  expect(count.generations).toBe(180)
  expect(isWhole(count)).toBe(true)
})
