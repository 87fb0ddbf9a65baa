import { html, raw } from 'hono/html'
import type { Show } from './shown.ts'
import { type Code, darkOf } from './shown-code.ts'

const view = ({ rows }: Code): string => `0 0 ${rows.length + 8} ${rows.length + 8}`

const file = (code: Code): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${view(code)}'><rect width='100%' height='100%' fill='white'/><path d='${code.path}'/></svg>`

/** Drawings: within the page, with what only its styles tell, and as files of their own. */
export const drawings: Readonly<Record<string, Show>> = {
  // Without the styles all of it would be one black square.
  svg: code =>
    html`<style>
        .paper { fill: #0d1b2a }
        .ink { fill: oklch(0.95 0 0) }
      </style>
      <svg viewBox="${view(code)}" width="200" height="200">
        <rect class="paper" width="100%" height="100%" /><g class="ink"><path d="${code.path}" /></g>
      </svg>`,
  svgUse: code =>
    html`<svg viewBox="${view(code)}" width="200" height="200">
      <defs><rect id="module" width="1" height="1" /></defs>
      <rect width="100%" height="100%" fill="#fff" />
      ${darkOf(code.rows).map(([x, y]) => html`<use href="#module" x="${x + 4}" y="${y + 4}" />`)}
    </svg>`,
  svgSized: code =>
    html`<style>
        .sized rect { width: 1px; height: 1px; fill: #333 }
      </style>
      <svg class="sized" viewBox="${view(code)}" width="200" height="200">
        ${darkOf(code.rows).map(([x, y]) => html`<rect x="${x + 4}" y="${y + 4}" />`)}
      </svg>`,
  svgClipped: code =>
    html`<svg viewBox="${view(code)}" width="200" height="200">
      <defs><clipPath id="dots"><path d="${code.path}" /></clipPath></defs>
      <rect width="100%" height="100%" fill="#fff" />
      <rect width="100%" height="100%" fill="#224" clip-path="url(#dots)" />
    </svg>`,
  svgPicture: code =>
    html`<img src="data:image/svg+xml,${encodeURIComponent(file(code))}" width="200" height="200" alt="" />`,
  svgBackground: code =>
    html`<div
      style="width: 200px; height: 200px; background: url(&quot;data:image/svg+xml,${raw(encodeURIComponent(file(code)).replaceAll("'", '%27'))}&quot;)"
    ></div>`,
  svgObject: ({ text }) =>
    html`<object data="/odd/shown/code.svg?text=${encodeURIComponent(text)}" width="200" height="200"></object>`,
}
