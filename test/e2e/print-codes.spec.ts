import { readFile } from 'node:fs/promises'
import type { VaultDocument } from '../../src/vault/document.ts'
import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, codes, keys, lookInto, popupOver, settings } from './backup-story.ts'
import { textOnPaper } from './chromium/paper.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, newVault, passphrase } from './habits.ts'
import { changeDocument } from './stored.ts'

const used = codes[1]
const unused = codes.filter(code => code !== used)
const others = ['1111-2222', '3333-4444', '5555-6666', '7777-8888']
const set = (codes: readonly string[], used: readonly number[] = []) => ({
  keptMs: 5,
  codes,
  used: used.map(index => ({ index, usedMs: 7 })),
})

/** Acme has used one of its four codes, Other has none, and Third all of its four. */
const content = backup({
  bin: [],
  accounts: [
    backupAccount({ id: 'a', name: 'ada', hosts: ['acme.test'], recovery: [set(codes, [1])] }),
    backupAccount({ id: 'b', issuer: 'Other', name: 'grace', secret: keys.Other }),
    backupAccount({ id: 'c', issuer: 'Third', name: 'ada', secret: keys.Third, recovery: [set(others)] }),
  ],
})

/** The settings of a vault with these accounts. */
async function settingsWithCodes(browser: Browser, address: string): Promise<Tab> {
  await browser.open(address)
  await (await newVault(browser)).close()
  const tab = await settings(browser)
  await lookInto(tab, await backupFile(browser, content))
  await tab.press('Add 3 accounts')
  await tab.see('Added 3 accounts')
  await tab.press('Print and export')
  return tab
}

async function showCodes(tab: Tab, account: string): Promise<void> {
  await tab.press('Make a sheet')
  await tab.press('Recovery codes alone')
  await tab.type('Of which account', account)
  await tab.type('Your passphrase for Latchkey', passphrase)
  await tab.press('Show the sheet')
  await tab.see('Hide it')
}

const offered = `[...document.querySelectorAll('.step option')].map(({ text }) => text)`

test('what comes on the sheet and of which account is chosen by keyboard, and the warning says what that means', async ({
  browserUnderTest: browser,
  site,
}) => {
  const tab = await settingsWithCodes(browser, `${site.webUrl}/odd/none`)
  await tab.press('Make a sheet')
  await tab.see('can make your codes from then on')
  expect(await tab.evaluate(offered)).toEqual(['All accounts', 'Acme (ada)', 'Other (grace)', 'Third (ada)'])
  await tab.key('Tab')
  await tab.type('Of which account', 'Other (grace)')
  expect(await tab.value('Of which account')).not.toBe('')
  await tab.press('Keys and recovery codes')
  await tab.key('ArrowDown')
  await tab.key('ArrowDown')
  await tab.see('can use each of these codes once')
  expect(await tab.evaluate(offered)).toEqual(['All accounts', 'Acme (ada)', 'Third (ada)'])
  expect(await tab.value('Of which account')).toBe('')
  await tab.type('Your passphrase for Latchkey', 'not the passphrase')
  await tab.press('Show the sheet')
  await tab.see('This is not the passphrase')
  expect(await tab.text()).not.toMatch(/ckss|1111|Hide it/)
})

test('the unused codes of one account come to paper without its key, and hide at a lock', async ({
  browserUnderTest: browser,
  site,
}) => {
  const tab = await settingsWithCodes(browser, `${site.webUrl}/odd/none`)
  await showCodes(tab, 'Acme (ada)')
  for (const code of unused) await tab.see(code)
  await tab.see(/Acme\s+ada\s+acme\.test\s+3 of 4 left on /)
  expect(await tab.text()).not.toMatch(new RegExp(`${used}|1111|JBSW`))
  expect(await tab.evaluate("document.querySelectorAll('svg.qr').length")).toBe(0)
  expect(await tab.evaluate("document.querySelectorAll('.paper-boxes li').length")).toBe(3)
  if (browser.name === 'chromium') {
    const paper = await textOnPaper(tab)
    for (const code of unused) expect(paper).toContain(code)
    expect(paper).not.toMatch(/Settings|Hide it|Save as|Anyone who opens|Backup/)
  }
  const popup = await popupOver(browser, `${site.webUrl}/odd/none`)
  await lock(popup)
  await tab.see('Unlock Latchkey')
  expect(await tab.text()).not.toContain('ckss')
})

