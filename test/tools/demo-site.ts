import { ListenError } from '../site/listen.ts'
import { type RunningSite, startSite } from '../site/start.ts'
import type { DemoOptions } from './demo-options.ts'
import { say } from './demo-says.ts'

const usual = { port: 4600, apiPort: 4601 }

/** @throws {ListenError} when a port that was asked for cannot be had. */
export async function startDemoSite({ mode, port, apiPort }: DemoOptions): Promise<RunningSite> {
  const anyFree = { port: port ?? 0, apiPort: apiPort ?? 0 }
  if (mode === 'headless') return startSite(anyFree)
  try {
    // A person may type the address again, so it is the same each time where that can be.
    return await startSite({ port: port ?? usual.port, apiPort: apiPort ?? usual.apiPort })
  } catch (error) {
    const asked = port !== undefined || apiPort !== undefined
    if (asked || !(error instanceof ListenError)) throw error
    say(`${error.message} This run takes free ones.`)
    return startSite(anyFree)
  }
}
