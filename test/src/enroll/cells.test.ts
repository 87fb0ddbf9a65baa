import { expect, test } from 'vitest'
import { brightnessOf, type Cell, rowsOf } from '../../../src/enroll/cells.ts'

/** A pattern of its own in each row, 21 a side. */
const pattern = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => (x * y + x + y) % 3 === 0 || x === y),
)
const asRows = pattern.map(row => row.map(dark => (dark ? '#' : '.')).join(''))

interface Drawing {
  readonly step: number
  readonly size?: number
  readonly dark?: number
  readonly light?: number | undefined
}

function squares({ step, size = step, dark = 0, light = 1 }: Drawing): Cell[] {
  return pattern.flatMap((row, y) =>
    row.map((isDark, x) => ({
      left: 100 + x * step,
      top: 50 + y * step,
      width: size,
      height: size,
      brightness: isDark ? dark : light,
      innermost: true,
    })),
  )
}

test('squares of a table are rows of modules', () => {
  expect(rowsOf(squares({ step: 5 }), 1)).toEqual(asRows)
})

test.each([
  ['with a gap between them', squares({ step: 6, size: 5 })],
  ['that end between pixels', squares({ step: 3.33 })],
  ['in colours that are no black and white', squares({ step: 5, dark: 0.3, light: 0.6 })],
])('squares %s are the same rows', (_, cells) => {
  expect(rowsOf(cells, 1)).toEqual(asRows)
})

test('dark squares alone lie on the paper', () => {
  expect(
    rowsOf(
      squares({ step: 5 }).filter(({ brightness }) => brightness === 0),
      1,
    ),
  ).toEqual(asRows)
})

test('what a square does not paint shows the row behind it', () => {
  const clear = squares({ step: 5, dark: 0 }).map(cell =>
    cell.brightness === 1 ? { ...cell, brightness: undefined } : cell,
  )
  const behind: Cell = { left: 90, top: 40, width: 130, height: 130, brightness: 0.9, innermost: false }
  expect(rowsOf([behind, ...clear], 0)).toEqual(asRows)
})

test('boxes that make no grid, too small a one, or one of a single colour are no rows', () => {
  expect(rowsOf([], 1)).toBeUndefined()
  expect(rowsOf(squares({ step: 5 }).slice(0, 21 * 20), 1)).toBeUndefined()
  expect(rowsOf(squares({ step: 5, dark: 0.9, light: 1 }), 1)).toBeUndefined()
  const endless = { left: 0, top: 0, width: 1e9, height: 1e9, brightness: 0, innermost: true }
  expect(rowsOf([...squares({ step: 5 }), endless], 1)).toBeUndefined()
})

test.each([
  ['rgb(0, 0, 0)', 0],
  ['rgb(255, 255, 255)', 1],
  ['rgba(255, 255, 255, 0.8)', 1],
  ['rgba(0, 0, 0, 0)', undefined],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 1 1 1 / 0.2)', undefined],
  ['oklch(0.95 0 0)', 0.95],
  ['lab(50 3 4)', 0.5],
  ['transparent', undefined],
  ['', undefined],
])('%s is as bright as %s', (colour, brightness) => {
  if (brightness === undefined) expect(brightnessOf(colour)).toBeUndefined()
  else expect(brightnessOf(colour)).toBeCloseTo(brightness, 5)
})
