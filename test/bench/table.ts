import { type Figure, ratioOf, type Section } from './figures.ts'

const columns = ['', 'figure', 'middle half', 'count', 'ratio', 'to', 'goal'] as const

/** A section as plain text: its title, what was measured, and a table as wide as it needs. */
export function asText({ title, measured, figures }: Section): string {
  const rows = [columns, ...figures.map(cells)]
  const widths = columns.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  const used = widths.map(width => width > 0)
  const lines = rows.map(row =>
    row
      .map((cell, at) =>
        at === 0 || at === 5 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .filter((_, at) => used[at])
      .join('  ')
      .trimEnd(),
  )
  return ['', title, ...wrapped(measured), '', ...lines.map(line => `  ${line}`), ''].join('\n')
}

function cells(figure: Figure): string[] {
  const { what, unit, value, quartiles, samples, against } = figure
  const ratio = ratioOf(figure)
  return [
    what,
    quantity(value, unit),
    quartiles?.map(end => end.toFixed(1)).join(' to ') ?? '',
    samples === undefined ? '' : String(samples),
    ratio === undefined ? '' : ratio.toFixed(2),
    against === undefined ? '' : `${against.what} (${quantity(against.value, unit)})`,
    goalOf(figure),
  ]
}

function goalOf(figure: Figure): string {
  const { unit, value, goal, goalRatio } = figure
  if (goal !== undefined) return `${quantity(goal, unit)}${value > goal ? ', over' : ''}`
  if (goalRatio === undefined) return ''
  return `${goalRatio.toFixed(2)}${(ratioOf(figure) ?? 0) > goalRatio ? ', over' : ''}`
}

function quantity(value: number, unit: Figure['unit']): string {
  if (unit === 'bytes') return `${(value / 1000).toFixed(1)} KB`
  return unit === 'ms' ? `${value.toFixed(1)} ms` : String(value)
}

const mostColumns = 110

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trimStart()
    if (longer.length > mostColumns) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
