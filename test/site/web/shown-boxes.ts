import { html } from 'hono/html'
import type { Show } from './shown.ts'
import { type Code, darkOf } from './shown-code.ts'

type Rows = Code['rows']

/** Two rows of modules in one line of half blocks. */
function halfBlocks(rows: Rows, inked: boolean): string {
  const at = (y: number, x: number) => (rows[y]?.[x] ?? false) === inked
  const lines = Array.from({ length: Math.ceil(rows.length / 2) }, (_, line) =>
    rows.map((_, x) => blocks[(at(2 * line, x) ? 2 : 0) + (at(2 * line + 1, x) ? 1 : 0)] ?? ' ').join(''),
  )
  return lines.join('\n')
}

const blocks = [' ', '▄', '▀', '█']

/** With its quiet zone, which is drawn where light and dark are exchanged. */
function padded(rows: Rows): Rows {
  const side = rows.length + 4
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => rows[y - 2]?.[x - 2] ?? false),
  )
}

const lines = (rows: Rows, dark: string, light: string): string =>
  rows.map(row => row.map(module => (module ? dark : light)).join('')).join('\n')

/** Codes without a picture: squares, shadows, and text. */
export const boxes: Readonly<Record<string, Show>> = {
  table: ({ rows }) =>
    html`<style>
        .qr-table { border-collapse: collapse; background: #fff }
        .qr-table td { width: 5px; height: 5px; padding: 0 }
        .qr-table .d { background: #000 }
      </style>
      <table class="qr-table">
        ${rows.map(row => html`<tr>${row.map(dark => html`<td class="${dark ? 'd' : 'l'}"></td>`)}</tr>`)}
      </table>`,
  grid: ({ rows }) =>
    html`<style>
        .cells { display: grid; grid-template-columns: repeat(${rows.length}, 5px); grid-auto-rows: 5px; background: #000; width: max-content }
        .cells i { background: #000 }
        .cells .d { background: rgb(200 220 255) }
      </style>
      <div class="cells">${rows.flat().map(dark => html`<i class="${dark ? 'd' : ''}"></i>`)}</div>`,
  placed: ({ rows }) =>
    html`<style>
        .placed { position: relative; width: ${rows.length * 4}px; height: ${rows.length * 4}px; background: #fff }
        .placed i { position: absolute; width: 4px; height: 4px; background: #000 }
      </style>
      <div class="placed">
        ${darkOf(rows).map(([x, y]) => html`<i style="left: ${x * 4}px; top: ${y * 4}px"></i>`)}
      </div>`,
  shadows: ({ rows }) =>
    html`<div style="height: 300px"><div
      style="width: 5px; height: 5px; box-shadow: ${darkOf(rows)
        .map(([x, y]) => `${x * 5 + 30}px ${y * 5 + 30}px #000`)
        .join(', ')}"
    ></div></div>`,
  halfBlocks: ({ rows }) => html`<pre>${halfBlocks(rows, true)}</pre>`,
  terminal: ({ rows }) =>
    html`<pre style="background: #000; color: #fff">${halfBlocks(padded(rows), false)}</pre>`,
  fullBlocks: ({ rows }) => html`<pre>${lines(rows, '██', '  ')}</pre>`,
  signs: ({ rows }) => html`<p>In short:</p><pre>${lines(rows, '##', '  ')}</pre>`,
}
