import type { Popup } from '../driver.ts'
import {
  clickToolbarScript,
  dismissPopupScript,
  isPopupShownScript,
  shownPopupScript,
} from './extension-scripts.ts'
import type { FirefoxWindow } from './firefox-window.ts'
import { until, untilTrue } from './patience.ts'
import { FirefoxSurface } from './surface.ts'

export class FirefoxPopup extends FirefoxSurface implements Popup {
  static async click(window: FirefoxWindow, extensionId: string): Promise<FirefoxPopup> {
    await window.run(clickToolbarScript, extensionId)
    return FirefoxPopup.opened(window, extensionId)
  }

  static async opened(window: FirefoxWindow, extensionId: string): Promise<FirefoxPopup> {
    const browserId = await until(
      async () => (await window.run<number | null>(shownPopupScript, extensionId)) ?? undefined,
      () => 'No popup of the extension opened',
    )
    const popup = new FirefoxPopup(window, browserId)
    await untilTrue(
      () => popup.#isReady(),
      () => popup.complain('The popup did not finish loading'),
    )
    return popup
  }

  gone(): Promise<void> {
    return untilTrue(
      async () => !(await this.window.run<boolean>(isPopupShownScript, this.browserId)),
      () => this.complain('The popup did not close'),
    )
  }

  /** As a click beside it does. */
  async close(): Promise<void> {
    await this.window.run(dismissPopupScript, this.browserId)
    await this.gone()
  }

  /** A popup that closes itself at once was there all the same. */
  async #isReady(): Promise<boolean> {
    const script = `return document.readyState === 'complete'`
    const outcome = await this.window.runInPage<boolean>(this.browserId, 'system', script, [])
    return outcome.kind !== 'ran' || outcome.value
  }
}
