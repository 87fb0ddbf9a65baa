import type { SectionId } from '../../extension/options/sections.ts'
import { type CodePages, painted } from '../e2e/code-pages.ts'
import type { Browser, Popup, Surface, Tab } from '../e2e/driver.ts'
import { pageLookedAt } from '../e2e/habits.ts'

/** One screen, or a state of one: how to get to it from the screen before it. */
export interface Screen {
  readonly name: string
  readonly reach: (stage: Stage) => Promise<unknown>
  /** Its button cannot be pressed yet, as during a pause. */
  readonly waits?: boolean
  /** The other browser has no such screen. */
  readonly onlyIn?: Browser['name']
}

/** Screens that one browser walks through, the first from nothing. */
export interface Tour {
  readonly name: string
  readonly screens: readonly Screen[]
}

/** What a tour stands on: a browser with one tab for the sites, the popup over it, and the settings in a tab of their own. */
export class Stage {
  readonly browser: Browser
  readonly pages: CodePages
  #site: Tab | undefined
  #popup: Popup | undefined
  #settings: Tab | undefined
  #shown: Surface | undefined
  #loads = 0

  constructor(browser: Browser, pages: CodePages) {
    this.browser = browser
    this.pages = pages
  }

  /** What the screen that was reached last is on. */
  get shown(): Surface {
    return present(this.#shown, 'screen')
  }

  get popup(): Popup {
    return present(this.#popup, 'popup')
  }

  get settings(): Tab {
    return present(this.#settings, 'tab with the settings')
  }

  get site(): Tab {
    return present(this.#site, 'tab with a site')
  }

  /** Opens the popup over a page with this body; `{0}` in it becomes the address of the first text's QR code. */
  popupOn(body: string, ...texts: readonly string[]): Promise<Popup> {
    return this.popupAt(this.pages.page(body, ...texts))
  }

  async popupAt(address: string): Promise<Popup> {
    await this.closePopup()
    if (this.#site === undefined) this.#site = await this.browser.open(address)
    else {
      await this.#site.front()
      await this.#site.goto(address)
    }
    if (address.startsWith('http')) await this.#site.evaluate(painted)
    return this.openPopup()
  }

  /** Opens it once more over the page that is there. */
  async openPopup(): Promise<Popup> {
    await this.closePopup()
    const popup = await this.browser.popup()
    this.#popup = popup
    this.#shown = popup
    return popup
  }

  async closePopup(): Promise<void> {
    const popup = this.#popup
    this.#popup = undefined
    await popup?.close()
  }

  /** The popup has closed itself. */
  async popupGone(): Promise<void> {
    const popup = this.popup
    this.#popup = undefined
    await popup.gone()
  }

  /** The list, once the popup knows what the page is. */
  async looked(): Promise<void> {
    await this.popup.evaluate(pageLookedAt)
  }

  /** Loads the settings anew, so that nothing is begun in them, at one of their sections. */
  async openSettings(section: SectionId): Promise<Tab> {
    await this.closePopup()
    this.#loads += 1
    // Where only what follows the `#` differs nothing would be loaded.
    const address = `${this.browser.extensionOrigin}/options/index.html?${this.#loads}#${section}`
    if (this.#settings === undefined) this.#settings = await this.browser.open(address)
    else {
      await this.#settings.front()
      await this.#settings.goto(address)
    }
    this.#shown = this.#settings
    return this.#settings
  }

  /** The extension itself has opened the settings, or put the tab that shows them in front. */
  async settingsOpened(): Promise<void> {
    this.#settings ??= await this.browser.tabOpened(`${this.browser.extensionOrigin}/options/`)
    this.#shown = this.#settings
  }
}

/** A screen that is there as soon as the popup opens over a page with this body, and says so with these words. */
export const over = (name: string, words: string, body: string, ...texts: readonly string[]): Screen => ({
  name,
  reach: async stage => (await stage.popupOn(body, ...texts)).see(words),
})

/** The same page under another host of this computer. */
export const onOtherHost = (address: string): string => address.replace('localhost', '127.0.0.1')

function present<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`There is no ${name} yet.`)
  return thing
}
