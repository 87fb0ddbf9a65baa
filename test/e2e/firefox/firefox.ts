import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { downloadIn } from '../downloads.ts'
import { type Browser, type LaunchOptions, type Popup, patienceMs, type Tab } from '../driver.ts'
import {
  answerScript,
  pickMenuEntryScript,
  shortcutScript,
  stopBackgroundScript,
} from './extension-scripts.ts'
import { FirefoxWindow } from './firefox-window.ts'
import { keyPress } from './keys.ts'
import { Marionette } from './marionette.ts'
import { until, untilTrue } from './patience.ts'
import { FirefoxPopup } from './popup.ts'
import { FirefoxProcess } from './process.ts'
import { extensionUuid, prepareProfile } from './profile.ts'
import { FirefoxTab } from './tab.ts'
import { languageScript, quitWithDriverScript } from './window-scripts.ts'

const windowSize = { width: 1280, height: 900 }

/** Longer than any wait of ours, so that our sentence comes first. */
const scriptTimeoutMs = 60_000

/** Starts a real Firefox without a screen, with the unpacked extension installed. */
export async function launchFirefox(options: LaunchOptions & { executable: string }): Promise<Browser> {
  const extensionId = await idOf(options.extension)
  const colorScheme = options.colorScheme ?? 'light'
  const profile = await prepareProfile({
    folder: options.profile,
    extensionId,
    colorScheme,
    webAssembly: options.webAssembly ?? true,
  })
  const firefox = new FirefoxProcess(options.executable, profile)
  try {
    const marionette = await Marionette.connect(await firefox.port(profile))
    await begin(marionette, options)
    return new Firefox({ marionette, firefox, profile, extensionId })
  } catch (error) {
    await firefox.kill()
    throw error
  }
}

async function idOf(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'))
  const settings = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } })
    .browser_specific_settings
  const id = settings?.gecko?.id
  if (id === undefined)
    throw new Error(`The manifest in ${extension} names no browser_specific_settings.gecko.id`)
  return id
}

async function begin(marionette: Marionette, { extension, language }: LaunchOptions): Promise<void> {
  const alwaysMatch = {
    acceptInsecureCerts: true,
    timeouts: { script: scriptTimeoutMs },
    unhandledPromptBehavior: 'ignore',
  }
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch } })
  await marionette.send('WebDriver:SetWindowRect', windowSize)
  await marionette.send('Marionette:SetContext', { value: 'chrome' })
  const window = new FirefoxWindow(marionette)
  await window.run(quitWithDriverScript)
  // Before the extension comes: it picks its language when it starts.
  if (language !== undefined) await window.run(languageScript, language)
  await marionette.send('Addon:Install', { path: resolve(extension), temporary: true })
}

interface Running {
  marionette: Marionette
  firefox: FirefoxProcess
  profile: string
  extensionId: string
}

class Firefox implements Browser {
  readonly name = 'firefox'
  readonly extensionOrigin = `moz-extension://${extensionUuid}`
  readonly profile: string
  readonly #marionette: Marionette
  readonly #firefox: FirefoxProcess
  readonly extensionId: string
  readonly #window: FirefoxWindow

  constructor({ marionette, firefox, profile, extensionId }: Running) {
    this.profile = profile
    this.#marionette = marionette
    this.#firefox = firefox
    this.extensionId = extensionId
    this.#window = new FirefoxWindow(marionette)
  }

  open(url: string): Promise<Tab> {
    return FirefoxTab.open(this.#window, url)
  }

  popup(): Promise<Popup> {
    return FirefoxPopup.click(this.#window, this.extensionId)
  }

  popupOpened(): Promise<Popup> {
    return FirefoxPopup.opened(this.#window, this.extensionId)
  }

  tabOpened(address: string): Promise<Tab> {
    return FirefoxTab.opened(this.#window, address)
  }

  async stopBackground(): Promise<void> {
    let state = 'unknown'
    const stop = async () => {
      state = await this.#window.run<string>(stopBackgroundScript, this.extensionId)
      return state === 'stopped'
    }
    await untilTrue(stop, () => `The background did not stop: it is ${state}`)
  }

  async shortcut(keys: string): Promise<void> {
    const taker = await this.#window.run<string>(shortcutScript, keyPress(keys), patienceMs)
    if (taker === 'nothing') throw new Error(`No command of the browser or the extension answers to ${keys}`)
    // Linux and Windows: a letter of the menu bar wins over an extension, with Shift held or not.
    if (taker !== 'command') throw new Error(`${keys} opened the browser's own menu ${taker}`)
  }

  downloaded(name: string): Promise<string> {
    return until(
      () => downloadIn(this.profile, name),
      () => `No file ${name} was downloaded`,
    )
  }

  async contextMenu(tab: Tab, label: string | RegExp, entry: string): Promise<void> {
    if (!(tab instanceof FirefoxTab)) throw new Error('This tab belongs to another browser')
    await tab.front()
    await tab.rightClick(label)
    const picked = await until(
      () => this.#pick(entry),
      () => 'The context menu did not open',
    )
    if (picked !== 'done')
      throw new Error(`The context menu has no entry "${entry}". It has: ${picked.join(' | ')}`)
  }

  answer(word: 'yes' | 'no'): Promise<void> {
    return untilTrue(
      () => this.#window.run<boolean>(answerScript, word),
      () => 'The browser asked for no permission',
    )
  }

  async install(extension: string): Promise<void> {
    await this.#marionette.send('Addon:Install', { path: resolve(extension), temporary: true })
  }

  async close(): Promise<void> {
    // The answer may be lost with the connection: what counts is that the process ends.
    await this.#marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {})
    await this.#firefox.end()
    this.#marionette.disconnect()
  }

  async #pick(entry: string): Promise<'done' | string[] | undefined> {
    const picked = await this.#window.run<'closed' | 'done' | string[]>(pickMenuEntryScript, entry)
    return picked === 'closed' ? undefined : picked
  }
}
