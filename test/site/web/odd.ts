import { Hono } from 'hono'
import { html } from 'hono/html'
import QRCode from 'qrcode'
import { type Html, page } from './page.ts'
import { shownRoutes } from './shown.ts'
import type { SiteEnv } from './visitor.ts'

/** Pages that have nothing to do with signing in: a QR code of anything, and an article. */
export function oddRoutes(): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/qr', async c => {
      const url = await qrUrl(c.req.query('text') ?? '')
      const body = url === undefined ? noQr() : qr(url)
      return c.html(page('A QR code', c.get('visit'), body), url === undefined ? 400 : 200)
    })
    .route('/shown', shownRoutes())
    .get('/none', c => c.html(page('The story of rope', c.get('visit'), article())))
}

async function qrUrl(text: string): Promise<string | undefined> {
  try {
    return await QRCode.toDataURL(text, { width: 300, margin: 4 })
  } catch {
    return undefined // The text is empty, or longer than any QR code holds.
  }
}

function qr(url: string): Html {
  return html`<h1>A QR code</h1>
    <section class="card"><img class="qr" src="${url}" width="300" height="300" alt="QR code" /></section>`
}

function noQr(): Html {
  return html`<h1>No QR code</h1>
    <p>Give a text of 1 to about 2,900 characters in the address, as in /odd/qr?text=hello.</p>`
}

function article(): Html {
  return html`<article class="card">
    <h1>The story of rope</h1>
    <p>Rope is older than the wheel. The first was twisted from bark and vine, and it held up well enough.</p>
    <p>Hemp came later, then manila, then nylon. Each was stronger than the last, and each was blamed for knots.</p>
    <h2>How to choose</h2>
    <p>Take twice the length you think you need. Nobody has ever stood at a cliff and wished for less.</p>
  </article>`
}
