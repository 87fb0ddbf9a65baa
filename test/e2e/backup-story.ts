import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SectionId } from '../../extension/options/sections.ts'
import { type Backup, sealBackup } from '../../src/vault/backup.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { paste, vaultWithAcme } from './habits.ts'
import { openSettings } from './settings.ts'

/** What the stories about backups have in common. */

export const backupPassphrase = 'copper walnut engine river'
export const keys = { Acme: 'JBSWY3DPEHPK3PXP', Other: 'MZXW6YTBOI', Third: 'GEZDGNBVGY3TQOJQ' }
export const codes = ['ckss-2skx-ebow', 'spbc-424h-usyq', '7m2p-k4tq-xxvd', 'h9sb-55fn-w2la']

/** Two accounts, of which Acme has recovery codes. */
export async function vaultWithCodes(browser: Browser, address: string): Promise<void> {
  const popup = await vaultWithAcme(browser, address)
  await paste(popup, keys.Other, { site: 'Other', name: 'grace' })
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await popup.type('Codes from the site, one a line', codes.join(', '))
  await popup.press('Keep them')
  await popup.see('Kept 4 recovery codes')
  await popup.close()
}

export function settings(browser: Browser, section: SectionId = 'backup'): Promise<Tab> {
  return openSettings(browser, section)
}

export async function saveBackup(tab: Tab): Promise<void> {
  await tab.press('Save a backup')
  await tab.type('Backup passphrase', backupPassphrase)
  await tab.type('The same again', backupPassphrase)
  await tab.press('Next')
}

/** Opens the file in the section, up to what is in it. */
export async function lookInto(tab: Tab, file: string): Promise<void> {
  await tab.press('Restore a backup')
  await tab.choose('Backup file', file)
  await tab.type('Backup passphrase', backupPassphrase)
  await tab.press('Look into it')
}

/** Opens the popup on a page where it has nothing to do. */
export async function popupOver(browser: Browser, address: string): Promise<Popup> {
  await browser.open(address)
  return browser.popup()
}

/** A backup as a file in the browser's profile, at a strength that costs no time. */
export async function backupFile(browser: Browser, content: Backup): Promise<string> {
  const path = join(browser.profile, 'backup.age')
  await writeFile(path, await sealBackup(content, backupPassphrase, 10))
  return path
}
