import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { page } from './page.ts'

const policy = [
  "default-src 'none'",
  "connect-src 'self'",
  'img-src data:',
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers for every answer: nothing is kept, nothing from elsewhere is loaded. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  // Not "no-referrer": under it browsers send `Origin: null` with our own forms.
  c.header('Referrer-Policy', 'same-origin')
}

/** Refuses forms sent by another site, or by something that does not say where it comes from. */
export const sameOriginForms: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST' || c.req.header('origin') === new URL(c.req.url).origin) return next()
  const body = html`<h1>Not allowed</h1>
    <p>This form was not sent from our site. Open the page again and retry.</p>`
  return c.html(page('Not allowed', undefined, body), 403)
}
