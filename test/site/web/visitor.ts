import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Visit, Visits } from './visits.ts'

export interface SiteEnv {
  Variables: { visit: Visit | undefined }
}

export type SiteContext = Context<SiteEnv>

type Answer = Response | Promise<Response>

const cookieName = 'acme_session'

/** Finds out who is visiting. */
export function recognise(visits: Visits): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    c.set('visit', visits.find(getCookie(c, cookieName)))
    await next()
  }
}

/** Gives the browser the visit's cookie. Not `Secure`, because the site is served on http://127.0.0.1. */
export function remember(c: SiteContext, visit: Visit): void {
  setCookie(c, cookieName, visit.token, { httpOnly: true, sameSite: 'Lax', path: '/' })
}

/** Takes the cookie back. */
export function forget(c: SiteContext): void {
  setCookie(c, cookieName, '', { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 0 })
}

/** A handler for people who are not signed in; others are sent to their account. */
export function guest(handle: (c: SiteContext) => Answer) {
  return (c: SiteContext): Answer =>
    c.get('visit')?.stage.kind === 'signed-in' ? c.redirect('/account', 303) : handle(c)
}

/** A handler for people who are signed in; others are sent to the step they owe. */
export function signedIn(handle: (c: SiteContext, visit: Visit) => Answer) {
  return forStage('signed-in', handle)
}

/** A handler for people who have given their password and owe the second step. */
export function halfway(handle: (c: SiteContext, visit: Visit) => Answer) {
  return forStage('password-given', handle)
}

function forStage(kind: Visit['stage']['kind'], handle: (c: SiteContext, visit: Visit) => Answer) {
  return (c: SiteContext): Answer => {
    const visit = c.get('visit')
    return visit?.stage.kind === kind ? handle(c, visit) : c.redirect(placeOf(visit), 303)
  }
}

function placeOf(visit: Visit | undefined): string {
  if (!visit) return '/signin'
  return visit.stage.kind === 'signed-in' ? '/account' : '/code'
}

/** The text of one field of the form that was sent; empty when it is missing or a file. */
export async function field(c: SiteContext, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name]
  return typeof value === 'string' ? value : ''
}
