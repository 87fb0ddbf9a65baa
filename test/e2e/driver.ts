import type { Appearance } from './appearance.ts'

/**
 * How long a wait looks for what a person would see before it gives up with a sentence. Longer than a code lives: a site
 * takes no code twice, so some waits are for the next one.
 */
export const patienceMs = 40_000

/** One thing as a screen reader has it. */
export interface Spoken {
  /** An ARIA role, or what the browser calls a thing that has none, such as `Section`. */
  role: string
  name: string
  description: string
  /** How many things it lies in. */
  depth: number
}

/** What a person can see and do on one surface: a web page, the toolbar popup, a page of ours in a tab. */
export interface Surface {
  /** All text a person could read on it now (`innerText` of the body, open shadow roots are not needed). */
  text(): Promise<string>
  /** Waits until the visible text holds these words. The error of a wait that gave up quotes what was there. */
  see(words: string | RegExp): Promise<void>
  /** Waits until the visible text does not hold these words. */
  lose(words: string | RegExp): Promise<void>
  /** Clicks the button, link, checkbox or row with this accessible name, once it is visible and enabled. Trusted input. */
  press(name: string | RegExp): Promise<void>
  /** Replaces what the field with this label (or accessible name) holds, by trusted key presses. */
  type(label: string | RegExp, text: string): Promise<void>
  /** Gives the file field with this label the files at these paths, one a line, as the browser's own dialog does. */
  choose(label: string | RegExp, paths: string): Promise<void>
  /** What the field with this label holds. */
  value(label: string | RegExp): Promise<string>
  /** One trusted key press where the focus is: `Enter`, `Escape`, `Tab`, `ArrowDown`, `a`. */
  key(name: string): Promise<void>
  /** Runs an expression in the surface (it may be a promise) and gives back its JSON-able value. */
  evaluate<T>(expression: string): Promise<T>
  /** Writes a PNG of what is visible. */
  screenshot(file: string): Promise<void>
  /** Shows it so from now on; what is left out becomes again as it was. */
  appear(appearance: Appearance): Promise<void>
  /** What a screen reader is told, in the order in which it reads: the browser's own accessibility tree. */
  spoken(): Promise<Spoken[]>
}

export interface Tab extends Surface {
  goto(url: string): Promise<void>
  address(): Promise<string>
  /** Makes it the tab in front. */
  front(): Promise<void>
  /** A trusted click at this place of the view, in CSS pixels, whatever lies there. */
  click(x: number, y: number): Promise<void>
  close(): Promise<void>
}

export interface Popup extends Surface {
  /** Waits until the popup has gone, as after a fill. */
  gone(): Promise<void>
  /** Closes it as a person would, and waits until it has gone. */
  close(): Promise<void>
}

export interface Browser {
  readonly name: 'chromium' | 'firefox'
  /** Such as `chrome-extension://abcdef`, without a slash at the end. */
  readonly extensionOrigin: string
  /** By which another extension names it. */
  readonly extensionId: string
  /** The profile folder. It outlives `close`. */
  readonly profile: string
  /** Opens a tab in front. `about:blank` and browser pages are allowed. */
  open(url: string): Promise<Tab>
  /** What a click on the toolbar button does, with its activeTab grant, for the tab in front. */
  popup(): Promise<Popup>
  /** Waits for a popup that the extension opened by itself (`action.openPopup`). */
  popupOpened(): Promise<Popup>
  /** Waits for a tab in front that the extension opened, at an address that begins so. */
  tabOpened(address: string): Promise<Tab>
  /** Stops the background (service worker or event page) and waits until it has stopped. The next event starts it. */
  stopBackground(): Promise<void>
  /** The keyboard shortcut as the browser itself fires it, such as `Alt+Shift+F`. */
  shortcut(keys: string): Promise<void>
  /** Waits until a file of this name is among the browser's downloads, and gives back its path. */
  downloaded(name: string): Promise<string>
  /** Right-clicks the field with this label, or the image with this alternative text, in that tab, and picks the entry of the browser's own menu. */
  contextMenu(tab: Tab, label: string | RegExp, entry: string): Promise<void>
  /** Answers the question that the browser itself asks before it gives the extension a permission. */
  answer(word: 'yes' | 'no'): Promise<void>
  /** Installs another unpacked extension beside it. */
  install(extension: string): Promise<void>
  /** Ends the browser in the ordinary way. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The unpacked extension: `dist/chrome` or `dist/firefox`. */
  extension: string
  /** An existing profile folder to start with; a new one under the system's temporary folder otherwise. */
  profile?: string
  /** The colour scheme that pages and the popup see. */
  colorScheme?: 'light' | 'dark'
  /** The browser's own language, which the extension follows: `de`, `ar`, `pt-BR`. English otherwise. */
  language?: string
  /** `false` switches WebAssembly off in the whole browser, as some people do; Chromium has no such switch, and gives it no memory. */
  webAssembly?: boolean
  /** Pages that were left are kept alive to be gone back to, as for everybody; Playwright switches that off in Chromium. */
  backForwardCache?: boolean
}
