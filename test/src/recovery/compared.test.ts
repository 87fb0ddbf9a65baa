import { expect, test } from 'vitest'
import { compareCodes } from '../../../src/recovery/compared.ts'

const kept = ['aaaa-1', 'bbbb-2', 'cccc-3']
const use = (...places: number[]) => ({ used: places.map(index => ({ index, usedMs: 1 })) })

test('the same set is known in any order, case and grouping', () => {
  const compared = compareCodes(use(), kept, ['CCCC3', 'aaaa 1', 'bbbb-2'])
  expect(compared).toMatchObject({ kind: 'same', gone: [] })
  expect(compared.rows[0]).toEqual({ kept: 'aaaa-1', shown: 'aaaa 1', fresh: false, used: false })
})

test('what the site has no more is gone, but for what is marked as used already', () => {
  expect(compareCodes(use(0), kept, ['bbbb-2'])).toMatchObject({ kind: 'gone', gone: [2] })
  expect(compareCodes(use(0, 2), kept, ['bbbb-2'])).toMatchObject({ kind: 'same', gone: [] })
})

test('a code that is marked as used and still shown makes no other set of it', () => {
  expect(compareCodes(use(0), kept, kept)).toMatchObject({ kind: 'same', gone: [] })
})

test('one code that is not kept makes it a new set; new ones stand beside kept ones that are gone, and after the rest', () => {
  const { kind, rows } = compareCodes(use(1), kept, ['aaaa-1', 'dddd-4', 'eeee-5', 'ffff-6'])
  expect(kind).toBe('new')
  expect(rows).toEqual([
    { kept: 'aaaa-1', shown: 'aaaa-1', fresh: false, used: false },
    { kept: 'bbbb-2', shown: 'dddd-4', fresh: true, used: true },
    { kept: 'cccc-3', shown: 'eeee-5', fresh: true, used: false },
    { shown: 'ffff-6', fresh: true, used: false },
  ])
})

test('fewer new codes than kept ones leave places empty', () => {
  const { rows } = compareCodes(use(), kept, ['dddd-4'])
  expect(rows.map(({ shown }) => shown)).toEqual(['dddd-4', undefined, undefined])
})
