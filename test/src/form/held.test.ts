import { expect, test } from 'vitest'
import { isSame, isShownIn, mayReplace } from '../../../src/form/held.ts'

test.each(['', '  ', '123456', '123 456', '12345678', 'FR8RV', '___-___'])(
  '“%s” is typed over: it is empty, an old code or a mask’s blanks',
  held => expect(mayReplace(held)).toBe(true),
)

test.each(['my own words', 'ada@acme.test', 'hunter2', '4111 1111 1111 1111', 'ckss-2skx'])(
  '“%s” is a person’s own, and stays',
  held => expect(mayReplace(held)).toBe(false),
)

test.each([
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['CKSS-2SKX', 'ckss-2skx'],
  ['••••••', '123456'],
])('“%s” is how some sites show %s', (held, text) => expect(isSame(held, text)).toBe(true))

test.each([
  ['12345', '123456'],
  ['654321', '123456'],
  ['', '123456'],
  ['•••', '123456'],
  ['1', '123456'],
])('“%s” is not %s', (held, text) => expect(isSame(held, text)).toBe(false))

test('what is drawn in pieces is shown, and a part of it is not', () => {
  expect(isShownIn('Your code:\n1 2 3\n4 5 6', '123456')).toBe(true)
  expect(isShownIn('Your code:\n1 2 3', '123456')).toBe(false)
})
