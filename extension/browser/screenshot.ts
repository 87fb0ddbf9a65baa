import { api } from './api.ts'
import { screenshotName } from './session.ts'
import { openSettings } from './settings.ts'
import { capture, type Page } from './tab.ts'

// A picture of a tab on its way from the popup to the settings page: in the browser's memory, for as long as that page takes to
// open. A QR code on it is a secret, so it never lies on disk, and is taken away as it is read.

const name = screenshotName

/** `storage.session` holds ten million bytes in all. */
const mostLetters = 8_000_000

/** Hands a picture of the page over to the settings page and closes the popup. @throws {Failure} as `capture`. */
export async function passScreenshot(page: Page): Promise<void> {
  const picture = await capture(page)
  await api.storage.session.set({
    [name]: picture.length > mostLetters ? await capture(page, 'jpeg') : picture,
  })
  try {
    await openSettings()
  } catch (error) {
    await api.storage.session.remove(name)
    throw error
  }
}

/** Calls back with each picture that is handed over, the one that waits already too. Returns what ends that. */
export function onScreenshot(take: (dataUrl: string) => void): () => void {
  const look = () => takeScreenshot().then(taken => taken !== undefined && take(taken))
  const changed = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    if (changes[name]?.newValue !== undefined) void look()
  }
  api.storage.session.onChanged.addListener(changed)
  void look()
  return () => api.storage.session.onChanged.removeListener(changed)
}

async function takeScreenshot(): Promise<string | undefined> {
  const passed: unknown = (await api.storage.session.get(name))[name]
  if (typeof passed !== 'string') return undefined
  await api.storage.session.remove(name)
  return passed
}
