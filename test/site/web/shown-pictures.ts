import { html, raw } from 'hono/html'
import type { Show } from './shown.ts'
import { darkOf } from './shown-code.ts'

const source = (text: string): string => `/odd/shown/code.png?text=${encodeURIComponent(text)}`

const clobbered =
  'children childNodes localName namespaceURI shadowRoot getBoundingClientRect checkVisibility textContent querySelectorAll nodeType parentElement'.split(
    ' ',
  )

/** Pictures: as they stand in the page, as its scripts make them, and as its styles bring them. */
export const pictures: Readonly<Record<string, Show>> = {
  below: ({ png }) => html`<img src="${png}" width="300" height="300" alt="QR code" />`,
  spaced: ({ png }) => html`<img src="${png.replace(',', ', ')}" width="300" height="300" alt="" />`,
  covered: ({ png }) =>
    html`<div style="position: relative; width: 300px">
      <img src="${png}" width="300" height="300" alt="" />
      <p style="position: absolute; inset: 0 150px 150px 0; margin: 0; background: #fff">Chat with us</p>
    </div>`,
  // Of a form, fields hide what the form itself has; of a page, pictures and forms by their names.
  clobbering: ({ png }) =>
    html`<form name="querySelectorAll">
      ${clobbered.map(name => html`<input name="${name}" />`)}
      <img name="documentElement" src="${png}" width="300" height="300" alt="" />
    </form>`,
  smallest: ({ smallest }) =>
    html`<img src="${smallest}" width="300" height="300" style="image-rendering: pixelated" alt="" />`,
  tiny: ({ text }) => html`<img src="${source(text)}" width="60" height="60" alt="" />`,
  addressed: ({ text }) => html`<img src="${source(text)}" width="300" height="300" alt="" />`,
  chosen: ({ text }) =>
    html`<picture
      ><source type="image/avif" srcset="/no.avif" media="print" />
      <source type="image/png" srcset="${source(text)} 2x" /><img width="300" height="300" alt=""
    /></picture>`,
  svgFile: ({ text }) =>
    html`<img src="/odd/shown/code.svg?text=${encodeURIComponent(text)}" width="300" height="300" alt="" />`,
  canvas: ({ rows }) =>
    html`<canvas width="600" height="600" style="width: 300px"></canvas>
      <script>
        const context = document.querySelector('canvas').getContext('2d')
        context.fillStyle = '#fff'
        context.fillRect(0, 0, 600, 600)
        context.fillStyle = '#123'
        for (const [x, y] of ${raw(JSON.stringify(darkOf(rows)))}) context.fillRect(40 + x * 10, 40 + y * 10, 10, 10)
      </script>`,
  blob: ({ png }) =>
    html`<img width="300" height="300" alt="" />
      <script>
        const bytes = Uint8Array.from(atob('${raw(png.slice(png.indexOf(',') + 1))}'), char => char.charCodeAt(0))
        document.querySelector('main img').src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
      </script>`,
  object: ({ png }) => html`<object data="${png}" type="image/png" width="300" height="300"></object>`,
  input: ({ png }) => html`<input type="image" src="${png}" width="300" height="300" alt="Set up" />`,
  background: ({ png }) =>
    html`<div style="width: 300px; height: 300px; background: url('${raw(png)}') 0 / cover"></div>`,
  transparent: ({ whiteOnNothing }) =>
    html`<div style="background: #111; padding: 40px"><img src="${whiteOnNothing}" width="300" height="300" alt="" /></div>`,
}
