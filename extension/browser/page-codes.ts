import { picturesOf } from './pictures.ts'
import { startScanner } from './scan.ts'
import { capture, type Page } from './tab.ts'

/**
 * All texts of the QR codes that a page shows: what it holds itself, at full resolution and out of view as well, then what is in
 * sight. What cannot be taken or read is without a code. Pages load this file by itself, once there is nothing left to show first.
 */
export async function codesOf(page: Page): Promise<string[]> {
  const scanner = startScanner('quick')
  try {
    const screenshot = capture(page).catch(() => undefined)
    const inPage = await scanner.found(await picturesOf(page).catch(() => []))
    const taken = await screenshot
    const inSight = taken === undefined ? [] : await scanner.screenshot(taken).catch(() => [])
    return [...new Set([...inPage, ...inSight])]
  } finally {
    scanner.end()
  }
}
