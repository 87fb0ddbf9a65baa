import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const head = '<!doctype html><title>Two-step sign-in</title><h1>Two-step sign-in</h1>'
const label = (field: string) => `<label>Authentication code ${field}</label>`

/** Pages that ask for a code: one that takes it, one that lets nothing be typed. */
const pages: Readonly<Record<string, string>> = {
  '/code': head + label('<input name="otp" autocomplete="one-time-code">'),
  // The field comes when the person goes on, as on a page that is never loaded anew.
  '/late': `<!doctype html><title>Sign in</title><h1>Sign in</h1><main><button onclick="
    const label = document.createElement('label')
    label.append('Authentication code ', document.createElement('input'))
    label.lastChild.name = 'otp'
    document.querySelector('main').replaceChildren(label)
  ">Next</button></main>`,
  // The form says what it was sent with, and goes nowhere.
  '/sent': `${head}<form onsubmit="this.nextSibling.textContent = 'Sent with ' + this.otp.value; return false">${label(
    '<input name="otp" autocomplete="one-time-code">',
  )}<button>Continue</button></form><p></p>`,
  // A page around a form of another origin, which tells it what it has got.
  '/framing': `<!doctype html><title>Shop</title><h1>Shop</h1><p id="told">Nothing yet</p>
    <iframe src="http://127.0.0.1:PORT/telling" width="500" height="200"></iframe>
    <script>onmessage = ({ data }) => { told.textContent = 'The frame has ' + data }</script>`,
  '/telling': `${head}${label('<input name="otp" oninput="parent.postMessage(this.value, &quot;*&quot;)">')}`,
  '/shut': head + label('<input name="otp" autocomplete="one-time-code" onbeforeinput="return false">'),
}

export interface Forms {
  address(path: string): string
  close(): Promise<void>
}

/** Serves them on this computer, without a site behind. */
export async function serveForms(): Promise<Forms> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const { port } = server.address() as AddressInfo
    const page = pages[request.url ?? ''] ?? '<h1>Nothing here</h1>'
    response.end(page.replace('PORT', `${port}`))
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: path => `http://localhost:${port}${path}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
