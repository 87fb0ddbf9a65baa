import { html } from 'hono/html'
import type { Visit } from './visits.ts'

export type Html = ReturnType<typeof html>

const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"%3E%3Cpath d="M8 1l7 14H1z" fill="%23b3411e"/%3E%3C/svg%3E'

/** A whole page. What goes between the tags is escaped by the `html` tag, the body being made by it too. */
export function page(title: string, visit: Visit | undefined, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - Acme</title>
        <link rel="icon" href="${icon}" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/">Acme</a>
          ${visit?.stage.kind === 'signed-in' && memberLinks()}
        </header>
        <main>${body}</main>
        <footer>Acme Supply Company. Anvils, springs and rope since 1949.</footer>
      </body>
    </html>`
}

function memberLinks(): Html {
  return html`<nav aria-label="Main">
    <a href="/account">Account</a> <a href="/security">Security</a>
    <form method="post" action="/signout"><button class="quiet">Sign out</button></form>
  </nav>`
}

/** The sentence that says what was wrong with a form, or nothing. */
export function alert(sentence: string | undefined): Html | undefined {
  return sentence === undefined ? undefined : html`<p class="alert" role="alert">${sentence}</p>`
}
