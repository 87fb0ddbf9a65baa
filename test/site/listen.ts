import { createAdaptorServer } from '@hono/node-server'

export interface Servable {
  fetch(request: Request): Response | Promise<Response>
}

export interface Listening {
  /** Such as `http://127.0.0.1:4600`, without a slash at the end. */
  url: string
  /** Ends it at once, open connections included. */
  stop(): Promise<void>
}

/** An address that could not be listened on. Its message is a sentence for the person who started it. */
export class ListenError extends Error {}

/**
 * Serves an app on 127.0.0.1.
 *
 * @param port the port, 0 for any free one
 * @throws {ListenError} when the port is in use or not allowed.
 */
export function listen(app: Servable, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: request => app.fetch(request) })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(sentence(error.code, port))),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://127.0.0.1:${actual}`, stop: () => stop(server) })
    })
  })
}

function stop(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()))
    // Browsers and fetch keep connections open for later; close() alone would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

function sentence(code: string | undefined, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use already: stop what uses it, or choose another.`
  if (code === 'EACCES') return `Port ${port} is not allowed for this user: choose one above 1023.`
  return `Port ${port} could not be opened (${code ?? 'unknown reason'}).`
}
