import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import QRCode from 'qrcode'
import { type Html, page } from './page.ts'
import { boxes } from './shown-boxes.ts'
import { type Code, codeOf } from './shown-code.ts'
import { drawings } from './shown-drawings.ts'
import { besideBombs, bombFile } from './shown-hostile.ts'
import { framed, shadowed } from './shown-inside.ts'
import { pictures } from './shown-pictures.ts'
import type { SiteEnv } from './visitor.ts'

/** One way to show a QR code, as a page's body. */
export type Show = (code: Code) => Html

const ways: Readonly<Record<string, Show>> = {
  ...pictures,
  ...drawings,
  ...boxes,
  framed,
  shadowed,
  besideBombs,
}

/** These stand where they are seen: what hides them from a screenshot is how they look. */
const inSight = new Set(['covered', 'tiny'])

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'self' data:; frame-src 'self'"

/** Pages that show a QR code in every way that sites do, mostly further down than a window reaches. */
export function shownRoutes(): Hono<SiteEnv> {
  let asked = 0
  return new Hono<SiteEnv>()
    .get('/asked', c => c.text(String(asked)))
    .use((_, next) => {
      asked += 1
      return next()
    })
    .get('/code.png', async c => {
      const file = await QRCode.toBuffer(c.req.query('text') ?? '', { width: 600 })
      return c.body(new Uint8Array(file), 200, { 'Content-Type': 'image/png' })
    })
    .get('/code.svg', async c => {
      const file = await QRCode.toString(c.req.query('text') ?? '', { type: 'svg' })
      return c.body(file, 200, { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': policy })
    })
    .get('/bomb.png', c => c.body(bombFile, 200, { 'Content-Type': 'image/png' }))
    .get('/:way', async c => {
      const way = c.req.param('way')
      const show = ways[way]
      if (show === undefined) return c.notFound()
      const body = show(await codeOf(c.req.query('text') ?? ''))
      c.header('Content-Security-Policy', policy)
      return c.html(
        page('A QR code', c.get('visit'), inSight.has(way) ? watched(body) : further(watched(body))),
      )
    })
}

const further = (body: Html): Html => html`<h1>Further down</h1><div style="height: 3000px"></div>${body}`

/** With a page that counts what it can notice: changes of its document, and calls of what draws and creates. */
const watched = (body: Html): Html => html`${body}<script>${raw(watch)}</script>`

const watch = `
  addEventListener('load', () => {
    window.noticed = []
    const count = what => window.noticed.push(what)
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    for (const root of [document, ...[...document.querySelectorAll('*')].map(element => element.shadowRoot)]) {
      if (root) new MutationObserver(() => count('a change')).observe(root, all)
    }
    for (const [owner, name] of [
      [Document.prototype, 'createElement'], [Node.prototype, 'cloneNode'], [window, 'getComputedStyle'],
      [HTMLCanvasElement.prototype, 'getContext'], [HTMLCanvasElement.prototype, 'toDataURL'],
      [CanvasRenderingContext2D.prototype, 'drawImage'],
    ]) {
      const original = owner[name]
      owner[name] = function (...args) { count(name); return original.apply(this, args) }
    }
  })
`
