import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Client } from 'stytch'
import { createAccounts } from './accounts.ts'
import { oddRoutes } from './odd.ts'
import { page } from './page.ts'
import { headers, sameOriginForms } from './protection.ts'
import { securityRoutes } from './security.ts'
import { signInRoutes } from './sign-in.ts'
import { style } from './style.ts'
import { createTwoStep } from './two-step.ts'
import { recognise, type SiteEnv } from './visitor.ts'
import { createVisits } from './visits.ts'

export interface SiteOptions {
  /** The official client, made for the local service or the real one; the site does not know which. */
  client: Client
  /** The clock, in milliseconds of Unix time. */
  now: () => number
}

/** The website as a Hono app, accounts and visits in memory. */
export function createSite({ client, now }: SiteOptions): Hono<SiteEnv> {
  const accounts = createAccounts(client)
  const twoStep = createTwoStep(client)
  const visits = createVisits(now)
  const site = new Hono<SiteEnv>()
  site.use(headers, recognise(visits), sameOriginForms)
  site.get('/health', c => c.text('ok'))
  site.get('/style.css', c => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  site.route('/', signInRoutes(accounts, twoStep, visits))
  site.route('/security', securityRoutes(accounts, twoStep))
  site.route('/odd', oddRoutes())
  site.notFound(c => c.html(page('Page not found', c.get('visit'), missing()), 404))
  // What went wrong is not shown: an error of the client holds the request, secret and code included.
  site.onError((_, c) => c.html(page('Something went wrong', c.get('visit'), broken()), 502))
  return site
}

function missing() {
  return html`<h1>Page not found</h1>
    <p>There is nothing at this address. <a href="/">Go to the start page</a>.</p>`
}

function broken() {
  return html`<h1>Something went wrong</h1>
    <p role="alert">Our sign-in service did not answer. Wait a moment, then try again.</p>`
}
