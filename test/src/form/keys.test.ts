import { expect, test } from 'vitest'
import { keyOf } from '../../../src/form/keys.ts'

test.each([
  ['3', { code: 'Digit3', keyCode: 51, shiftKey: false }],
  ['c', { code: 'KeyC', keyCode: 67, shiftKey: false }],
  ['C', { code: 'KeyC', keyCode: 67, shiftKey: true }],
  ['-', { code: 'Minus', keyCode: 189, shiftKey: false }],
  [' ', { code: 'Space', keyCode: 32, shiftKey: false }],
  ['é', { code: '', keyCode: 0, shiftKey: false }],
])('“%s” has its own key', (character, key) => {
  expect(keyOf(character)).toEqual({ key: character, ...key })
})
