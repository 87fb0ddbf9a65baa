import { type BrowserContext, chromium } from '@playwright/test'
import { install, sessionOf, signals } from './launch.ts'

export interface DesktopOptions {
  /** The browser's program. */
  executable: string
  /** The unpacked extension. */
  extension: string
  /** The profile folder. */
  profile: string
  /** What the one tab shows. */
  url: string
}

export interface DesktopWindow {
  /** Resolves once the person has closed the window. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** A window on the person's own screen, with the extension, for them to use. Nothing drives it. */
export async function openWindow(options: DesktopOptions): Promise<DesktopWindow> {
  const context = await start(options)
  try {
    await install(await sessionOf(context), options.extension)
    const closed = lastPageClosed(context)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(options.url)
    await page.bringToFront()
    return { closed, close: () => context.close() }
  } catch (error) {
    await context.close()
    throw error
  }
}

function start({ executable, profile }: DesktopOptions): Promise<BrowserContext> {
  return chromium
    .launchPersistentContext(profile, {
      executablePath: executable,
      headless: false,
      args: flags(),
      // The first would switch off the extension; the second says on a bar that the browser is driven, and it is not.
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      // The person's own, as everywhere on their screen.
      colorScheme: null,
      viewport: null,
      ...signals(false),
    })
    .catch((error: Error) => {
      const why = error.message.split('\n')[0]
      throw new Error(`${executable} opened no window here (npm run demo -- --headless needs none). ${why}`)
    })
}

function flags(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-unsafe-extension-debugging',
    '--window-size=1280,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

/** On macOS the browser outlives its last window, so its end alone would not tell. */
function lastPageClosed(context: BrowserContext): Promise<void> {
  return new Promise(resolve => {
    const look = () => void (context.pages().length === 0 && resolve())
    const watch = (page: { once(event: 'close', listener: () => void): unknown }) => page.once('close', look)
    context.pages().forEach(watch)
    context.on('page', watch)
    context.once('close', () => resolve())
  })
}
