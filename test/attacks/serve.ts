import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { listen } from '../site/listen.ts'

/** One thing that a document of an attack page learned, told by `log.js` before the document's own code went on. */
export interface Entry {
  /** Path and query of the page that it was. */
  readonly page: string
  /** The document itself: another number for each one, whatever its address. */
  readonly nonce: string
  /** As the document has it, so `null` where it is sandboxed. */
  readonly origin: string
  /** The name of an event, or what the page calls it. */
  readonly what: string
  /** What came with it: the field's value, the key. */
  readonly value: string
}

export interface Attacks {
  /** On `localhost`. */
  readonly origin: string
  /** The same files on `127.0.0.1`: another site. */
  readonly other: string
  /** The same files on `localhost` with another port: another origin, for which `document.domain` can be the same. */
  readonly twin: string
  /** What the documents have told since this was asked for last. */
  take(): readonly Entry[]
  /** Waits until a document tells this. What was told before this is called does not count. */
  heard(is: (entry: Entry) => boolean): Promise<Entry>
  stop(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves the attack pages on this computer, and collects what they learn. */
export async function serveAttacks(ports: readonly [number, number] = [0, 0]): Promise<Attacks> {
  let entries: Entry[] = []
  const heard = new EventEmitter<{ entry: [Entry] }>()
  heard.on('entry', entry => entries.push(entry))
  const app = { fetch: (request: Request) => answer(request, entry => heard.emit('entry', entry)) }
  const [first, second] = await Promise.all([listen(app, ports[0]), listen(app, ports[1])])
  return {
    origin: first.url.replace('127.0.0.1', 'localhost'),
    other: first.url,
    twin: second.url.replace('127.0.0.1', 'localhost'),
    take() {
      const taken = entries
      entries = []
      return taken
    },
    heard: is =>
      new Promise(resolve => {
        heard.on('entry', function listen(entry) {
          if (!is(entry)) return
          heard.off('entry', listen)
          resolve(entry)
        })
      }),
    stop: async () => void (await Promise.all([first.stop(), second.stop()])),
  }
}

async function answer(request: Request, collect: (entry: Entry) => void): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  if (pathname === '/collected') {
    if (request.method === 'POST') collect(JSON.parse(await request.text()))
    return new Response(null, { status: 204, headers: open })
  }
  if (pathname === '/redirect')
    return new Response(null, { status: 302, headers: { location: decodeURIComponent(search.slice(1)) } })
  return file(pathname)
}

const open = { 'access-control-allow-origin': '*' }

async function file(pathname: string): Promise<Response> {
  const type = types[extname(pathname)]
  const path = normalize(join(import.meta.dirname, pathname))
  const bytes = type && path.startsWith(import.meta.dirname) ? await readFile(path).catch(() => null) : null
  // `?0`: only a document that shares its agent with its site may still set `document.domain`.
  const headers = { ...open, 'origin-agent-cluster': '?0', 'cache-control': 'no-cache' }
  return bytes === null || type === undefined
    ? new Response('Nothing here', { status: 404 })
    : new Response(bytes, { headers: { ...headers, 'content-type': type } })
}
