import { constants } from 'node:os'

export class Interrupted extends Error {
  readonly exitCode: number

  constructor(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super('Stopped.')
    this.exitCode = 128 + constants.signals[signal]
  }
}

/**
 * Rejects at Ctrl+C, so that whoever waits leaves through their `finally`. npm, tsx and the terminal may each send the
 * signal, so the later ones are not taken for impatience.
 */
export function interruption(): Promise<never> {
  const interrupted = new Promise<never>((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => reject(new Interrupted(signal)))
  })
  // It may come while nobody is waiting yet; they are told when they do.
  interrupted.catch(() => {})
  return interrupted
}