test('codes are saved as a text file, and what is copied is read back under “Paste codes”', async ({
  browserUnderTest: browser,
  site,
}) => {
  const tab = await settingsWithCodes(browser, `${site.webUrl}/odd/none`)
  await showCodes(tab, 'Acme (ada)')
  await tab.see('Anyone who opens the text file')
  await tab.press('Save as a text file')
  await tab.see('Your browser has the file now')
  const [name = ''] = /latchkey-recovery-codes-acme\.test-\d{4}-\d\d-\d\d\.txt/.exec(await tab.text()) ?? []
  const text = await readFile(await browser.downloaded(name), 'utf8')
  const day = name.slice(-14, -4)
  expect(text).toBe(`Recovery codes, each good for once

Kept for: Acme
Account there: ada
Web address: acme.test
Written on: ${day}

${unused.join('\n')}
`)
  await tab.press('Copy')
  await tab.see('Copied 3 codes')
  const popup = await popupOver(browser, `${site.webUrl}/odd/none`)
  await popup.press('Details of Other')
  await popup.press('Paste codes')
  await popup.type('Codes from the site, one a line', '')
  await popup.key('Control+v')
  expect((await popup.value('Codes from the site, one a line')).replaceAll('\r\n', '\n')).toBe(text)
  await popup.press('Keep them')
  await popup.see('Kept 3 recovery codes with Other')
})

test('the file of all accounts has each with its codes, and its name is of none', async ({
  browserUnderTest: browser,
  site,
}) => {
  const tab = await settingsWithCodes(browser, `${site.webUrl}/odd/none`)
  await showCodes(tab, 'All accounts')
  await tab.see('4 of 4 left')
  await tab.press('Save as a text file')
  await tab.see(/latchkey-recovery-codes-\d/)
  const [name = ''] = /latchkey-recovery-codes-\d{4}-\d\d-\d\d\.txt/.exec(await tab.text()) ?? []
  const text = await readFile(await browser.downloaded(name), 'utf8')
  expect(text).toContain(`\n\n${unused.join('\n')}\n\nKept for: Third\n`)
  expect(text).toMatch(new RegExp(`\n\n${others.join('\n')}\n$`))
  expect(text).not.toContain('Other')
})

/** Acme's codes as they would lie there if another drawer had been used for them. */
const strayed = (document: VaultDocument): VaultDocument => ({
  ...document,
  accounts: document.accounts.map(account =>
    account.issuer !== 'Acme'
      ? account
      : {
          ...account,
          recovery: account.recovery.map(set => ({ ...set, sealed: `AAAA${set.sealed.slice(4)}` })),
        },
  ),
})

test('a set that does not open is said to be missing, and the others are there', async ({
  browserUnderTest: browser,
  site,
}) => {
  const tab = await settingsWithCodes(browser, `${site.webUrl}/odd/none`)
  await changeDocument(tab, strayed)
  await tab.close()
  const again = await settings(browser, 'print')
  await showCodes(again, 'All accounts')
  await again.see(/Acme\s+ada\s+acme\.test\s+Its recovery codes are not here: they do not open any more/)
  for (const code of others) await again.see(code)
  await again.key('Escape')
  await again.lose('Hide it')
  await again.press('Make a sheet')
  await again.press('Show the sheet')
  await again.see(/30 seconds\s+Its recovery codes are not here: they do not open any more/)
  for (const code of others) await again.see(code)
})

/** The popup is gone at once, sooner than a press by the driver may have come to its end. */
const pressPrint = `void setTimeout(() =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Print or save them').click())`

test('the details of an account lead to the settings with it chosen, whether they were open or not', async ({
  browserUnderTest: browser,
  site,
}) => {
  const address = `${site.webUrl}/odd/none`
  const tab = await settingsWithCodes(browser, address)
  await tab.close()
  for (const [account, code] of [
    ['Third', others[0]],
    ['Acme', codes[0]],
  ] as const) {
    const popup = await popupOver(browser, address)
    await popup.press(`Details of ${account}`)
    await popup.press('Show them')
    await popup.type('Your passphrase', passphrase)
    await popup.press('Show the codes')
    await popup.see(code ?? '')
    await popup.see('Print or save them')
    await popup.evaluate(pressPrint)
    await popup.gone()
    const opened = await browser.tabOpened(`${browser.extensionOrigin}/options/`)
    await opened.see('can use each of these codes once')
    const chosen = `document.querySelector('.step select').selectedOptions[0].text`
    expect(await opened.evaluate(chosen)).toBe(`${account} (ada)`)
    expect(await opened.text()).not.toContain(code)
    expect(await opened.evaluate('document.activeElement.parentElement.innerText')).toBe(
      'Recovery codes alone',
    )
    // The proof of the first time is good for the second.
    if (account === 'Third') await opened.type('Your passphrase for Latchkey', passphrase)
    await opened.press('Show the sheet')
    await opened.see(code ?? '')
  }
})
