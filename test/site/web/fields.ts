import { html } from 'hono/html'
import type { Html } from './page.ts'

export function emailField(value: string): Html {
  return html`<p class="field">
    <label for="email">Email</label>
    <input id="email" name="email" type="email" autocomplete="username" value="${value}" required />
  </p>`
}

/** @param use `new-password` where one is chosen, `current-password` where one is asked for. */
export function passwordField(use: 'new-password' | 'current-password'): Html {
  const choosing = use === 'new-password'
  return html`<p class="field">
    <label for="password">Password</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="${use}"
      ${choosing && 'aria-describedby=password-hint'}
      required
    />
    ${choosing && html`<span class="hint" id="password-hint">At least 8 characters.</span>`}
  </p>`
}

export function codeField(): Html {
  return html`<p class="field">
    <label for="code">6-digit code</label>
    <input
      id="code"
      class="code"
      name="code"
      type="text"
      autocomplete="one-time-code"
      inputmode="numeric"
      maxlength="6"
      required
    />
  </p>`
}

export function recoveryCodeField(): Html {
  return html`<p class="field">
    <label for="recovery-code">Recovery code</label>
    <input
      id="recovery-code"
      class="code"
      name="recovery_code"
      type="text"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="recovery-code-hint"
      required
    />
    <span class="hint" id="recovery-code-hint">Three groups of four letters and digits. Each code works once.</span>
  </p>`
}
