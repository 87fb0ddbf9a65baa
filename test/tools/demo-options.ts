import { parseArgs } from 'node:util'
import { OptionError } from '../site/options.ts'

export interface DemoOptions {
  /** A window for a person, or the whole path walked without one. */
  readonly mode: 'desktop' | 'headless'
  /** The website's port, where one was asked for. */
  readonly port: number | undefined
  /** The API's, likewise. */
  readonly apiPort: number | undefined
  /** Renew the pictures of the documentation as well. */
  readonly pictures: boolean
}

const usage =
  'Use --headless, --pictures, --port P and --api-port Q; a port is a whole number from 0 to 65535 (0 picks a free one).'

/** @throws {OptionError} for an unknown option or a bad port. */
export function readDemoOptions(
  args: string[],
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): DemoOptions {
  const { headless, pictures, port, 'api-port': apiPort } = parse(args)
  const alone = headless || pictures || !hasDesktop(environment, platform)
  return {
    mode: alone ? 'headless' : 'desktop',
    port: readPort(port),
    apiPort: readPort(apiPort),
    pictures,
  }
}

function parse(args: string[]) {
  try {
    const options = {
      headless: { type: 'boolean', default: false },
      pictures: { type: 'boolean', default: false },
      port: { type: 'string' },
      'api-port': { type: 'string' },
    } as const
    return parseArgs({ args, options }).values
  } catch {
    throw new OptionError(usage)
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^[0-9]{1,5}$/.test(text) || port > 65_535) throw new OptionError(usage)
  return port
}

function hasDesktop(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}
