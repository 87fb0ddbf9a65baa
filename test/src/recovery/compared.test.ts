import { expect, test } from 'vitest'
import { compareCodes } from '../../../src/recovery/compared.ts'

const kept = ['aaaa-1', 'bbbb-2', 'cccc-3']
const use = (...places: number[]) => ({ used: places.map(index => ({ index, usedMs: 1 })) })

test('the same set is known in any order, case and grouping', () => {
  const compared = compareCodes(use(), kept, ['CCCC3', 'aaaa 1', 'bbbb-2'])
  expect(compared).toMatchObject({ kind: 'same', gone: [] })
  expect(compared.rows[0]).toEqual({ kept: 'aaaa-1', shown: 'aaaa 1', used: false })
})

test('what the site has no more is gone, but for what is marked as used already', () => {
  expect(compareCodes(use(0), kept, ['bbbb-2'])).toMatchObject({ kind: 'gone', gone: [2] })
  expect(compareCodes(use(0, 2), kept, ['bbbb-2'])).toMatchObject({ kind: 'same', gone: [] })
})

test('a code that is marked as used and still shown makes no other set of it', () => {
  expect(compareCodes(use(0), kept, kept)).toMatchObject({ kind: 'same', gone: [] })
})

test('one code that is not kept makes it a new set, with the new ones after the kept ones', () => {
  const { kind, rows } = compareCodes(use(1), kept, ['aaaa-1', 'dddd-4'])
  expect(kind).toBe('new')
  expect(rows).toEqual([
    { kept: 'aaaa-1', shown: 'aaaa-1', used: false },
    { kept: 'bbbb-2', used: true },
    { kept: 'cccc-3', used: false },
    { shown: 'dddd-4', used: false },
  ])
})
