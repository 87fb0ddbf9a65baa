import { Hono } from 'hono'
import type { Accounts } from './accounts.ts'
import { newCodesPage, recoveryCodesPage, securityPage, setupPage, startOverPage } from './security-pages.ts'
import type { TwoStep } from './two-step.ts'
import { field, type SiteContext, type SiteEnv, signedIn } from './visitor.ts'
import type { Visit } from './visits.ts'

const refusedStatus = 422

/** Setting two-step sign-in up, and what belongs to it. All of it is for people who are signed in. */
export function securityRoutes(accounts: Accounts, twoStep: TwoStep): Hono<SiteEnv> {
  const enrolment = (visit: Visit) => twoStep.enrolment(visit.account.userId)

  async function beginSetup(c: SiteContext, visit: Visit): Promise<Response> {
    // A form kept open from before must not replace a key that works.
    if ((await enrolment(visit)).kind === 'on') return c.redirect('/security', 303)
    visit.newKey = await twoStep.replaceKey(visit.account.userId)
    return c.redirect('/security/setup', 303)
  }

  async function confirm(c: SiteContext, visit: Visit): Promise<Response> {
    if (!visit.newKey) return c.redirect('/security', 303)
    const verdict = await twoStep.verify(visit.account.userId, await field(c, 'code'))
    if (verdict.kind === 'refused') {
      return c.html(setupPage(visit, visit.newKey, verdict.sentence), refusedStatus)
    }
    visit.newKey = undefined
    return c.redirect('/security/new-recovery-codes', 303)
  }

  async function startOver(c: SiteContext, visit: Visit): Promise<Response> {
    const { email, userId } = visit.account
    if (!(await accounts.check(email, await field(c, 'password')))) {
      return c.html(startOverPage(visit, 'That is not your password.'), refusedStatus)
    }
    visit.newKey = await twoStep.replaceKey(userId)
    return c.redirect('/security/setup', 303)
  }

  const showCodes = (show: typeof recoveryCodesPage) => async (c: SiteContext, visit: Visit) => {
    const state = await enrolment(visit)
    return state.kind === 'on' ? c.html(show(visit, state.recoveryCodes)) : c.redirect('/security', 303)
  }

  return new Hono<SiteEnv>()
    .get(
      '/',
      signedIn(async (c, visit) => c.html(securityPage(visit, await enrolment(visit)))),
    )
    .post('/setup', signedIn(beginSetup))
    .get('/setup', signedIn(showSetup))
    .post('/setup/confirm', signedIn(confirm))
    .get('/new-recovery-codes', signedIn(showCodes(newCodesPage)))
    .get('/recovery-codes', signedIn(showCodes(recoveryCodesPage)))
    .get(
      '/start-over',
      signedIn((c, visit) => c.html(startOverPage(visit))),
    )
    .post('/start-over', signedIn(startOver))
}

function showSetup(c: SiteContext, visit: Visit): Response | Promise<Response> {
  return visit.newKey ? c.html(setupPage(visit, visit.newKey)) : c.redirect('/security', 303)
}
