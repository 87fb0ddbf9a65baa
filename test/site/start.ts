import { randomBytes, randomUUID } from 'node:crypto'
import { Client, envs } from 'stytch'
import { serveApi } from './api/serve.ts'
import { type Listening, listen } from './listen.ts'
import { createSite } from './web/app.ts'

export interface Credentials {
  projectId: string
  secret: string
}

export interface StartOptions {
  /** The website's port on 127.0.0.1, 0 for any free one. */
  port: number
  /** The API's, likewise. */
  apiPort: number
  /** The clock of both, in milliseconds of Unix time; the system's unless given. */
  now?: () => number
  /** A project at the real service, to be used instead of a local API. */
  realService?: Credentials
}

export interface RunningSite extends Credentials {
  webUrl: string
  apiUrl: string
  /** Ends both at once. */
  stop(): Promise<void>
}

/**
 * Starts the website and, unless a project at the real service is given, the TOTP API it calls.
 *
 * @throws {ListenError} when a port is in use or not allowed; nothing is left running then.
 */
export async function startSite(options: StartOptions): Promise<RunningSite> {
  const { port, now = Date.now, realService } = options
  const credentials = realService ?? newCredentials()
  const api = realService
    ? reach(realService)
    : await serveApi({ ...credentials, now, port: options.apiPort })
  try {
    // The port is taken first: the client warns about a local address, which would bury a sentence about the port.
    const web = await listen({ fetch: request => site.fetch(request) }, port)
    const site = createSite({ client: newClient(credentials, realService ? undefined : api.url), now })
    const stop = async () => {
      await Promise.all([web.stop(), api.stop()])
    }
    return { ...credentials, webUrl: web.url, apiUrl: api.url, stop }
  } catch (error) {
    await api.stop()
    throw error
  }
}

function newCredentials(): Credentials {
  return {
    projectId: `project-test-${randomUUID()}`,
    secret: `secret-test-${randomBytes(24).toString('base64url')}`,
  }
}

function newClient({ projectId, secret }: Credentials, env: string | undefined): Client {
  return new Client({ project_id: projectId, secret, ...(env === undefined ? {} : { env }) })
}

// The same choice as the client makes by itself.
function reach({ projectId }: Credentials): Listening {
  return { url: projectId.startsWith('project-live-') ? envs.live : envs.test, stop: async () => {} }
}
