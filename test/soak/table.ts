/** Rows as plain text under their heads, each column as wide as it needs; all but the first column to the right. */
export function asTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [heads, ...rows].map(row => row.map(String))
  const widths = heads.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0)))
  const lines = all.map(row =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  '),
  )
  return `${lines.map(line => `  ${line.trimEnd()}`).join('\n')}\n`
}

const padded = (cell: string, width: number, column: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width)
