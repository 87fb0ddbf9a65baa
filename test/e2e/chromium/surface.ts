import type { CDPSession, Locator, Page } from '@playwright/test'
import { type Appearance, bodyAsWideAs, dressed } from '../appearance.ts'
import { patienceMs, type Spoken, type Surface, type Tab } from '../driver.ts'
import { fieldNamed, pressableNamed } from './named.ts'
import { treeOf } from './tree.ts'
import { until } from './wait.ts'

type Finder = (page: Page, name: string | RegExp) => Promise<Locator | undefined>

export class PageSurface implements Surface {
  readonly page: Page
  private emulation: CDPSession | undefined

  constructor(page: Page) {
    this.page = page
  }

  async text(): Promise<string> {
    // Between two documents there is nothing to read; whoever waits looks again.
    return this.page.evaluate<string>('document.body?.innerText ?? ""').catch(() => '')
  }

  async see(words: string | RegExp): Promise<void> {
    await until(
      async () => holds(await this.text(), words) || undefined,
      () => this.gaveUp(`see ${quoted(words)}`),
    )
  }

  async lose(words: string | RegExp): Promise<void> {
    await until(
      async () => !holds(await this.text(), words) || undefined,
      () => this.gaveUp(`no longer see ${quoted(words)}`),
    )
  }

  async press(name: string | RegExp): Promise<void> {
    const target = await this.find(pressableNamed, name, 'press')
    // A press often closes the popup or leaves the page, so what follows the click is not waited for here.
    await target.click({ timeout: patienceMs, noWaitAfter: true }).catch(async (error: unknown) => {
      // It may be gone sooner than the click came to its end, and was pressed all the same.
      if (this.page.isClosed() && String(error).includes('performing click action')) return
      throw new Error(`${await this.gaveUp(`press ${quoted(name)}`)}\n${firstLines(error)}`)
    })
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    const field = await this.find(fieldNamed, label, 'type into')
    await field.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    if (text === '') await this.page.keyboard.press('Delete')
    else await this.page.keyboard.type(text)
  }

  async choose(label: string | RegExp, paths: string): Promise<void> {
    const field = await this.find(fieldNamed, label, 'choose a file for')
    await field.setInputFiles(paths.split('\n'))
  }

  async value(label: string | RegExp): Promise<string> {
    const field = await until(
      () => fieldNamed(this.page, label),
      () => this.gaveUp(`read the field ${quoted(label)}`),
    )
    return field.inputValue()
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name)
  }

  async evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression)
  }

  async screenshot(file: string): Promise<void> {
    // Transitions are shown at their end, so no picture catches one half way.
    await this.page.screenshot({ path: file, animations: 'disabled' })
  }

  async appear(appearance: Appearance): Promise<void> {
    // What a session emulates lasts as long as the session.
    this.emulation ??= await this.page.context().newCDPSession(this.page)
    const { colorScheme, width } = appearance
    const features = colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []
    await this.emulation.send('Emulation.setEmulatedMedia', { features })
    await this.widen(width, this.emulation)
    await this.evaluate(dressed(appearance))
  }

  async spoken(): Promise<Spoken[]> {
    return treeOf(this.page)
  }

  protected async widen(width: number | undefined, _session: CDPSession): Promise<void> {
    await this.evaluate(bodyAsWideAs(width))
  }

  /** Waits for the one enabled thing that a person would use, and names the `act` it is for when it does not come. */
  async find(finder: Finder, name: string | RegExp, act: string): Promise<Locator> {
    return until(
      async () => {
        const found = await finder(this.page, name)
        return (await found?.isEnabled()) ? found : undefined
      },
      () => this.gaveUp(`${act} ${quoted(name)}`),
    )
  }

  private async gaveUp(what: string): Promise<string> {
    const seen = (await this.text()).trim() || 'nothing'
    return `Waited ${patienceMs / 1000} s to ${what} at ${this.page.url()}. On the screen was:\n${seen}`
  }
}

export class PageTab extends PageSurface implements Tab {
  protected override async widen(width: number | undefined, session: CDPSession): Promise<void> {
    if (width === undefined) return void (await session.send('Emulation.clearDeviceMetricsOverride'))
    const height = await this.evaluate<number>('innerHeight')
    const metrics = { width, height, deviceScaleFactor: 0, mobile: false }
    await session.send('Emulation.setDeviceMetricsOverride', metrics)
    await this.page.waitForFunction(`innerWidth === ${width}`)
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async address(): Promise<string> {
    return this.page.url()
  }

  async front(): Promise<void> {
    await this.page.bringToFront()
  }

  async click(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y)
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}

function holds(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : text.search(words) >= 0
}

function quoted(words: string | RegExp): string {
  return typeof words === 'string' ? `“${words}”` : String(words)
}

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 6)
    .join('\n')
}
