import { expect, test } from './fixtures.ts'
import { lock, passphrase, paste, unlock, vaultWithAcme } from './habits.ts'
import { changeGeneration } from './stored.ts'

test('a deleted account can be brought back with all that belonged to it', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Delete this account')
  await popup.press('Delete it')
  await popup.see('Deleted Acme')
  await popup.see('No accounts yet')
  await popup.press('Undo')
  await popup.see(/ada\s+\d{6}/)
})

test('pasted recovery codes are kept, counted, and shown only after the passphrase', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Paste codes')
  await popup.type('Codes from the site, one a line', 'hello')
  await popup.press('Keep them')
  await popup.see('No recovery codes were found')
  await popup.type('Codes from the site, one a line', 'ckss-2skx-ebow, spbc-424h-usyq')
  await popup.press('Keep them')
  await popup.see('Kept 2 recovery codes')
  await popup.see('2 recovery codes')
  await popup.press('Details of Acme')
  await popup.press('Show them')
  await popup.type('Your passphrase', 'not the passphrase')
  await popup.press('Show the codes')
  await popup.see('This is not the passphrase')
  expect(await popup.text()).not.toContain('ckss')
  await popup.type('Your passphrase', passphrase)
  await popup.press('Show the codes')
  await popup.see('ckss-2skx-ebow')
})

test('the keyboard alone finds an account and copies its code', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.type('Search accounts', 'zebra')
  await popup.see('No account matches')
  await popup.type('Search accounts', 'grace')
  await popup.lose('Acme')
  await popup.key('ArrowDown')
  await popup.key('Enter')
  await popup.see('Copied the code of Other')
})

test('a save that is damaged is stepped over, and the person is told', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(changeGeneration(3, 'stored.sealed[100] ^= 1'))
  await popup.close()
  const after = await browserUnderTest.popup()
  await after.see('The newest save does not open')
  await after.see(/ada\s+\d{6}/)
  expect(await after.text()).not.toContain('grace')
  await paste(after, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await after.lose('The newest save does not open')
})

test('a damaged slot in the newest save does not lock the person out', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(
    changeGeneration(3, "stored.slots[0].commit = 'AAAA' + stored.slots[0].commit.slice(4)"),
  )
  await lock(popup)
  await unlock(popup)
  await popup.see('The newest save does not open')
  await popup.see(/ada\s+\d{6}/)
})

test('what a newer version wrote is not stepped over', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(changeGeneration(3, 'stored.format = 3'))
  await popup.close()
  const after = await browserUnderTest.popup()
  await after.see('A newer version of Latchkey wrote this')
})
