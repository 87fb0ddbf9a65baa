export interface Shown {
  status: number
  /** Where the visitor is after redirects, such as `/account`. */
  path: string
  html: string
  headers: Headers
}

interface Cookie {
  value: string
  /** As the site sent them, such as `; Path=/; HttpOnly`. */
  attributes: string
}

export type Visitor = ReturnType<typeof createVisitor>

/** Someone with a browser that keeps cookies and follows redirects, and nothing else. */
export function createVisitor(webUrl: string) {
  const cookies = new Map<string, Cookie>()

  async function send(path: string, init: RequestInit): Promise<Shown> {
    const cookie = [...cookies].map(([name, { value }]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie }
    const response = await fetch(webUrl + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(line)
    const next = response.headers.get('location')
    if (next !== null) return send(next, {})
    return { status: response.status, path, html: await response.text(), headers: response.headers }
  }

  function keep(line: string): void {
    const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
    if (/max-age=0/i.test(attributes)) cookies.delete(name)
    else cookies.set(name, { value, attributes })
  }

  return {
    cookies,
    get: (path: string) => send(path, {}),
    /** Sends a form, from a page of this origin unless another is given. */
    post: (path: string, fields: Record<string, string> = {}, origin = webUrl) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin } }),
  }
}

/** The secret on the page that shows one. */
export function keyOn({ html }: Shown): string {
  return /<code class="key">([A-Z2-7]{32})</.exec(html)?.[1] ?? ''
}

/** The recovery codes on the page. */
export function codesOn({ html }: Shown): string[] {
  return [...html.matchAll(/<li><code>([^<]+)</g)].map(([, code]) => code ?? '')
}

/** The sentence that says what was wrong. */
export function alertOn({ html }: Shown): string | undefined {
  return /role="alert">([^<]+)</.exec(html)?.[1]
}

/** What the page says, tags aside. */
export function words({ html }: Shown): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}
