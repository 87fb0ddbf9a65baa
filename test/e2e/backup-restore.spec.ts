import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from '../../src/vault/backup-json.ts'
import { age, missing } from '../src/vault/age-program.ts'
import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, backupPassphrase, keys, lookInto, popupOver, settings } from './backup-story.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, paste, vaultWithAcme } from './habits.ts'

const lockAfter = `document.querySelector('select:has([value="480"])').value`
const chosenFile = (tab: Tab) => tab.evaluate("document.querySelector('#backup-file').files[0].name")

test('a file that the age program made is restored, with bin and settings into an empty vault', async ({
  browserUnderTest: browser,
  site,
}) => {
  test.skip(missing.length > 0, `the program ${missing.join(' and ')} is not there`)
  const deletedMs = Date.now() - 1000
  const bin = [{ deletedMs, account: backupAccount({ id: 'c', issuer: 'Gone', secret: 'MFRGGZDFMZTWQ2LK' }) }]
  const content = { ...backup({ bin }), lockAfterMinutes: 60 }
  await writeFile(join(browser.profile, 'plain.json'), writeBackup(content))
  expect(await age(browser.profile, '-p -a -o theirs.age plain.json', backupPassphrase)).toBe(0)
  await browser.open(`${site.webUrl}/odd/none`)
  await (await newVault(browser)).close()
  const tab = await settings(browser)
  await lookInto(tab, join(browser.profile, 'theirs.age'))
  await tab.see('The accounts deleted there go to the bin here. Latchkey locks after 60 minutes')
  await tab.press('Add 2 accounts')
  await tab.see('Added 2 accounts.')
  await tab.press('Accounts')
  await tab.see('Bring Gone back')
  await tab.press('Security')
  await tab.see('Lock when Latchkey was not used for')
  expect(await tab.evaluate(lockAfter)).toBe('60')
  await tab.press('Backup')
  await tab.press('Undo')
  await tab.see('Everything is as it was before')
  await tab.see('There is no backup yet')
  await tab.press('Accounts')
  await tab.see('Nothing here. What you delete')
  await tab.press('Security')
  await tab.see('Lock when Latchkey was not used for')
  expect(await tab.evaluate(lockAfter)).toBe('15')
})

const restored = backup({
  accounts: [
    backupAccount({ id: 'x', name: 'ada', secret: keys.Acme }),
    backupAccount({ id: 'y', issuer: 'Other', name: 'hopper', secret: keys.Other, hosts: ['other.test'] }),
    backupAccount({ id: 'z', issuer: 'Third', name: 'kay', secret: keys.Third }),
    backupAccount({ id: 'g', issuer: 'Gone', name: 'eve', secret: 'MFRGGZDFMZTWQ2LK' }),
  ],
})

/** One the same, one renamed, one new, and one that was deleted here. */
async function vaultToRestoreInto(browser: Browser, address: string): Promise<Tab> {
  const popup = await vaultWithAcme(browser, address)
  await paste(popup, keys.Other, { site: 'Other', name: 'grace' })
  await paste(popup, 'MFRGGZDFMZTWQ2LK', { site: 'Gone', name: 'eve' })
  await popup.press('Details of Gone')
  await popup.press('Delete this account')
  await popup.press('Delete it')
  await popup.see('Deleted Gone')
  await popup.close()
  return settings(browser)
}

test('what differs is asked about, mine stays unless the person says otherwise, and it can be undone', async ({
  browserUnderTest: browser,
  site,
}) => {
  const address = `${site.webUrl}/odd/none`
  const tab = await vaultToRestoreInto(browser, address)
  const file = await backupFile(browser, restored)
  const choices = [
    { choice: 'Keep mine', todo: 'Add 2 accounts', done: 'Added 2 accounts', names: 'ada grace kay eve' },
    {
      choice: 'Take the backup’s',
      todo: 'Add 2 accounts and change 1',
      done: 'Added 2 accounts and changed 1',
      names: 'ada hopper kay eve',
    },
    {
      choice: 'Keep both',
      todo: 'Add 3 accounts',
      done: 'Added 3 accounts',
      names: 'ada grace hopper kay eve',
    },
  ]
  for (const { choice, todo, done, names } of choices) {
    await test.step(choice, async () => {
      await lookInto(tab, file)
      await tab.see('Account: grace here, hopper in the backup')
      await tab.see('Only the backup fills it on other.test')
      await tab.see('You deleted it here; this adds it again')
      await tab.see('The same here: 1')
      await tab.see('Add 2 accounts')
      await tab.press(choice)
      await tab.press(todo)
      await tab.see(`${done}.`)
      expect(await namesIn(browser, address)).toBe(names)
      await tab.front()
      await tab.press('Undo')
      await tab.see('Everything is as it was before')
      expect(await namesIn(browser, address)).toBe('ada grace')
      await tab.front()
    })
  }
})

/** Which of the accounts the popup lists, in the alphabet's order of their sites. */
async function namesIn(browser: Browser, address: string): Promise<string> {
  const popup = await popupOver(browser, address)
  await popup.see(/ada\s+\d{6}/)
  const text = await popup.text()
  await popup.close()
  return ['ada', 'grace', 'hopper', 'kay', 'eve'].filter(name => text.includes(name)).join(' ')
}

test('a file that does not open is explained, and it stays chosen with what was typed', async ({
  browserUnderTest: browser,
  site,
}) => {
  await (await vaultWithAcme(browser, `${site.webUrl}/odd/none`)).close()
  const tab = await settings(browser)
  const path = await backupFile(browser, restored)
  const whole = await readFile(path)
  await tab.press('Restore a backup')
  await tab.press('Look into it')
  await tab.see('Choose the file first')
  await tab.choose('Backup file', path)
  await tab.lose('Choose the file first')
  await tab.press('Look into it')
  await tab.see('Type the passphrase of the backup first')
  await tab.type('Backup passphrase', `${backupPassphrase}s`)
  await tab.press('Look into it')
  await tab.see('This is not the passphrase of this backup')
  expect(await chosenFile(tab)).toBe('backup.age')
  expect(await tab.value('Backup passphrase')).toBe(`${backupPassphrase}s`)

  await tab.type('Backup passphrase', backupPassphrase)
  const others = [
    { name: 'damaged.age', bytes: whole.with(-1, ~(whole.at(-1) ?? 0)), sentence: 'This backup is damaged' },
    { name: 'cut.age', bytes: whole.subarray(0, -40), sentence: 'This backup is damaged' },
    { name: 'letter.txt', bytes: Buffer.from('Dear Ada'), sentence: 'This is not a backup of Latchkey' },
  ]
  for (const { name, bytes, sentence } of others) {
    const file = join(browser.profile, name)
    await writeFile(file, bytes)
    await tab.choose('Backup file', file)
    await tab.press('Look into it')
    await tab.see(sentence)
    expect(await tab.value('Backup passphrase')).toBe(backupPassphrase)
  }
  await tab.evaluate(dropOnSection(whole))
  await tab.lose('This is not a backup')
  expect(await chosenFile(tab)).toBe('dropped.age')
  await tab.press('Look into it')
  await tab.see('A backup of 4 accounts')
  await tab.press('Cancel')
  await tab.see('There is no backup yet')
})

/** A drop of this file on the first section, as the page hears of it. */
const dropOnSection = (bytes: Buffer): string => `(() => {
  const dataTransfer = new DataTransfer()
  const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), char => char.charCodeAt(0))
  dataTransfer.items.add(new File([bytes], 'dropped.age'))
  document.querySelector('.backup').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
})()`
