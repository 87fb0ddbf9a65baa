import { expect, test } from 'vitest'
import { sectionAt, sections, takers } from '../../../extension/options/sections.ts'

test('each section has an address', () => {
  for (const { id } of sections) expect(sectionAt(`#${id}`)).toBe(id)
})

test.each(['', '#', '#nowhere', '#accounts/edit', '#constructor'])('%j leads to the accounts', hash => {
  expect(sectionAt(hash)).toBe('accounts')
})

test('what the popup hands over is taken in a section that there is', () => {
  const ids = sections.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([...takers.values()]))
})
