import { expect, test } from 'vitest'
import { glyphOf, loadGlyph } from '../../../extension/ui/glyphs.ts'
import { glyphs } from '../../tools/glyphs.ts'

test('the sheet of an icon is loaded when the icon is looked for, and no other one', async () => {
  expect(glyphOf('GitHub', [])).toBeUndefined()
  expect(await loadGlyph('GitHub', [])).toBe(true)
  expect(glyphOf('GitHub', [])).toEqual(glyphs().get('g')?.['github'])
  expect(glyphOf('', ['gitlab.com'])).toEqual(glyphs().get('g')?.['gitlab'])
  expect(glyphOf('Snapchat', [])).toBeUndefined()
})

test('an account at no known service has no icon, and looking for one is no failure', async () => {
  expect(await loadGlyph('Acme', ['acme.test'])).toBe(false)
  expect(glyphOf('Acme', ['acme.test'])).toBeUndefined()
})
