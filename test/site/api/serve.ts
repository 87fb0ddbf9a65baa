import { type Listening, listen } from '../listen.ts'
import { type ApiOptions, createApi } from './app.ts'

/**
 * Serves the TOTP API on 127.0.0.1.
 *
 * @param options what the API is made with, and the port, 0 for any free one
 * @throws {ListenError} when the port is in use or not allowed.
 */
export function serveApi(options: ApiOptions & { port: number }): Promise<Listening> {
  return listen(createApi(options), options.port)
}
