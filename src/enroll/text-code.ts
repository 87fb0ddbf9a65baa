import type { Modules } from './modules.ts'

/** Upper and lower half of a character, true where it is inked. */
const halves: ReadonlyMap<string, readonly [boolean, boolean]> = new Map<string, [boolean, boolean]>([
  ...[...'█#■⬛'].map(char => [char, [true, true]] satisfies [string, [boolean, boolean]]),
  ...[...' \u00a0\u2002\u2003\u3000⬜□'].map(
    char => [char, [false, false]] satisfies [string, [boolean, boolean]],
  ),
  ['▀', [true, false]],
  ['▄', [false, true]],
])

/** The smallest code has 21 modules a side: eleven lines of half blocks. */
const minLines = 11
const minColumns = 21
const maxSide = 400

/** Runs of lines that consist of blocks and blanks alone, as a terminal or a page of text draws a QR code. */
export function textCodes(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]]
  for (const line of lines) {
    if (isDrawn(line)) runs.at(-1)?.push(line)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs
    .map(withoutMargin)
    .filter(run => run.length >= minLines && run.length <= maxSide && widthOf(run) >= minColumns)
}

/**
 * The modules that a run of lines draws. A character of a fixed-width font is about twice as high as wide: a half block is one
 * module then, and two full ones side by side are. Where full blocks make a square by their number, each is one.
 */
export function modulesOfText(lines: readonly string[]): Modules {
  const rows = lines.map(line => [...line])
  const width = widthOf(lines)
  const hasHalves = rows.some(row => row.some(char => char === '▀' || char === '▄'))
  if (hasHalves) return rows.flatMap(row => [0, 1].map(half => inked(row, width, half)))
  const whole = rows.map(row => inked(row, width, 0))
  return width < lines.length * 1.5 ? whole : whole.map(row => row.filter((_, at) => at % 2 === 0))
}

const inked = (row: readonly string[], width: number, half: number): boolean[] =>
  Array.from({ length: width }, (_, at) => halves.get(row[at] ?? ' ')?.[half] === true)

const isDrawn = (line: string): boolean =>
  line.length <= maxSide && [...line].every(char => halves.has(char)) && line !== ''

const widthOf = (lines: readonly string[]): number => Math.max(0, ...lines.map(line => [...line].length))

/** Without empty lines around it, and without the blanks that all lines begin with: two of them are one module. */
function withoutMargin(run: readonly string[]): string[] {
  const first = run.findIndex(isInked)
  const last = run.findLastIndex(isInked)
  const kept = run.slice(Math.max(0, first), last + 1)
  const margin = Math.min(...kept.filter(isInked).map(line => line.search(/\S/)))
  return kept.map(line => line.slice(Number.isFinite(margin) ? margin : 0))
}

const isInked = (line: string): boolean => /[█#■⬛▀▄]/.test(line)
