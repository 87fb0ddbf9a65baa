import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { patienceMs } from '../driver.ts'
import { until } from './patience.ts'
import { portFile } from './profile.ts'

/** How much of what Firefox last said is kept, for the sentence about a start that failed. */
const tailLength = 2_000

const environment = {
  MOZ_CRASHREPORTER_DISABLE: '1',
  // Without it a release build ignores `services.settings.server`, and asks Mozilla for its settings.
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
}

/** The running Firefox. It cannot outlive this process: it is killed on exit. */
export class FirefoxProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #killOnExit: () => void
  #said = ''

  constructor(executable: string, profile: string) {
    const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote']
    this.#child = spawn(executable, [...flags, '--profile', profile], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    })
    // A program that is not there gives `error` and no `exit`.
    this.#child.once('error', error => this.#hear(error.message))
    this.#ended = Promise.race([once(this.#child, 'exit'), once(this.#child, 'error')]).catch(() => {})
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#hear(chunk.toString()))
    this.#killOnExit = () => this.#child.kill('SIGKILL')
    process.once('exit', this.#killOnExit)
  }

  /** The port that Marionette listens on, once it does. */
  port(profile: string): Promise<number> {
    return until(
      async () => {
        if (this.#hasEnded()) throw await this.#failedStart()
        const text = await readFile(join(profile, portFile), 'utf8').catch(() => '')
        return text === '' ? undefined : Number(text)
      },
      () => `Firefox started but opened no Marionette port. ${this.#lastWords()}`,
    )
  }

  /** Waits for an end that was asked for, and kills a Firefox that does not come to it. */
  async end(): Promise<void> {
    const stopWaiting = new AbortController()
    const tooLong = pause(patienceMs, undefined, { signal: stopWaiting.signal }).catch(() => {})
    await Promise.race([this.#ended, tooLong])
    stopWaiting.abort()
    await this.kill()
  }

  async kill(): Promise<void> {
    if (!this.#hasEnded()) this.#child.kill('SIGKILL')
    await this.#ended
    process.off('exit', this.#killOnExit)
  }

  #hasEnded(): boolean {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  #hear(words: string): void {
    this.#said = (this.#said + words).slice(-tailLength)
  }

  async #failedStart(): Promise<Error> {
    // The reason may be told a moment after the end is seen.
    await this.#ended
    return new Error(`Firefox ended before it could be driven. ${this.#lastWords()}`)
  }

  #lastWords(): string {
    return `It said last: ${this.#said.trim() || '(nothing)'}`
  }
}
