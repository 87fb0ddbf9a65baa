import type { Marionette } from './marionette.ts'
import { runInPageScript } from './window-scripts.ts'

/**
 * How a script in a document came out: it ran; there is no such tab or popup any more; or the document went away while
 * it ran, before it did anything to the document or because of it.
 */
export type Outcome<T> = { kind: 'ran'; value: T } | { kind: 'gone' } | { kind: 'left'; hasActed: boolean }

/** Whose rights a script in a document has: Firefox's own, or those of the page, in whose globals it then runs. */
export type Rights = 'system' | 'page'

/** The browser window, as scripts reach it. `T` is what the script is written to give back. */
export class FirefoxWindow {
  readonly #marionette: Marionette

  constructor(marionette: Marionette) {
    this.#marionette = marionette
  }

  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    const answer = await this.#marionette.send('WebDriver:ExecuteScript', { script, args })
    return (answer as { value: T }).value
  }

  runInPage<T>(browserId: number, rights: Rights, script: string, args: unknown[]): Promise<Outcome<T>> {
    const sandboxName = rights === 'system' ? 'system' : null
    return this.run(runInPageScript, browserId, script, args, sandboxName)
  }
}
