import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

const shell = (name: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>#widget { max-width: 25em } input { width: 3em }</style>
<h1>Two-step verification</h1>
<p>Enter the 6-digit code from your authenticator app.</p>
<div id="widget"></div>
<p>The state holds <output></output></p>
<script type="module" src="/${name}.js"></script></html>`

export interface WidgetPages {
  address(name: string): string
  close(): Promise<void>
}

/** Serves the built widgets on this computer, each on a page of the same make. */
export async function serveWidgets(folder: string): Promise<WidgetPages> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    if (!pathname.endsWith('.js')) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(shell(pathname.slice(1)))
      return
    }
    response.setHeader('content-type', 'text/javascript; charset=utf-8')
    createReadStream(join(folder, normalize(pathname)))
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: name => `http://localhost:${port}/${name}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
