import { setTimeout as pause } from 'node:timers/promises'
import { type CDPSession, type Browser as Connection, chromium } from '@playwright/test'
import { launchChromium } from '../e2e/chromium/launch.ts'
import { clickButton, type ToolbarPopup } from '../e2e/chromium/popup.ts'
import { debuggingAddress, openPopup, stopWorker, tabInFront } from '../e2e/chromium/targets.ts'
import { until } from '../e2e/chromium/wait.ts'
import type { Browser, Tab } from '../e2e/driver.ts'
import { wallMs } from './page-wall.ts'

/** What a copy's popup left on the page in front. */
export type Left = Readonly<Record<string, number>>

const patienceMs = 30_000
/** What one opening leaves behind, such as an ending process, is not to slow the next one. */
const betweenMs = 250

/** A Chromium with several copies of the extension, whose buttons are clicked without looking into their popups. */
export class Range {
  readonly browser: Browser
  private readonly connection: Connection
  private readonly session: CDPSession

  private constructor(browser: Browser, connection: Connection, session: CDPSession) {
    this.browser = browser
    this.connection = connection
    this.session = session
  }

  static async open(executable: string, firstCopy: string): Promise<Range> {
    const browser = await launchChromium({ executable, extension: firstCopy })
    // The driver attaches to each popup that it opens, which would be measured too.
    const connection = await chromium.connectOverCDP(await debuggingAddress(browser.profile), {
      noDefaults: true,
    })
    return new Range(browser, connection, await connection.newBrowserCDPSession())
  }

  /** Installs one more copy and gives back its origin. */
  async install(copy: string): Promise<string> {
    const { id } = await this.session.send('Extensions.loadUnpacked', { path: copy })
    return `chrome-extension://${id}`
  }

  /** Puts the copies to sleep, as an extension mostly is when its button is clicked. */
  async stopWorkers(origins: readonly string[]): Promise<void> {
    for (const origin of origins) await stopWorker(this.session, origin)
  }

  /** The system's numbers of all processes of the browser. */
  async processes(): Promise<number[]> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo')
    return processInfo.map(({ id }) => id)
  }

  async version(): Promise<string> {
    return (await this.session.send('Browser.getVersion')).product
  }

  /** Clicks a copy's button on the tab in front, waits for what its popup leaves there, and says when it was clicked. */
  async click(origin: string, tab: Tab): Promise<{ clickedMs: number; left: Left }> {
    const targetId = await tabInFront(this.session)
    const left = tab.evaluate<string>(leftOnPage)
    const clickedMs = wallMs()
    const clicked = this.session.send('Extensions.triggerAction', { id: new URL(origin).host, targetId })
    const [text] = await inTime(Promise.all([left, clicked]), `The popup of ${origin} left nothing.`)
    return { clickedMs, left: JSON.parse(text) }
  }

  /** Clicks a copy's button, and gives its popup to be driven: only for what is measured once it is open. */
  async drivePopup(origin: string): Promise<ToolbarPopup> {
    const { session, browser } = this
    return clickButton({ session, origin, profile: browser.profile, connections: new Set() })
  }

  /** Ends the copy's popup, if it has not gone by itself, and waits until it has. */
  async closePopup(origin: string): Promise<void> {
    await until(
      async () => {
        const open = await openPopup(this.session, origin)
        if (open === undefined) return true
        await this.session.send('Target.closeTarget', { targetId: open.targetId }).catch(() => {}) // It went first.
        return undefined
      },
      () => `The popup of ${origin} did not close.`,
    )
    await pause(betweenMs)
  }

  async close(): Promise<void> {
    await this.connection.close()
    await this.browser.close()
  }
}

const leftOnPage = `new Promise(resolve => {
  const root = document.documentElement
  delete root.dataset.bench
  new MutationObserver((_, watch) => {
    watch.disconnect()
    resolve(root.dataset.bench)
  }).observe(root, { attributeFilter: ['data-bench'] })
})`

/** @throws {Error} with the sentence, when it takes longer than anything here may. */
export function inTime<T>(result: Promise<T>, sentence: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(sentence)), patienceMs)
    result.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
