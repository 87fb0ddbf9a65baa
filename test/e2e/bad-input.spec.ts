import { expect, test } from './fixtures.ts'
import { lock, newVault, passphrase, unlock, vaultWithAcme } from './habits.ts'

const wrongCodes = [
  { what: 'is a link', text: 'https://acme.test/app', sentence: 'holds a link, and sets up no codes' },
  {
    what: 'is a Wi-Fi password',
    text: 'WIFI:S:attic;T:WPA;P:hunter2;;',
    sentence: 'joins a Wi-Fi network',
  },
  {
    what: 'asks for no digits',
    text: 'otpauth://totp/A:b?secret=JBSWY3DP&digits=0',
    sentence: 'of a length that does not work',
  },
  { what: 'has no secret', text: 'otpauth://totp/A:b', sentence: 'There is no setup key here' },
  {
    what: 'counts from below zero',
    text: 'otpauth://hotp/A:b?secret=JBSWY3DP&counter=-1',
    sentence: 'The counter of this set-up code does not work',
  },
]

test('a QR code that cannot be used is explained, and nothing is stored', async ({
  browserUnderTest,
  site,
}) => {
  const tab = await browserUnderTest.open(`${site.webUrl}/odd/none`)
  await (await newVault(browserUnderTest)).close()
  for (const { what, text, sentence } of wrongCodes) {
    await test.step(`a code that ${what}`, async () => {
      await tab.goto(`${site.webUrl}/odd/qr?text=${encodeURIComponent(text)}`)
      const popup = await browserUnderTest.popup()
      await popup.see(sentence)
      expect(await popup.text()).not.toMatch(/\bAdd\b(?! an)/)
      expect(await popup.text()).toContain('Paste a setup key instead')
      await popup.close()
    })
  }
})

const wrongKeys = [
  { key: 'JBSWY3DP EHPK3PX1', sentence: 'This is not a setup key' },
  { key: 'otpauth://totp/A:b?secret=JBSWY3DP&digits=0', sentence: 'of a length that does not work' },
  { key: 'https://acme.test/setup', sentence: 'does not set up two-factor codes' },
  { key: '   ', sentence: 'There is no setup key here' },
]

test('a pasted key that cannot be used is explained, stays in its field, and nothing is stored', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Add an account')
  for (const { key, sentence } of wrongKeys) {
    await popup.type('Setup key or link', key)
    await popup.press('Add account')
    await popup.see(sentence)
    expect(await popup.value('Setup key or link')).toBe(key)
  }
  await popup.press('Back to the accounts')
  await popup.see('No accounts yet')
})

test('the same key twice is refused, and the account that is there stays as it is', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Add an account')
  await popup.type('Setup key or link', 'jbsw y3dp ehpk 3pxp')
  await popup.type('Site or service', 'Other')
  await popup.press('Add account')
  await popup.see('This account is in Latchkey already')
  await popup.press('Back to the accounts')
  await popup.see('ada')
  expect(await popup.text()).not.toContain('Other')
})

test('a wrong passphrase is said to be wrong, and the right one still opens', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await lock(popup)
  await popup.type('Passphrase', `${passphrase}s`)
  await popup.press('Unlock')
  await popup.see('This is not the passphrase')
  expect(await popup.text()).not.toContain('Acme')
  await unlock(popup)
  await popup.see('Acme')
})

test('a first passphrase that is short, or typed differently twice, is sent back', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await browserUnderTest.popup()
  await popup.type('Passphrase', 'too short')
  await popup.type('The same again', 'too short')
  await popup.press('Create my vault')
  await popup.see('at least ten characters')
  await popup.type('Passphrase', passphrase)
  await popup.press('Create my vault')
  await popup.see('The two are not the same')
  await popup.type('The same again', passphrase)
  await popup.press('Create my vault')
  await popup.see('No accounts yet')
})
