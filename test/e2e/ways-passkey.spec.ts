import { plugIn } from './chromium/passkey.ts'
import type { Browser, Popup, Surface } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, newVault, passphrase, unlock } from './habits.ts'
import { focused, settingsOfNewVault, tryPassphrase } from './settings.ts'

test('Firefox says why it has no passkeys', async ({ browserUnderTest, under }) => {
  test.skip(under !== 'firefox', 'Chromium has them')
  const settings = await settingsOfNewVault(browserUnderTest)
  await settings.see('No passkeys here: Firefox lets an extension use them only for a website')
  expect(await settings.text()).not.toContain('Add a passkey')
})

test.describe('a passkey', () => {
  test.skip(({ under }) => under !== 'chromium', 'Firefox gives an extension none')

  async function addPasskey(surface: Surface): Promise<void> {
    await surface.press('Add a passkey')
    await surface.press('Add the passkey')
    await surface.type('Your present passphrase', passphrase)
    await surface.press('Confirm')
  }

  async function settingsWithPasskey(browser: Browser) {
    const settings = await settingsOfNewVault(browser)
    const authenticator = await plugIn(settings)
    await addPasskey(settings)
    await settings.see('The passkey is added.')
    return { settings, authenticator }
  }

  async function usePasskey(settings: Surface): Promise<void> {
    await settings.press('Use a passkey')
    await settings.press('Unlock with a passkey')
  }

  test('opens the vault in the settings, and proves who is there', async ({ browserUnderTest }) => {
    const { settings } = await settingsWithPasskey(browserUnderTest)
    await settings.see('Without it only a passkey would be left')
    await lock(settings)
    await usePasskey(settings)
    await settings.see('Settings')
    await settings.press('Remove Passkey')
    await settings.press('Remove it')
    await settings.press('Use a passkey')
    await settings.press('Confirm with a passkey')
    await settings.see('Passkey is removed.')
    await lock(settings)
    expect(await settings.text()).not.toContain('Use a passkey')
    await tryPassphrase(settings, passphrase)
    await settings.see('Settings')
  })

  // A device of the protocol is plugged into one page, so the popup is led to the settings and back.
  test('opens the toolbar popup', async ({ browserUnderTest }) => {
    const { extensionOrigin } = browserUnderTest
    await browserUnderTest.open('about:blank')
    const popup = await newVault(browserUnderTest)
    await plugIn(popup)
    await lead(popup, `${extensionOrigin}/options/index.html#security`)
    await addPasskey(popup)
    await popup.see('The passkey is added.')
    await lock(popup)
    await lead(popup, `${extensionOrigin}/popup/index.html`)
    await usePasskey(popup)
    await popup.see('Locks in')
  })

  test('is not made twice on one device', async ({ browserUnderTest }) => {
    const { settings, authenticator } = await settingsWithPasskey(browserUnderTest)
    await settings.press('Add a passkey')
    expect(await settings.value('Name')).toBe('Passkey 2')
    await settings.press('Add the passkey')
    await settings.see('This device has a passkey of this vault already')
    expect(await authenticator.count()).toBe(1)
  })

  test('that is refused locks nobody out', async ({ browserUnderTest }) => {
    const { settings, authenticator } = await settingsWithPasskey(browserUnderTest)
    await lock(settings)
    await authenticator.refuse()
    await usePasskey(settings)
    await settings.see('No passkey was given. Try again, or use another way in')
    const popup = await browserUnderTest.popup()
    await unlock(popup)
  })

  test('that is gone from its device locks nobody out, however often it is asked for', async ({
    browserUnderTest,
  }) => {
    const { settings, authenticator } = await settingsWithPasskey(browserUnderTest)
    await lock(settings)
    await authenticator.forgetAll()
    await settings.press('Use a passkey')
    for (let count = 0; count < 4; count++) {
      await settings.press('Unlock with a passkey')
      await settings.see('No passkey was given')
    }
    const popup = await browserUnderTest.popup()
    await unlock(popup)
  })

  test('is asked for by the focused button, and keeps no other way waiting where it does not answer', async ({
    browserUnderTest,
  }) => {
    const { settings, authenticator } = await settingsWithPasskey(browserUnderTest)
    await authenticator.stall()
    await lock(settings)
    await settings.press('Use a passkey')
    await settings.see('Unlock with a passkey')
    expect(await settings.evaluate(focused)).toContain('Unlock with a passkey')
    await settings.key('Enter')
    await settings.see('Asking for the passkey')
    await settings.press('Use the passphrase')
    await tryPassphrase(settings, passphrase)
    await settings.see('Settings')
    expect(await settings.evaluate(focused)).toBe('Security')
  })

  test('that answers with another secret is explained', async ({ browserUnderTest }) => {
    const { settings } = await settingsWithPasskey(browserUnderTest)
    await lock(settings)
    await settings.evaluate(withOtherSalt)
    await usePasskey(settings)
    await settings.see('This passkey does not open this vault. Use another way in')
    await settings.press('Use the passphrase')
    await tryPassphrase(settings, passphrase)
    await settings.see('Settings')
  })

  test('that cannot hold a key is explained, and nothing is changed', async ({ browserUnderTest }) => {
    const settings = await settingsOfNewVault(browserUnderTest)
    await plugIn(settings, { prf: false })
    await addPasskey(settings)
    await settings.see('This passkey cannot hold a key for a vault')
    await settings.press('Cancel')
    await settings.see('This is the only way in')
  })

  test('that one device refuses to make is explained, and another device makes it', async ({
    browserUnderTest,
  }) => {
    const settings = await settingsOfNewVault(browserUnderTest)
    const authenticator = await plugIn(settings)
    await authenticator.refuse()
    await addPasskey(settings)
    await settings.see('No passkey was given')
    await authenticator.unplug()
    await plugIn(settings)
    await settings.press('Try again')
    await settings.see('The passkey is added.')
  })
})

const lead = (popup: Popup, address: string) => popup.evaluate(`void location.replace('${address}')`)

/** Has the passkey asked with another salt than it was made with: its answer is another secret. */
const withOtherSalt = `new Promise((done, fail) => {
  const request = indexedDB.open('latchkey')
  request.onerror = () => fail(request.error)
  request.onsuccess = () => {
    const transaction = request.result.transaction('generations', 'readwrite')
    const store = transaction.objectStore('generations')
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor === null) return
      const slots = cursor.value.slots.map(slot => slot.type === 'passkey' ? { ...slot, salt: btoa('x'.repeat(32)) } : slot)
      cursor.update({ ...cursor.value, slots })
      cursor.continue()
    }
    transaction.oncomplete = () => { request.result.close(); done() }
  }
})`
