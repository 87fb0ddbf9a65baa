import { rm } from 'node:fs/promises'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, passphrase, unlock } from './habits.ts'
import { launch } from './launch.ts'
import { confirm, makeRecoveryKey, openSettings, settingsOfNewVault, typeNewPassphrase } from './settings.ts'

/** Opens the vault nowhere and by nobody, as a lock does: what opens by itself shows no button for that. */
const endSession = "(globalThis.browser ?? globalThis.chrome).storage.session.remove('session')"

/** What the popup says where it tells others when it locks. */
const opensByItself = 'Opens without a passphrase'

async function newVaultWithoutPassphrase(browser: Browser): Promise<void> {
  await browser.open('about:blank')
  const popup = await browser.popup()
  await popup.press('Use no passphrase')
  await popup.see('not protected against someone who can read this computer’s disk')
  await popup.press('Create it without a passphrase')
  await popup.see(opensByItself)
  await popup.close()
}

async function setPassphrase(settings: Tab): Promise<void> {
  await settings.press('Set a passphrase')
  await typeNewPassphrase(settings, passphrase)
  await settings.press('Set the passphrase')
  await settings.see('The passphrase is set.')
}

test('a vault without a passphrase opens by itself after a restart, until one is set', async ({ under }) => {
  const first = await launch(under)
  await newVaultWithoutPassphrase(first)
  await first.close()

  const second = await launch(under, { profile: first.profile })
  await second.open('about:blank')
  const popup = await second.popup()
  await popup.see(opensByItself)
  await popup.close()
  const settings = await openSettings(second, 'security')
  await settings.see('This vault opens without a passphrase.')
  await settings.see('This is the only way in')
  await setPassphrase(settings)
  await settings.lose('This computer')
  await lock(settings)
  const asking = await second.popup()
  await asking.see('Unlock Latchkey')
  await unlock(asking)
  await second.close()
  await rm(first.profile, { recursive: true, force: true, maxRetries: 3 })
})

/** How many keys of this computer lie on its disk. */
const countDeviceKeys = `new Promise((done, fail) => {
  const request = indexedDB.open('latchkey')
  request.onerror = () => fail(request.error)
  request.onsuccess = () => {
    const count = request.result.transaction('deviceKeys').objectStore('deviceKeys').count()
    count.onsuccess = () => { request.result.close(); done(count.result) }
  }
})`

test('with the passphrase set, neither the key of this computer nor an earlier save stays', async ({
  browserUnderTest,
}) => {
  await newVaultWithoutPassphrase(browserUnderTest)
  const settings = await openSettings(browserUnderTest, 'security')
  expect(await settings.evaluate(countDeviceKeys)).toBe(1)
  await setPassphrase(settings)
  expect(await settings.evaluate(countDeviceKeys)).toBe(0)
  await settings.press('Backup')
  await settings.press('Show the earlier saves')
  await settings.see('the present one')
  expect(await settings.text()).not.toContain('Go back to save')
})

test('beside a passphrase this computer can open the vault without asking, and be asked again', async ({
  browserUnderTest,
}) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  await settings.press('Open without asking on this computer')
  await settings.see('not protected against someone who can read this computer’s disk')
  await settings.press('Open without asking')
  await confirm(settings)
  await settings.see('On this computer the vault opens without asking now.')
  await settings.evaluate(endSession)
  await settings.close()
  const popup = await browserUnderTest.popup()
  await popup.see(opensByItself)
  await popup.close()

  const again = await openSettings(browserUnderTest, 'security')
  await again.press('Remove This computer')
  await again.press('Remove it')
  await confirm(again)
  await again.see('This computer is removed.')
  expect(await again.evaluate(countDeviceKeys)).toBe(0)
  await lock(again)
})

test('what would leave only this computer’s key says what that means', async ({ browserUnderTest }) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  await settings.press('Open without asking on this computer')
  await settings.press('Open without asking')
  await confirm(settings)
  await settings.press('Remove Passphrase')
  await settings.see('nothing is asked for any more, not even before recovery codes are shown')
  await settings.press('Remove it')
  await settings.see('Passphrase is removed.')
  await settings.see('This vault opens without a passphrase.')
})

test('a recovery key beside it takes no warning away, and the passphrase takes the place of this computer’s key', async ({
  browserUnderTest,
}) => {
  await newVaultWithoutPassphrase(browserUnderTest)
  const settings = await openSettings(browserUnderTest, 'security')
  const printed = await makeRecoveryKey(settings)
  await settings.see('The recovery key is saved.')
  // Another page knows nothing of the proof that was given in this one.
  await settings.goto(`${browserUnderTest.extensionOrigin}/options/index.html`)
  await settings.press('Security')
  await settings.see('This vault opens without a passphrase.')
  await settings.press('Set a passphrase')
  await typeNewPassphrase(settings, passphrase)
  await settings.press('Set the passphrase')
  await settings.type('Recovery key', printed)
  await settings.press('Confirm')
  await settings.see('The passphrase is set.')
  await settings.lose('opens without asking')
  await lock(settings)
})
