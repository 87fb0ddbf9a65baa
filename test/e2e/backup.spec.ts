import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeAt, nextCode } from '../../src/code.ts'
import { age, missing } from '../src/vault/age-program.ts'
import { account } from '../vectors/accounts.ts'
import {
  backupPassphrase,
  codes,
  keys,
  lookInto,
  popupOver,
  saveBackup,
  settings,
  vaultWithCodes,
} from './backup-story.ts'
import type { Popup } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, passphrase, paste, vaultWithAcme } from './habits.ts'
import { launch } from './launch.ts'

/** Until the code of this moment is shown, or the next one should the moment pass. */
const seeCode = (popup: Popup, secret: string) => {
  const [now, next] = [codeAt, nextCode].map(code => code(account({ secret }), Date.now()))
  return popup.see(new RegExp(`${now}|${next}`))
}

test('a backup opens with the age program, and a new browser is restored from it', async ({
  under,
  browserUnderTest: browser,
  site,
}) => {
  test.skip(missing.length > 0, `the program ${missing.join(' and ')} is not there`)
  const address = `${site.webUrl}/odd/none`
  await vaultWithCodes(browser, address)
  const tab = await settings(browser)
  await tab.see('There is no backup yet')
  await tab.see('2 accounts are in no backup yet')
  await saveBackup(tab)
  await tab.type('Your passphrase for Latchkey', 'not the passphrase')
  await tab.press('Save the backup')
  await tab.see('This is not the passphrase')
  await tab.type('Your passphrase for Latchkey', passphrase)
  await tab.press('Save the backup')
  await tab.see('Your browser has the file now')
  const [name = ''] = /latchkey-\d{4}-\d\d-\d\d\.age/.exec(await tab.text()) ?? []
  await tab.see('2 accounts and 4 unused recovery codes')
  await tab.see(/The last backup was made on .*\s+Every account is in a backup/)
  const file = await browser.downloaded(name)

  await test.step('the age program finds every key and recovery code in it', async () => {
    expect(await age(browser.profile, `-d -o plain.json ${file}`, backupPassphrase)).toBe(0)
    const content = JSON.parse(await readFile(join(browser.profile, 'plain.json'), 'utf8'))
    expect(content.accounts).toMatchObject([
      { issuer: 'Acme', name: 'ada', secret: keys.Acme, recovery: [{ codes, used: [] }] },
      { issuer: 'Other', name: 'grace', secret: keys.Other, recovery: [] },
    ])
  })

  const second = await launch(under)
  await second.open(address)
  await (await newVault(second)).close()
  const there = await settings(second)
  await there.press('Accounts')
  await there.see('Nothing here. What you delete')
  await there.press('Backup')
  await lookInto(there, file)
  await there.see('A backup of 2 accounts')
  await there.see('With 4 unused recovery codes')
  await there.press('Add 2 accounts')
  await there.see('Added 2 accounts')
  await there.see('Every account is in a backup')

  const popup = await popupOver(second, address)
  await seeCode(popup, keys.Acme)
  await seeCode(popup, keys.Other)
  await popup.press('Details of Acme')
  await popup.see('4 of 4 left')
  expect(await popup.text()).not.toContain(codes[0])
  await popup.press('Show them')
  await popup.type('Your passphrase', passphrase)
  await popup.press('Show the codes')
  for (const code of codes) await popup.see(code)
  await popup.close()
  await there.front()
  await there.press('Undo')
  await there.see('Everything is as it was before')
  await (await popupOver(second, address)).see('No accounts yet')
  await second.close()
  await rm(second.profile, { recursive: true, force: true, maxRetries: 3 })
})

/** Keeps every state of the section's main button from now on, as `Save the backup` or `Encrypting, busy`. */
const watchButton = `(() => {
  const states = []
  const look = () => {
    const button = document.querySelector('.backup .primary')
    if (button === null) return
    const state = button.firstChild.data + (button.ariaDisabled === 'true' ? ', busy' : '')
    if (states.at(-1) !== state) states.push(state)
    document.documentElement.dataset.states = states.join('; ')
  }
  look()
  new MutationObserver(look)
    .observe(document.querySelector('.backup'), { subtree: true, childList: true, attributes: true, characterData: true })
})()`

test('while a backup is encrypted, its button is busy and offers no second one', async ({
  browserUnderTest: browser,
  site,
}) => {
  await (await vaultWithAcme(browser, `${site.webUrl}/odd/none`)).close()
  const tab = await settings(browser)
  await saveBackup(tab)
  await tab.type('Your passphrase for Latchkey', passphrase)
  await tab.evaluate(watchButton)
  await tab.press('Save the backup')
  await tab.see('Your browser has the file now')
  expect(await tab.evaluate('document.documentElement.dataset.states')).toBe(
    'Save the backup; Encrypting, busy',
  )
})

test('where only this computer opens the vault, a backup asks nothing, and says so', async ({
  browserUnderTest: browser,
  site,
}) => {
  await browser.open(`${site.webUrl}/odd/none`)
  const popup = await browser.popup()
  await popup.press('Use no passphrase')
  await popup.press('Create it without a passphrase')
  await popup.see('No accounts yet')
  await paste(popup, keys.Acme, { site: 'Acme', name: 'ada' })
  await popup.close()
  const tab = await settings(browser)
  await saveBackup(tab)
  await tab.see('so nothing is asked here')
  await tab.press('Save the backup')
  await tab.see('1 account and 0 unused recovery codes')
})
