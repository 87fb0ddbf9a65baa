import { OptionError } from '../site/options.ts'
import { showOnDesktop } from './demo-desktop.ts'
import { Interrupted, interruption } from './demo-interrupt.ts'
import { readDemoOptions } from './demo-options.ts'
import { complain } from './demo-says.ts'
import { startDemoSite } from './demo-site.ts'
import { walkAlone } from './demo-walk.ts'

// Latchkey at work: in a window for a person, or walking its whole path alone where there is no screen.

async function main(): Promise<void> {
  const options = readDemoOptions(process.argv.slice(2), process.env, process.platform)
  const interrupted = interruption()
  const site = await startDemoSite(options)
  try {
    if (options.mode === 'desktop') await showOnDesktop(site, interrupted)
    else await walkAlone(options, site, interrupted)
  } finally {
    await site.stop()
  }
}

function exitCodeFor(error: unknown): number {
  if (error instanceof Interrupted) return error.exitCode
  return error instanceof OptionError ? 2 : 1
}

try {
  await main()
} catch (error) {
  complain(error)
  process.exitCode = exitCodeFor(error)
}
