/** A box that a page paints, in CSS pixels. */
export interface Cell {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** From 0 for black to 1 for white; `undefined` where what lies behind it is seen. */
  readonly brightness: number | undefined
  /** Nothing lies within it: the code's own size and grid are told by such cells alone. */
  readonly innermost: boolean
}

const minSide = 21
const maxSide = 200
const leastContrast = 0.15

/**
 * Rows of modules, `#` where dark, from the boxes that draw them: squares of a table or a grid, runs of several modules, or dark
 * modules alone. Later boxes lie over earlier ones, and all of them on `paper`.
 *
 * @returns `undefined` where the boxes make no grid that a QR code could have.
 */
export function rowsOf(cells: readonly Cell[], paper: number): string[] | undefined {
  const inner = cells.filter(({ innermost }) => innermost)
  const across = grid(inner.map(({ left, width }) => ({ from: left, to: left + width })))
  const down = grid(inner.map(({ top, height }) => ({ from: top, to: top + height })))
  if (across === undefined || down === undefined) return undefined
  const rows = Array.from({ length: down.count }, () => new Array<number>(across.count).fill(paper))
  for (const { left, top, width, height, brightness } of cells) {
    if (brightness === undefined) continue
    const [fromX, toX] = across.span(left, left + width)
    const [fromY, toY] = down.span(top, top + height)
    for (let y = fromY; y < toY; y++) rows[y]?.fill(brightness, fromX, toX)
  }
  return asModules(rows)
}

interface Range {
  readonly from: number
  readonly to: number
}

/** How far apart the boxes begin, most of them, and so how many modules lie between the first and the last. */
function grid(ranges: readonly Range[]) {
  const starts = ranges.map(({ from }) => from).toSorted((a, b) => a - b)
  const steps = starts.map((start, at) => start - (starts[at - 1] ?? start)).filter(step => step > 0.3)
  const step = steps.toSorted((a, b) => a - b)[steps.length >> 1]
  const first = starts[0]
  if (step === undefined || first === undefined) return undefined
  const end = ranges.reduce((furthest, { to }) => Math.max(furthest, to), first)
  const count = Math.round((end - first) / step)
  if (count < minSide || count > maxSide) return undefined
  const index = (at: number) => Math.min(count, Math.max(0, Math.round((at - first) / step)))
  return {
    count,
    span: (from: number, to: number) => [index(from), Math.max(index(from) + 1, index(to))] as const,
  }
}

function asModules(rows: readonly (readonly number[])[]): string[] | undefined {
  const seen = rows.flat()
  const [darkest, lightest] = seen.reduce(
    ([least, most], brightness) => [Math.min(least, brightness), Math.max(most, brightness)],
    [1, 0],
  )
  if (lightest - darkest < leastContrast) return undefined
  const middle = (darkest + lightest) / 2
  return rows.map(row => row.map(brightness => (brightness < middle ? '#' : '.')).join(''))
}

/** How bright a computed colour is, 0 to 1; `undefined` where it is more transparent than not, or of an unknown form. */
export function brightnessOf(colour: string): number | undefined {
  const [, form = '', inside = ''] = /^([\w-]+)\(([^)]*)\)$/.exec(colour.trim()) ?? []
  const [first = Number.NaN, second = 0, third = 0, alpha = 1] = (
    inside.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []
  ).map(part => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)))
  if (alpha < 0.5 || Number.isNaN(first)) return undefined
  switch (form) {
    case 'rgb':
    case 'rgba':
      return (first * 0.299 + second * 0.587 + third * 0.114) / 255
    case 'color':
      return first * 0.299 + second * 0.587 + third * 0.114
    case 'oklch':
    case 'oklab':
      return first
    case 'lch':
    case 'lab':
      return first / 100
    default:
      return undefined
  }
}
