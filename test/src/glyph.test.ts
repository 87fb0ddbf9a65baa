import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, inkOn } from '../../src/glyph.ts'
import { services } from '../../src/services.ts'
import { glyphs } from '../tools/glyphs.ts'

const shipped = [...glyphs().values()].flatMap(sheet => Object.entries(sheet))

// WCAG 2.2's own bounds, and a pair that is known to just reach 4.5.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#0b6b57', '#0b6b57', 1],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
})

test('a brand is drawn in white where that is seen, and dark where not', () => {
  expect(inkOn('#181717')).toBe('#ffffff')
  expect(inkOn('#fffc00')).toBe('#16211d')
})

test('every service has its icon, on the sheet of its first letter', () => {
  expect(shipped.map(([icon]) => icon).sort()).toEqual(services.map(({ icon }) => icon).sort())
  for (const [letter, sheet] of glyphs())
    expect(Object.keys(sheet).every(icon => icon.startsWith(letter))).toBe(true)
})

test('every icon shipped has a contrast of 3 to its tile at least', () => {
  const faint = shipped.filter(([, { colour, ink }]) => !(contrast(colour, ink) >= 3))
  expect(faint.map(([icon]) => icon)).toEqual([])
})

test('every icon shipped is one path of SVG and a colour, with nothing in them that a page could run or load', () => {
  const odd = shipped.filter(
    ([, { path, colour }]) => !/^[MLHVCSQTAZ0-9 ,.e-]+$/i.test(path) || !/^#[0-9a-f]{6}$/.test(colour),
  )
  expect(odd.map(([icon]) => icon)).toEqual([])
})

test.each([
  ['light', '--bg', '--tile-edge', 0],
  ['dark', '--bg', '--tile-edge', 1],
])('the edge of every tile can be made out on the page in %s', (_scheme, page, edge, at) => {
  const behind = token(page, at)
  const lost = shipped.filter(([, { colour }]) => {
    const drawn = over(token(edge, at), colour)
    return Math.max(contrast(colour, behind), contrast(drawn, behind)) < 1.4
  })
  expect(lost.map(([icon]) => icon)).toEqual([])
})

const css = readFileSync(resolve(import.meta.dirname, '../../extension/ui/tokens.css'), 'utf8')

/** What a token is: first in light, then in dark. */
const token = (name: string, at: number): string =>
  [...css.matchAll(new RegExp(`${name}: (#[0-9a-f]+);`, 'g'))][at]?.[1] ?? ''

/** A colour with opacity, `#rrggbbaa`, on one without. */
function over(front: string, back: string): string {
  const part = (colour: string, from: number) => parseInt(colour.slice(from, from + 2), 16)
  const opacity = part(front, 7) / 255
  const mixed = [1, 3, 5].map(from => part(front, from) * opacity + part(back, from) * (1 - opacity))
  return `#${mixed.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
