import { expect, test } from 'vitest'
import { afterFill, askingOn } from '../../src/asking.ts'
import { isAsksMessage } from '../../src/form/order.ts'

test('after its first fill a site is due to be asked about, and never again once it was', () => {
  const first = afterFill({}, 'acme.test')
  expect(first).toEqual({ 'acme.test': 'due' })
  expect(afterFill({ 'acme.test': 'declined' }, 'acme.test')).toEqual({ 'acme.test': 'declined' })
})

test.each(['constructor', 'toString', '__proto__'])('a host called %s is like any other', site => {
  expect(askingOn({}, site)).toBeUndefined()
  const asked = JSON.parse(JSON.stringify(afterFill({}, site)))
  expect(askingOn(asked, site)).toBe('due')
})

test('the one message of a page is taken, and nothing that has more or less in it', () => {
  expect(isAsksMessage({ kind: 'asks', asks: true })).toBe(true)
  for (const other of [
    undefined,
    null,
    'asks',
    [],
    {},
    { kind: 'asks' },
    { kind: 'asks', asks: 'true' },
    { kind: 'fill', asks: true },
    { kind: 'asks', asks: true, documentId: 'x' },
  ])
    expect(isAsksMessage(other)).toBe(false)
})
