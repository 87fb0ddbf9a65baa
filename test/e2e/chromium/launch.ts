import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test'
import { downloadIn, downloadsOf } from '../downloads.ts'
import type { Browser, LaunchOptions, Popup, Tab } from '../driver.ts'
import { type Display, openDisplay } from './display.ts'
import { pickFromMenu } from './menu.ts'
import { clickButton, popupShown, type Toolbar } from './popup.ts'
import { answerQuestion } from './question.ts'
import { PageTab } from './surface.ts'
import { forgetPort, stopWorker } from './targets.ts'
import { until } from './wait.ts'

export interface ChromiumOptions extends LaunchOptions {
  /** The browser's program. */
  executable: string
  /** With a window on a screen that nobody sees; `shortcut` and `contextMenu` need it. Linux only. */
  headed?: boolean
  /** Playwright ends the browser and then the whole process at Ctrl+C. Who cleans up in another manner says `false`. */
  endAtSignals?: boolean
  /** Screen pixels to each CSS pixel; without a window only. */
  pixelRatio?: number
}

export async function launchChromium(options: ChromiumOptions): Promise<Browser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'latchkey-chromium-')))
  await forgetPort(profile)
  const display = options.headed ? await openDisplay() : undefined
  const context = await start(options, profile, display).catch(async (error: unknown) => {
    await display?.end()
    throw error
  })
  try {
    const session = await sessionOf(context)
    const origin = await install(session, options.extension)
    await installed(context, origin)
    // Playwright would give each file a name of its own.
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloadsOf(profile),
    })
    return new Chromium(context, { session, origin, profile, connections: new Set() }, display)
  } catch (error) {
    await context.close()
    await display?.end()
    throw error
  }
}

/** Not by --load-extension: branded Chrome ignores that since 137, and this also tells the extension's id. */
export async function install(session: CDPSession, extension: string): Promise<string> {
  const path = resolve(extension)
  const { id } = await session.send('Extensions.loadUnpacked', { path }).catch((error: Error) => {
    throw new Error(`Chromium did not take the extension in ${path}; is it built? ${error.message}`)
  })
  return `chrome-extension://${id}`
}

function start(options: ChromiumOptions, profile: string, display?: Display): Promise<BrowserContext> {
  const colorScheme = options.colorScheme ?? 'light'
  return chromium
    .launchPersistentContext(profile, {
      executablePath: options.executable,
      // Playwright's own headless mode is the old one, which knows no extensions.
      headless: false,
      args: [
        ...flags(colorScheme, display !== undefined),
        ...screenFlag(options),
        ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
        ...(options.webAssembly === false ? ['--js-flags=--wasm-max-mem-pages=1'] : []),
      ],
      ignoreDefaultArgs: [
        // Playwright would switch off every extension that does not come by --load-extension.
        '--disable-extensions',
        ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      colorScheme,
      viewport: null,
      env: environment(options.language, display),
      ...signals(options.endAtSignals ?? true),
    })
    .catch((error: Error) => {
      throw new Error(`${options.executable} did not start. ${error.message.split('\n')[0]}`)
    })
}

export const signals = (handle: boolean) => ({
  handleSIGINT: handle,
  handleSIGTERM: handle,
  handleSIGHUP: handle,
})

/** Where writing runs from the right, a popup opens to the right of its button, and is as wide as there is room: the usual 800 px are few. */
const screenFlag = ({ pixelRatio = 1, language }: ChromiumOptions): string[] =>
  pixelRatio === 1 && language === undefined
    ? []
    : [`--screen-info={2800x2000 devicePixelRatio=${pixelRatio}}`]

function flags(colorScheme: 'light' | 'dark', headed: boolean): string[] {
  return [
    ...(headed ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-unsafe-extension-debugging',
    '--remote-debugging-port=0',
    // Playwright's colour scheme reaches the pages that it knows at birth, so not the popup.
    `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
    '--window-position=0,0',
    '--window-size=1280,900',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    // Any name below .test is this computer, so that a story can have several sites.
    '--host-resolver-rules=MAP *.test 127.0.0.1',
  ]
}

/** English where nothing else is asked for, because menu entries are picked by their first letter. */
function environment(language = 'en_US', display?: Display): Record<string, string> {
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return {
    ...Object.fromEntries(own),
    LANGUAGE: language.replace('-', '_'),
    ...(display ? { DISPLAY: display.name } : {}),
  }
}

/** Until its worker is activated, an extension is loaded and hears no event: a shortcut pressed then is lost. */
async function installed(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage())
  // Any file of the extension will do as a place to ask from; this one runs nothing.
  await page.goto(`${origin}/manifest.json`)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise(resolve => active?.addEventListener('statechange', resolve, { once: true }))
  })
  await page.goto('about:blank')
}

export async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser()
  if (!browser) throw new Error('Playwright gave no browser for the profile it opened.')
  return browser.newBrowserCDPSession()
}

class Chromium implements Browser {
  readonly name = 'chromium'
  readonly extensionOrigin: string
  readonly extensionId: string
  readonly profile: string
  private readonly context: BrowserContext
  private readonly ended: Promise<unknown>
  private readonly toolbar: Toolbar
  private readonly display: Display | undefined

  constructor(context: BrowserContext, toolbar: Toolbar, display: Display | undefined) {
    this.context = context
    this.ended = new Promise(resolve => context.once('close', resolve))
    this.toolbar = toolbar
    this.display = display
    this.extensionOrigin = toolbar.origin
    this.extensionId = new URL(toolbar.origin).host
    this.profile = toolbar.profile
  }

  async open(url: string): Promise<Tab> {
    const tab = new PageTab(await this.context.newPage())
    if (url !== 'about:blank') await tab.goto(url)
    return tab
  }

  popup(): Promise<Popup> {
    return clickButton(this.toolbar)
  }

  popupOpened(): Promise<Popup> {
    return popupShown(this.toolbar, 'The extension was to open its popup')
  }

  async tabOpened(address: string): Promise<Tab> {
    const page = await until(
      async () => this.context.pages().find(candidate => candidate.url().startsWith(address)),
      () => `No tab opened at ${address}.`,
    )
    await page.waitForLoadState()
    return new PageTab(page)
  }

  stopBackground(): Promise<void> {
    return stopWorker(this.toolbar.session, this.extensionOrigin)
  }

  async shortcut(keys: string): Promise<void> {
    await this.seen('A shortcut').press(keys.toLowerCase())
  }

  downloaded(name: string): Promise<string> {
    return until(
      () => downloadIn(this.profile, name),
      () => `No file ${name} was downloaded.`,
    )
  }

  async contextMenu(tab: Tab, label: string | RegExp, entry: string): Promise<void> {
    const display = this.seen('A context menu')
    if (!(tab instanceof PageTab)) throw new Error('This tab belongs to another browser.')
    await pickFromMenu(display, tab, label, entry)
  }

  answer(word: 'yes' | 'no'): Promise<void> {
    return answerQuestion(this.seen('A question of the browser'), word)
  }

  async install(extension: string): Promise<void> {
    await install(this.toolbar.session, extension)
  }

  async close(): Promise<void> {
    for (const connection of this.toolbar.connections) await connection.close()
    // One that was killed may be told to close before Playwright has heard of its end.
    await this.context.close().catch(() => this.ended)
    await this.display?.end()
  }

  private seen(what: string): Display {
    if (this.display) return this.display
    throw new Error(`${what} needs a browser window; launch with headed: true.`)
  }
}
