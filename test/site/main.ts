import { ListenError } from './listen.ts'
import { OptionError, readOptions } from './options.ts'
import { startSite } from './start.ts'

try {
  const options = readOptions(process.argv.slice(2), process.env)
  const site = await startSite(options)
  // Before anything is printed, for whoever stops it as soon as they have read the addresses.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.stop())
  const lines = [
    `Website   ${site.webUrl}`,
    `TOTP API  ${site.apiUrl}`,
    `Project   ${site.projectId}`,
    // The local secret ends with this run; the real service's is nobody's to read on a screen.
    `Secret    ${options.realService ? '(from STYTCH_SECRET)' : site.secret}`,
    'Press Ctrl+C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  if (!(error instanceof OptionError || error instanceof ListenError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
