import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/form/field.ts'
import { planFill } from '../../../src/form/plan.ts'
import { field } from './describe.ts'

const asks: Verdict = { kind: 'code', field: 0, reasons: [] }
const boxes = (count: number): Verdict => ({
  kind: 'boxes',
  fields: Array.from({ length: count }, (_, at) => at),
  reasons: [],
})

test('a code goes in one piece into one field, or not at all', () => {
  expect(planFill(asks, [field({ maxLength: 6 })], '123456')).toEqual([{ field: 0, text: '123456' }])
  expect(planFill(asks, [field({ maxLength: 5 })], '123456')).toEqual([])
})

test('Steam’s five letters go into a field or into five boxes', () => {
  expect(planFill(asks, [field()], 'FR8RV')).toEqual([{ field: 0, text: 'FR8RV' }])
  expect(planFill(boxes(5), [], 'FR8RV').map(({ text }) => text)).toEqual(['F', 'R', '8', 'R', 'V'])
  expect(planFill(boxes(6), [], 'FR8RV')).toEqual([])
})

test('a field for numbers gets no letters, which it would drop, and no hyphens', () => {
  expect(planFill(asks, [field({ type: 'number' })], 'FR8RV')).toEqual([])
  expect(planFill(asks, [field({ type: 'number' })], '1234-5678')).toEqual([{ field: 0, text: '12345678' }])
})

test.each([
  ['\\d{6}', '123456'],
  ['\\d{3} \\d{3}', '123 456'],
  ['[0-9]{3}-[0-9]{3}', '123-456'],
  ['\\d{3}[ \\-]?\\d{3}', '123456'],
])('a field with the pattern %s gets %s', (pattern, text) => {
  expect(planFill(asks, [field({ pattern })], '123456')).toEqual([{ field: 0, text }])
})

test.each([
  ['is no expression', '(['],
  ['fits no code', '[a-z]+'],
])('a pattern that %s is passed over', (_, pattern) => {
  expect(planFill(asks, [field({ pattern })], '123456')).toEqual([{ field: 0, text: '123456' }])
})

test('a gap that the pattern asks for is left out where the field has no room for it', () => {
  expect(planFill(asks, [field({ pattern: '\\d{3} \\d{3}', maxLength: 6 })], '123456')).toEqual([
    { field: 0, text: '123456' },
  ])
})

test('a recovery code loses its hyphens where the field has room for the letters alone', () => {
  expect(planFill(asks, [field({ maxLength: 8 })], 'ckss-2skx')).toEqual([{ field: 0, text: 'ckss2skx' }])
})
