import type { SectionId } from '../../extension/options/sections.ts'
import type { Browser, Popup, Tab } from './driver.ts'
import { newVault, passphrase } from './habits.ts'

/** What stories about the settings begin with. They need no grant for a site, so the section is opened by its address. */
export async function openSettings(browser: Browser, section: SectionId): Promise<Tab> {
  const settings = await browser.open(`${browser.extensionOrigin}/options/index.html#${section}`)
  await settings.see('Settings')
  return settings
}

/** A new vault, made in the popup, and its settings, at what opens it. */
export async function settingsOfNewVault(browser: Browser): Promise<Tab> {
  await browser.open('about:blank')
  const popup = await newVault(browser)
  await popup.close()
  return openSettings(browser, 'security')
}

/** Answers what is asked before a way in is changed. */
export async function confirm(settings: Tab, present = passphrase): Promise<void> {
  await settings.type('Your present passphrase', present)
  await settings.press('Confirm')
}

export async function typeNewPassphrase(settings: Tab, text: string): Promise<void> {
  await settings.type('New passphrase', text)
  await settings.type('The new one again', text)
}

/** Makes a recovery key, and gives back what was printed. Ends where a proof is asked for, if one is. */
export async function makeRecoveryKey(settings: Tab, button = 'Make a recovery key'): Promise<string> {
  await settings.press(button)
  await settings.press('Show the key')
  const printed = await shownKey(settings)
  await settings.press('I have it on paper')
  await settings.type('The last group of the key', printed.slice(-4))
  await settings.press('Save the recovery key')
  return printed
}

export async function shownKey(settings: Tab): Promise<string> {
  await settings.see('It is shown only now')
  const [printed] = /([A-Z2-7]{4}\s){6}[A-Z2-7]{4}/.exec(await settings.text()) ?? []
  if (printed === undefined) throw new Error('No recovery key stands on the page.')
  return printed
}

/** Unlocks the popup, or tries to. */
export async function tryPassphrase(popup: Popup | Tab, text: string): Promise<void> {
  await popup.type('Passphrase', text)
  await popup.press('Unlock')
}

export async function tryRecoveryKey(popup: Popup | Tab, typed: string): Promise<void> {
  await popup.type('Recovery key', typed)
  await popup.press('Unlock')
}

/** What has the focus, by its name or its text. */
export const focused = `(() => {
  const { ariaLabel, textContent } = document.activeElement
  return ariaLabel ?? textContent
})()`
