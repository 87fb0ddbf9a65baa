import { parseArgs } from 'node:util'
import type { Credentials, StartOptions } from './start.ts'

/** A command line or environment that cannot be used. Its message is a sentence for the person who gave it. */
export class OptionError extends Error {}

const usage = 'Use --port P and --api-port Q, whole numbers from 0 to 65535 (0 picks a free port).'

/**
 * What to start, from the command line and the environment.
 *
 * @throws {OptionError} for an unknown option, a bad port, or half of the real service's credentials.
 */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const values = parse(args)
  const realService = readCredentials(environment)
  return {
    port: readPort(values.port),
    apiPort: readPort(values['api-port']),
    ...(realService ? { realService } : {}),
  }
}

function parse(args: string[]) {
  try {
    const options = {
      port: { type: 'string', default: '4600' },
      'api-port': { type: 'string', default: '4601' },
    } as const
    return parseArgs({ args, options }).values
  } catch {
    throw new OptionError(usage)
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^[0-9]{1,5}$/.test(text) || port > 65_535) throw new OptionError(usage)
  return port
}

function readCredentials(environment: NodeJS.ProcessEnv): Credentials | undefined {
  const { STYTCH_PROJECT_ID: projectId, STYTCH_SECRET: secret } = environment
  if (projectId && secret) return { projectId, secret }
  if (projectId || secret) throw new OptionError('Set both STYTCH_PROJECT_ID and STYTCH_SECRET, or neither.')
  return undefined
}
