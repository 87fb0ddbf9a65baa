import { Hono } from 'hono'
import type { Account, Accounts } from './accounts.ts'
import { accountPage, codePage, homePage, recoverPage, signInPage, signUpPage } from './sign-in-pages.ts'
import type { TwoStep } from './two-step.ts'
import {
  field,
  forget,
  guest,
  halfway,
  remember,
  type SiteContext,
  type SiteEnv,
  signedIn,
} from './visitor.ts'
import type { Proof, Stage, Visit, Visits } from './visits.ts'

const refusedStatus = 422

/** Signing up, in and out, and the account page. */
export function signInRoutes(accounts: Accounts, twoStep: TwoStep, visits: Visits): Hono<SiteEnv> {
  const begin = (c: SiteContext, account: Account, stage: Stage) =>
    remember(c, visits.begin(c.get('visit'), account, stage))
  const enter = (c: SiteContext, account: Account, by: Proof) => {
    begin(c, account, { kind: 'signed-in', by })
    return c.redirect('/account', 303)
  }

  async function signUp(c: SiteContext): Promise<Response> {
    const email = (await field(c, 'email')).trim()
    const result = await accounts.signUp(email, await field(c, 'password'))
    if (result.kind === 'created') return enter(c, result.account, 'password')
    return c.html(signUpPage({ email, sentence: result.sentence }), refusedStatus)
  }

  async function signIn(c: SiteContext): Promise<Response> {
    const email = (await field(c, 'email')).trim()
    const account = await accounts.check(email, await field(c, 'password'))
    if (!account) {
      return c.html(signInPage({ email, sentence: 'That email and password do not match.' }), refusedStatus)
    }
    const enrolment = await twoStep.enrolment(account.userId)
    if (enrolment.kind === 'off') return enter(c, account, 'password')
    begin(c, account, { kind: 'password-given' })
    return c.redirect('/code', 303)
  }

  async function giveCode(c: SiteContext, visit: Visit): Promise<Response> {
    const { account } = visit
    const verdict = await twoStep.verify(account.userId, await field(c, 'code'))
    if (verdict.kind === 'accepted') return enter(c, account, 'code')
    return c.html(codePage(visit, verdict.sentence), refusedStatus)
  }

  async function giveRecoveryCode(c: SiteContext, visit: Visit): Promise<Response> {
    const { account } = visit
    const verdict = await twoStep.recover(account.userId, await field(c, 'recovery_code'))
    if (verdict.kind === 'accepted') return enter(c, account, 'recovery-code')
    return c.html(recoverPage(visit, verdict.sentence), refusedStatus)
  }

  return new Hono<SiteEnv>()
    .get('/', c => c.html(homePage(c.get('visit'))))
    .get(
      '/signup',
      guest(c => c.html(signUpPage({}))),
    )
    .post('/signup', signUp)
    .get(
      '/signin',
      guest(c => c.html(signInPage({}))),
    )
    .post('/signin', signIn)
    .get(
      '/code',
      halfway((c, visit) => c.html(codePage(visit))),
    )
    .post('/code', halfway(giveCode))
    .get(
      '/recover',
      halfway((c, visit) => c.html(recoverPage(visit))),
    )
    .post('/recover', halfway(giveRecoveryCode))
    .get('/account', signedIn(showAccount))
    .post('/signout', c => {
      visits.end(c.get('visit'))
      forget(c)
      return c.redirect('/', 303)
    })
}

function showAccount(c: SiteContext, visit: Visit): Response | Promise<Response> {
  return c.html(accountPage(visit, visit.stage.kind === 'signed-in' ? visit.stage.by : 'password'))
}
