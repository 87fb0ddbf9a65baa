import { openWindow } from '../e2e/chromium/desktop.ts'
import type { RunningSite } from '../site/start.ts'
import { withChromium } from './demo-chromium.ts'
import { say } from './demo-says.ts'

/** Opens the site in a window with the extension, and waits until the person closes it. */
export function showOnDesktop(site: RunningSite, interrupted: Promise<never>): Promise<void> {
  return withChromium(async parts => {
    const window = await openWindow({ ...parts, url: site.webUrl })
    try {
      for (const line of whatToTry(site)) say(line)
      await Promise.race([window.closed, interrupted])
    } finally {
      await window.close()
    }
  })
}

const whatToTry = ({ webUrl, apiUrl }: RunningSite): string[] => [
  `The site is at ${webUrl}, and the TOTP service it calls at ${apiUrl}.`,
  'Put Latchkey in the toolbar: click the puzzle piece at the top right, then the pin beside Latchkey.',
  'On the site press “Create account”, then “Set up two-step sign-in”: it shows a QR code.',
  'Click the Latchkey button: choose a passphrase, and it scans the code, fills it in, and keeps the recovery codes.',
  'Sign out and in again to have a code filled. Close the window or press Ctrl+C here to stop.',
]
