import { expect, test } from 'vitest'
import { verdicts } from '../../../src/form/detect.ts'
import type { Field } from '../../../src/form/field.ts'
import { field } from './describe.ts'

const row = (count: number, each: (at: number) => Partial<Field>): Field[] =>
  Array.from({ length: count }, (_, index) =>
    field({ index, widthPx: 40, around: 'Enter your verification code', ...each(index) }),
  )
const asks = (fields: readonly Field[]) => verdicts(fields).map(({ kind }) => kind)

test.each([
  ['for one character by their own word', 6, () => ({ maxLength: 1 })],
  ['that are narrow and beside each other', 6, () => ({})],
  [
    'that are numbered, one below the other',
    6,
    (at: number) => ({ label: `Digit ${at + 1}`, widthPx: 200, topPx: at * 40 }),
  ],
  [
    'whose first has no number',
    6,
    (at: number) => ({ names: at === 0 ? 'otp' : `otp-${at}`, widthPx: 200, topPx: at * 40 }),
  ],
  ['whose first takes a whole code', 6, (at: number) => ({ maxLength: at === 0 ? 6 : 1 })],
  ['of four', 4, () => ({ maxLength: 1 })],
  ['of eight', 8, () => ({ maxLength: 1 })],
])('boxes %s are a row', (_what, count, each) => {
  const [first, ...others] = verdicts(row(count, each))
  expect(first).toMatchObject({ kind: 'boxes', fields: Array.from({ length: count }, (_, at) => at) })
  expect(others).toEqual([])
})

test.each([
  ['three', row(3, () => ({ maxLength: 1 }))],
  ['nine', row(9, () => ({ maxLength: 1 }))],
  ['boxes of a crossword', row(6, () => ({ maxLength: 1, around: 'Crossword of the day' }))],
  [
    'boxes of a user code',
    row(8, () => ({ maxLength: 1, around: 'Enter the code displayed on your device' })),
  ],
  ['boxes for a PIN', row(4, () => ({ maxLength: 1, type: 'password', label: 'PIN', around: 'Unlock' }))],
  ['boxes for a recovery code', row(8, () => ({ maxLength: 1, label: 'Recovery code' }))],
  ['boxes of other widths', row(6, at => ({ maxLength: 1, widthPx: 40 + 30 * at }))],
])('%s are no row for a code', (_what, fields) => {
  expect(asks(fields)).toEqual([])
})

test('one box counts by its own words alone', () => {
  expect(asks([field({ maxLength: 1, label: 'Verification code' })])).toEqual([])
})
