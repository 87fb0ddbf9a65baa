import { expect, test } from 'vitest'
import {
  isLow,
  lastUse,
  markUsed,
  masked,
  nextUnused,
  remarkUsed,
  unmarkUsed,
  unusedCodes,
  unusedCount,
} from '../../src/recovery.ts'

const set = { sealed: 's', count: 3, fingerprints: ['all'], keptMs: 1, used: [] }

test('a used code is counted once, remembered with its day, and never offered again', () => {
  const once = markUsed(set, 0, 5, 'left')
  expect(once.used).toEqual([{ index: 0, usedMs: 5 }])
  expect(once.fingerprints).toEqual(['all', 'left'])
  expect(markUsed(once, 0, 9, 'left')).toEqual(once)
  expect([unusedCount(once), nextUnused(once)]).toEqual([2, 1])
  expect(unusedCodes(once, ['a', 'b', 'c'])).toEqual(['b', 'c'])
})

test('a mark can be taken back, and of a few codes no fingerprint is kept', () => {
  const once = markUsed(set, 0, 5, undefined)
  expect(once.fingerprints).toEqual(['all'])
  expect(unmarkUsed(once, 0).used).toEqual([])
})

test('when all are used there is no next one', () => {
  const empty = [0, 1, 2].reduce(
    (left, index) => markUsed(left, index, 1, 'x'),
    set as Parameters<typeof markUsed>[0],
  )
  expect(() => nextUnused(empty)).toThrow(expect.objectContaining({ code: 'no-recovery-code-left' }))
})

test('a masked code shows its first group alone', () => {
  expect(masked('ckss-2skx-ebow')).toBe('ckss-••••-••••')
  expect(masked('12345678')).toBe('1234••••')
})

test('a mark that was taken back is put on again with its day', () => {
  expect(remarkUsed(set, { index: 1, usedMs: 5 }).used).toEqual([{ index: 1, usedMs: 5 }])
})

test('the last use is told for a quarter of an hour', () => {
  const twice = {
    ...set,
    used: [
      { index: 0, usedMs: 500 },
      { index: 1, usedMs: 100 },
    ],
  }
  expect(lastUse(twice, 500 + 15 * 60_000 - 1)).toEqual({ index: 0, usedMs: 500 })
  expect(lastUse(twice, 500 + 15 * 60_000)).toBeUndefined()
  expect(lastUse(set, 0)).toBeUndefined()
})

test('two left are few, and who wants to hear no more of it hears of the next one that is gone', () => {
  const one = markUsed(set, 0, 1, undefined)
  expect([isLow(set), isLow(one), isLow({ ...one, hushedAt: 2 })]).toEqual([false, true, false])
  expect(isLow({ ...markUsed(one, 1, 1, undefined), hushedAt: 2 })).toBe(true)
})
