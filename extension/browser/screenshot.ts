import { screenshotName } from './session.ts'
import { onHanded, openSettingsWith } from './settings.ts'
import { capture, type Page } from './tab.ts'

// A picture of a tab on its way from the popup to the settings page: in the browser's memory, for as long as that page takes to
// open. A QR code on it is a secret, so it never lies on disk, and is taken away as it is read.

/** `storage.session` holds ten million bytes in all. */
const mostLetters = 8_000_000

/** Hands a picture of the page over to the settings page and closes the popup. @throws {Failure} as `capture`. */
export async function passScreenshot(page: Page): Promise<void> {
  const picture = await capture(page)
  await openSettingsWith(screenshotName, picture.length > mostLetters ? await capture(page, 'jpeg') : picture)
}

/** Calls back with each picture that is handed over, the one that waits already too. Returns what ends that. */
export const onScreenshot = (take: (dataUrl: string) => void): (() => void) => onHanded(screenshotName, take)
