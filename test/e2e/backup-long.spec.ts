import { toBase32 } from '../../src/base32.ts'
import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, lookInto, settings } from './backup-story.ts'
import { expect, test } from './fixtures.ts'
import { passphrase, vaultWithAcme } from './habits.ts'
import { focused } from './settings.ts'

const many = backup({
  accounts: Array.from({ length: 60 }, (_, at) =>
    backupAccount({
      id: `many-${at}`,
      issuer: `Site ${at}`,
      secret: `MFRGGZDFMZTWQ2${toBase32(Uint8Array.of(at, at))}`,
    }),
  ),
})

/** Whether all of the element is within the window. */
const inSight = (selector: string) => `(() => {
  const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
})()`

test('however long a backup is, the button is in sight, then the message, and Undo outlasts another look', async ({
  browserUnderTest: browser,
  site,
}) => {
  await (await vaultWithAcme(browser, `${site.webUrl}/odd/none`)).close()
  const tab = await settings(browser)
  await lookInto(tab, await backupFile(browser, { ...many, lockAfterMinutes: 60 }))
  await tab.see('Not taken from it: 1 deleted account and its time to the lock.')
  expect(await tab.evaluate(inSight('.preview-deed .primary'))).toBe(true)
  await tab.press('Add 60 accounts')
  await tab.see('Added 60 accounts.')
  expect(await tab.evaluate(inSight('.backup .said'))).toBe(true)
  expect(await tab.evaluate(focused)).toContain('Added 60 accounts.')
  await tab.press('Save a backup')
  await tab.see('Choose one')
  await tab.key('Escape')
  await tab.lose('Choose one')
  expect(await tab.evaluate(focused)).toBe('Save a backup')
  await tab.press('Restore a backup')
  await tab.press('Cancel')
  await tab.press('Undo')
  await tab.see('Everything is as it was before')
  await tab.see('One account is in no backup yet')
})

/** The popup is gone at once, sooner than a press by the driver may have come to its end. */
const pressRestore = `void setTimeout(() =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Restore a backup').click())`

test('a backup that was asked for at the first run is asked for when the vault is made', async ({
  browserUnderTest: browser,
}) => {
  await browser.open('about:blank')
  const popup = await browser.popup()
  await popup.see('Restore a backup')
  await popup.evaluate(pressRestore)
  await popup.gone()
  // The one that the popup opened: of two pages of settings only one is told, once.
  const tab = await browser.tabOpened(`${browser.extensionOrigin}/options/`)
  await tab.see('Then restore a backup into it')
  await tab.type('Passphrase', passphrase)
  await tab.type('The same again', passphrase)
  await tab.press('Create my vault')
  await tab.see('Backup file')
})
