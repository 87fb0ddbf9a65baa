import { html } from 'hono/html'
import { codeField, passwordField } from './fields.ts'
import { alert, type Html, page } from './page.ts'
import type { Enrolment, NewKey } from './two-step.ts'
import type { Visit } from './visits.ts'

export function securityPage(visit: Visit, enrolment: Enrolment): Html {
  return page(
    'Security',
    visit,
    html`<h1>Security</h1>
      <section class="card">${enrolment.kind === 'on' ? stateOn(enrolment.recoveryCodes) : stateOff()}</section>`,
  )
}

function stateOff(): Html {
  return html`<h2>Two-step sign-in is off</h2>
    <p>Add a second step, so that your password alone is not enough to sign in.</p>
    <form method="post" action="/security/setup"><button>Set up two-step sign-in</button></form>`
}

function stateOn(recoveryCodes: string[]): Html {
  return html`<h2>Two-step sign-in is on</h2>
    <p>You enter a code from your authenticator each time you sign in.</p>
    <p><a href="/security/recovery-codes">Recovery codes</a> (${recoveryCodes.length} left)</p>
    <p><a href="/security/start-over">Start over with a new key</a></p>`
}

export function setupPage(visit: Visit, key: NewKey, sentence?: string): Html {
  return page(
    'Set up two-step sign-in',
    visit,
    html`<h1>Set up two-step sign-in</h1>
      <section class="card">
        <h2>1. Scan this code with your authenticator</h2>
        <img class="qr" src="${key.qrUrl}" width="200" height="200" alt="QR code to scan with your authenticator" />
        <p>Can't scan it? Enter this key</p>
        <p><code class="key">${key.secret}</code></p>
      </section>
      <section class="card">
        <h2>2. Enter the code it shows</h2>
        ${alert(sentence)}
        <form method="post" action="/security/setup/confirm">
          ${codeField()}
          <button>Confirm</button>
        </form>
      </section>`,
  )
}

export function newCodesPage(visit: Visit, codes: string[]): Html {
  return page(
    'Recovery codes',
    visit,
    html`<h1>Two-step sign-in is on</h1>
      <section class="card">
        <h2>Recovery codes</h2>
        <p>
          Save these. If you lose your authenticator, each of them lets you sign in once. Keep them somewhere safe.
        </p>
        ${codeList(codes)}
        <form method="get" action="/security"><button>Done</button></form>
      </section>`,
  )
}

export function recoveryCodesPage(visit: Visit, codes: string[]): Html {
  const left = codes.length === 1 ? '1 recovery code left' : `${codes.length} recovery codes left`
  return page(
    'Recovery codes',
    visit,
    html`<h1>Recovery codes</h1>
      <section class="card">
        <h2>${left}</h2>
        <p>Each of these lets you sign in once without your authenticator.</p>
        ${codeList(codes)}
        <p>To get new recovery codes, <a href="/security/start-over">start over with a new key</a>.</p>
      </section>`,
  )
}

function codeList(codes: string[]): Html {
  return html`<ul class="codes">
    ${codes.map(code => html`<li><code>${code}</code></li>`)}
  </ul>`
}

export function startOverPage(visit: Visit, sentence?: string): Html {
  return page(
    'Start over with a new key',
    visit,
    html`<h1>Start over with a new key</h1>
      <section class="card">
        <p>
          Your present key and recovery codes stop working at once. Two-step sign-in is off until you confirm the new
          key.
        </p>
        ${alert(sentence)}
        <form method="post" action="/security/start-over">
          <input type="text" autocomplete="username" value="${visit.account.email}" hidden readonly />
          ${passwordField('current-password')}
          <button>Start over with a new key</button>
        </form>
        <p class="aside"><a href="/security">Cancel</a></p>
      </section>`,
  )
}
