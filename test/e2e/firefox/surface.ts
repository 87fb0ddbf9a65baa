import { writeFile } from 'node:fs/promises'
import { type Appearance, bodyAsWideAs, dressed } from '../appearance.ts'
import type { Spoken, Surface } from '../driver.ts'
import { matches, wanted } from './finder.ts'
import type { FirefoxWindow, Outcome } from './firefox-window.ts'
import { keyPress } from './keys.ts'
import * as scripts from './page-scripts.ts'
import { until, untilTrue } from './patience.ts'
import { treeScript } from './tree-script.ts'
import { colorSchemeScript, keyScript, screenshotScript } from './window-scripts.ts'

/** What a script that acts on a thing found. Only after `done` has anything happened. */
type Found = 'missing' | 'disabled' | 'covered' | 'gone' | 'done'

/** What tabs and popups have in common: both are a browser element with a document in it. */
export class FirefoxSurface implements Surface {
  protected readonly window: FirefoxWindow
  readonly browserId: number

  constructor(window: FirefoxWindow, browserId: number) {
    this.window = window
    this.browserId = browserId
  }

  async text(): Promise<string> {
    const outcome = await this.#look<string>(scripts.textScript)
    return outcome.kind === 'ran' ? outcome.value : ''
  }

  see(words: string | RegExp): Promise<void> {
    return untilTrue(
      async () => matches(await this.text(), words),
      () => this.complain(`${quote(words)} did not appear`),
    )
  }

  lose(words: string | RegExp): Promise<void> {
    return untilTrue(
      async () => !matches(await this.text(), words),
      () => this.complain(`${quote(words)} did not go away`),
    )
  }

  press(name: string | RegExp): Promise<void> {
    return this.act(name, 'press', scripts.pressScript)
  }

  type(label: string | RegExp, text: string): Promise<void> {
    return this.act(label, 'type into', scripts.typeScript, text)
  }

  choose(label: string | RegExp, paths: string): Promise<void> {
    return this.act(label, 'choose a file for', scripts.typeScript, paths)
  }

  async value(label: string | RegExp): Promise<string> {
    const ask = async () => {
      const outcome = await this.#look<{ value: string } | null>(scripts.valueScript, wanted(label))
      return outcome.kind === 'ran' && outcome.value ? outcome.value : undefined
    }
    return (await until(ask, () => this.complain(`No field ${quote(label)} could be read`))).value
  }

  async key(name: string): Promise<void> {
    await this.window.run(keyScript, keyPress(name), this.browserId)
  }

  async evaluate<T>(expression: string): Promise<T> {
    // A value of `undefined` has no JSON; as a member it is left out and comes back as `undefined`.
    const script = `return (async () => JSON.stringify({ value: await (${expression}\n) }))()`
    const outcome = await this.window.runInPage<string>(this.browserId, 'page', script, [])
    if (outcome.kind !== 'ran')
      throw new Error(`The document went away before this was evaluated: ${expression}`)
    return (JSON.parse(outcome.value) as { value: T }).value
  }

  async screenshot(file: string): Promise<void> {
    const png = await this.window.run<string | null>(screenshotScript, this.browserId)
    if (png === null) throw new Error('There is nothing left to take a picture of')
    await writeFile(file, png, 'base64')
  }

  async appear(appearance: Appearance): Promise<void> {
    await this.window.run(colorSchemeScript, this.browserId, appearance.colorScheme ?? 'none')
    await this.widen(appearance.width)
    await this.evaluate(dressed(appearance))
  }

  async spoken(): Promise<Spoken[]> {
    const outcome = await this.#look<Spoken[]>(treeScript)
    if (outcome.kind !== 'ran') throw new Error('The document went away before it was read out')
    return outcome.value
  }

  protected async widen(width: number | undefined): Promise<void> {
    await this.evaluate(bodyAsWideAs(width))
  }

  /** Tries until the thing with this name is there, can be used and is not covered. */
  protected async act(name: string | RegExp, deed: string, script: string, ...args: string[]): Promise<void> {
    let found: Found = 'missing'
    const attempt = async () => {
      const outcome = await this.#look<Found>(script, wanted(name), ...args)
      found = foundBy(outcome)
      return found === 'done'
    }
    await untilTrue(attempt, () => this.complain(`Could not ${deed} ${quote(name)}: it is ${found}`))
  }

  /** A sentence that ends with what a person would have seen instead. */
  protected async complain(what: string): Promise<string> {
    const names = await this.#look<{ buttons: string[]; fields: string[] }>(scripts.namesScript)
    if (names.kind !== 'ran') return `${what}. There is nothing on the screen any more.`
    const { buttons, fields } = names.value
    const there = [`To press: ${buttons.join(' | ') || '-'}`, `To fill: ${fields.join(' | ') || '-'}`]
    const text = (await this.text()).replace(/\s*\n\s*/g, '\n').trim()
    return `${what}. On the screen was:\n${text}\n${there.join('\n')}`
  }

  #look<T>(script: string, ...args: unknown[]): Promise<Outcome<T>> {
    return this.window.runInPage<T>(this.browserId, 'system', script, args)
  }
}

function foundBy(outcome: Outcome<Found>): Found {
  if (outcome.kind === 'ran') return outcome.value
  if (outcome.kind === 'left' && outcome.hasActed) return 'done'
  return outcome.kind === 'gone' ? 'gone' : 'missing'
}

function quote(words: string | RegExp): string {
  return typeof words === 'string' ? `"${words}"` : String(words)
}
