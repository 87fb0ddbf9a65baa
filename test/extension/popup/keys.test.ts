import { expect, test } from 'vitest'
import { whereTo } from '../../../extension/popup/keys.ts'

const field = -1
const to = (key: string, at: number, takesFirst = false) =>
  whereTo(key, { at, last: 99, page: 8, takesFirst })

test('from the search field the first step down is to the first row, or on from it where it is chosen already', () => {
  expect(to('ArrowDown', field)).toBe(0)
  expect(to('ArrowDown', field, true)).toBe(1)
  expect(whereTo('ArrowDown', { at: field, last: 0, page: 8, takesFirst: true })).toBe(0)
})

test('steps end at the last row and, upwards, in the search field', () => {
  expect(to('ArrowDown', 99)).toBe(99)
  expect(to('ArrowUp', 0)).toBe(field)
  expect(to('ArrowUp', field)).toBe(field)
})

test('pages and ends of the list', () => {
  expect(to('PageDown', 3)).toBe(11)
  expect(to('PageDown', 95)).toBe(99)
  expect(to('PageUp', 3)).toBe(0)
  expect(to('Home', 40)).toBe(0)
  expect(to('End', 40)).toBe(99)
})

test('in the search field the keys that move its caret stay its own', () => {
  for (const key of ['Home', 'End', 'PageUp', 'ArrowLeft', 'a']) expect(to(key, field)).toBeUndefined()
})

test('in a list without rows every step leads to the search field', () => {
  expect(whereTo('ArrowDown', { at: field, last: -1, page: 8, takesFirst: false })).toBe(field)
})
