import { html, raw } from 'hono/html'
import type { Show } from './shown.ts'

/** In a document within the page, of the same origin. */
export const framed: Show = ({ text }) =>
  html`<iframe src="/odd/shown/below?text=${encodeURIComponent(text)}" width="400" height="400"></iframe>`

/** In an open shadow root within another. */
export const shadowed: Show = ({ png }) =>
  html`<div id="host"></div>
    <script>
      const outer = document.getElementById('host').attachShadow({ mode: 'open' })
      const inner = outer.appendChild(document.createElement('p')).attachShadow({ mode: 'open' })
      const picture = Object.assign(new Image(300, 300), { src: ${raw(JSON.stringify(png))} })
      inner.append(picture)
    </script>`
