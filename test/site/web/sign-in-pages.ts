import { html } from 'hono/html'
import { codeField, emailField, passwordField, recoveryCodeField } from './fields.ts'
import { alert, type Html, page } from './page.ts'
import type { Proof, Visit } from './visits.ts'

export function homePage(visit: Visit | undefined): Html {
  const welcome = html`<section class="hero">
    <h1>Everything for the ambitious inventor</h1>
    <p>Anvils, springs, rope and rocket parts, delivered the same day. No questions asked about the plan.</p>
    <p class="actions">
      ${
        visit?.stage.kind === 'signed-in'
          ? html`<a class="button" href="/account">Your account</a>`
          : html`<a class="button" href="/signup">Create account</a>
              <a class="button second" href="/signin">Sign in</a>`
      }
    </p>
  </section>`
  return page('Welcome', visit, welcome)
}

export interface Refused {
  email?: string
  sentence?: string
}

export function signUpPage({ email = '', sentence }: Refused): Html {
  return page(
    'Create account',
    undefined,
    html`<section class="card">
      <h1>Create your account</h1>
      ${alert(sentence)}
      <form method="post" action="/signup">
        ${emailField(email)} ${passwordField('new-password')}
        <button>Create account</button>
      </form>
      <p class="aside">Have an account? <a href="/signin">Sign in</a></p>
    </section>`,
  )
}

export function signInPage({ email = '', sentence }: Refused): Html {
  return page(
    'Sign in',
    undefined,
    html`<section class="card">
      <h1>Sign in</h1>
      ${alert(sentence)}
      <form method="post" action="/signin">
        ${emailField(email)} ${passwordField('current-password')}
        <button>Sign in</button>
      </form>
      <p class="aside">New here? <a href="/signup">Create account</a></p>
    </section>`,
  )
}

export function codePage(visit: Visit, sentence?: string): Html {
  return page(
    'Enter your code',
    visit,
    html`<section class="card">
      <h1>Enter your code</h1>
      <p>Open your authenticator and enter the code it shows for Acme.</p>
      ${alert(sentence)}
      <form method="post" action="/code">
        ${codeField()}
        <button>Continue</button>
      </form>
      <p class="aside"><a href="/recover">Use a recovery code instead</a></p>
    </section>`,
  )
}

export function recoverPage(visit: Visit, sentence?: string): Html {
  return page(
    'Use a recovery code',
    visit,
    html`<section class="card">
      <h1>Use a recovery code</h1>
      <p>Enter one of the codes you saved when you set up two-step sign-in.</p>
      ${alert(sentence)}
      <form method="post" action="/recover">
        ${recoveryCodeField()}
        <button>Continue</button>
      </form>
      <p class="aside"><a href="/code">Use your authenticator instead</a></p>
    </section>`,
  )
}

const proofs: Readonly<Record<Proof, string>> = {
  password: 'with your password',
  code: 'with a code',
  'recovery-code': 'with a recovery code',
}

export function accountPage(visit: Visit, by: Proof): Html {
  const advice = {
    password: html`<p>See under <a href="/security">Security</a> whether a second step protects it.</p>`,
    code: undefined,
    'recovery-code': html`<p>That code is used up. See <a href="/security/recovery-codes">how many are left</a>.</p>`,
  }[by]
  return page(
    'Your account',
    visit,
    html`<h1>Your account</h1>
      <section class="card">
        <p>Signed in as <strong>${visit.account.email}</strong> ${proofs[by]}.</p>
        ${advice}
      </section>
      <section class="card">
        <h2>Orders</h2>
        <p>You have not ordered anything yet.</p>
      </section>`,
  )
}
