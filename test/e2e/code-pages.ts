import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import QRCode from 'qrcode'

/** Pages with QR codes that are for nobody but the eye: pictures of another site, which no extension may read in place. */
export interface CodePages {
  /** The address of a page with this body, in which `{0}`, `{1}` and so on are the addresses of the codes' pictures. */
  page(body: string, ...texts: readonly string[]): string
  close(): Promise<void>
}

export async function serveCodePages(): Promise<CodePages> {
  const bodies: string[] = []
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    if (pathname === '/picture') {
      const picture = await QRCode.toBuffer(searchParams.get('text') ?? '', { scale: 6, margin: 4 })
      response.setHeader('content-type', 'image/png').end(picture)
    } else {
      const body = bodies[Number(pathname.slice(1))] ?? ''
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${head}${body}`)
    }
  })
  const port = await listening(server)
  const pictureOf = (text = '') => `http://a.test:${port}/picture?text=${encodeURIComponent(text)}`
  return {
    page(body, ...texts) {
      bodies.push(body.replace(/\{(\d)\}/g, (_, at: string) => pictureOf(texts[Number(at)])))
      return `http://localhost:${port}/${bodies.length - 1}`
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        // A browser keeps its connections for minutes.
        server.closeAllConnections()
      }),
  }
}

const head = '<meta charset="utf-8"><title>Codes</title><body style="margin: 0">'

const listening = (server: Server): Promise<number> =>
  new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/**
 * Until the page's pictures are on the screen. A person sees them before they click; Firefox says that a page has loaded before it
 * has drawn them, and a screenshot taken then has none.
 */
export const painted = `(async () => {
  await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)))
  const frame = () => new Promise(requestAnimationFrame)
  await frame()
  await frame()
  return true
})()`
