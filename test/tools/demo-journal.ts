import { say, seconds, sentenceOf } from './demo-says.ts'
import type { Place } from './demo-watch.ts'

/** Prints each step and what was checked in it, and remembers what the site said. */
export class Journal {
  /** Every line of the site that was looked for and seen, in order. */
  readonly siteSaid: string[] = []
  private steps = 0

  async step<T>(title: string, walk: () => Promise<T>): Promise<T> {
    this.steps += 1
    const start = performance.now()
    say(`\n${String(this.steps).padStart(2)}  ${title}`)
    const value = await walk().catch((error: unknown) => {
      // Said at the end by who stops it all: after Ctrl+C a step fails too, and nobody wants to hear of that.
      const sentence = `Step ${this.steps} failed after ${seconds(start)}: ${sentenceOf(error)}`
      throw new Error(sentence, { cause: error })
    })
    say(`    ok, ${seconds(start)}`)
    return value
  }

  said(place: Place, line: string): void {
    if (place === 'site') this.siteSaid.push(line)
    this.checked(`the ${place} says “${line}”`)
  }

  checked(what: string): void {
    say(`    checked: ${what}`)
  }

  /** @throws when the site said nothing of the kind. */
  quote(of: RegExp): string {
    const said = this.siteSaid.find(line => of.test(line))
    if (said !== undefined) return `“${said}”`
    throw new Error('The way was walked to its end, and the site did not say all that it should have said.')
  }
}
