import type { Tab } from '../driver.ts'
import type { FirefoxWindow } from './firefox-window.ts'
import { clickScript, rightClickScript } from './page-scripts.ts'
import { until, untilTrue } from './patience.ts'
import { FirefoxSurface } from './surface.ts'
import {
  closeTabScript,
  frontTabScript,
  navigateScript,
  openTabScript,
  placeScript,
  tabAtScript,
  widthScript,
} from './window-scripts.ts'

interface Place {
  document: number
  address: string
  documentAddress: string
  isInitial: boolean
  isLoading: boolean
}

export class FirefoxTab extends FirefoxSurface implements Tab {
  static async open(window: FirefoxWindow, url: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(window, await window.run<number>(openTabScript))
    if (url !== 'about:blank') await tab.goto(url)
    return tab
  }

  /** One that was opened by somebody else, in front. */
  static async opened(window: FirefoxWindow, address: string): Promise<FirefoxTab> {
    const browserId = await until(
      async () => (await window.run<number | null>(tabAtScript, address)) ?? undefined,
      () => `No tab opened at ${address}`,
    )
    return new FirefoxTab(window, browserId)
  }

  async goto(url: string): Promise<void> {
    const before = await this.window.run<number>(navigateScript, this.browserId, url)
    const place = await until(
      () => this.#arrival(before, url),
      () => this.complain(`The tab did not get to ${url}`),
    )
    if (place.documentAddress.startsWith('about:neterror'))
      throw new Error(await this.complain(`No page at ${url}`))
  }

  protected override async widen(width: number | undefined): Promise<void> {
    await this.window.run(widthScript, this.browserId, width ?? null)
    if (width === undefined) return
    await untilTrue(
      () => this.evaluate<boolean>(`innerWidth === ${width}`),
      () => this.complain(`The tab did not become ${width} px wide`),
    )
  }

  override async key(name: string): Promise<void> {
    await this.front()
    await super.key(name)
  }

  async address(): Promise<string> {
    return (await this.#place())?.address ?? ''
  }

  async front(): Promise<void> {
    await this.window.run(frontTabScript, this.browserId)
    await untilTrue(
      () => this.#isVisible(),
      () => this.complain('The tab did not come to the front'),
    )
  }

  async click(x: number, y: number): Promise<void> {
    await this.window.runInPage(this.browserId, 'system', clickScript, [x, y])
  }

  async close(): Promise<void> {
    await this.window.run(closeTabScript, this.browserId)
    await untilTrue(
      async () => (await this.#place()) === undefined,
      () => 'The tab was asked to close and did not',
    )
  }

  /** A trusted right click on the field, for the browser's own menu. */
  rightClick(label: string | RegExp): Promise<void> {
    return this.act(label, 'right-click', rightClickScript)
  }

  async #isVisible(): Promise<boolean> {
    const script = `return document.visibilityState === 'visible'`
    const outcome = await this.window.runInPage<boolean>(this.browserId, 'system', script, [])
    return outcome.kind === 'ran' && outcome.value
  }

  async #place(): Promise<Place | undefined> {
    return (await this.window.run<Place | null>(placeScript, this.browserId)) ?? undefined
  }

  async #arrival(before: number, url: string): Promise<Place | undefined> {
    const place = await this.#place()
    if (!place || place.isLoading) return undefined
    // A step within a page keeps its document; a step between processes passes through an empty one.
    const isSamePage = place.document === before && url.includes('#') && place.address === url
    const isNewPage = place.document !== before && (!place.isInitial || url === 'about:blank')
    return isSamePage || isNewPage ? place : undefined
  }
}
