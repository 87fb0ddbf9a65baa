import { backup, backupAccount } from '../vectors/backups.ts'
import { backupFile, keys, lookInto, settings } from './backup-story.ts'
import type { Browser, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, vaultWithAcme } from './habits.ts'
import { focused, openSettings } from './settings.ts'

const three = backup({
  bin: [],
  accounts: [
    backupAccount({ id: 'a', issuer: 'Acme', name: 'ada', secret: keys.Acme, hosts: ['acme.test'] }),
    backupAccount({ id: 'b', issuer: 'Other', name: 'grace', secret: keys.Other }),
    backupAccount({ id: 'c', issuer: 'Acme', name: 'work', secret: keys.Acme }),
  ],
})

/** The accounts in the settings of a vault that was restored with them. */
async function accountsOf(browser: Browser, content: typeof three): Promise<Tab> {
  await browser.open('about:blank')
  await (await newVault(browser)).close()
  const tab = await settings(browser)
  await lookInto(tab, await backupFile(browser, content))
  await tab.press(`Add ${content.accounts.length} accounts`)
  await tab.see(`Added ${content.accounts.length} accounts.`)
  await tab.press('Accounts')
  await tab.see('Deleted accounts')
  return tab
}

/** The titles of the rows, from the first on. */
const rows = `[...document.querySelectorAll('.accounts .label-title')].map(({ textContent }) => textContent).join(' ')`

const back = 'history.back()'

const heading = "document.querySelector('h1').textContent"

/** Chooses an order, and is done when the list shows it. */
const ownOrder = `new Promise(done => {
  const select = document.querySelector('#order')
  select.value = 'own'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  const look = () => document.querySelector('.moves') && done(true)
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
  look()
})`

test('an account is found, renamed, tagged and given a site, and each change can be undone', async ({
  browserUnderTest: browser,
}) => {
  const tab = await accountsOf(browser, three)
  await tab.type('Search', 'grace')
  await tab.see('1 of 3 accounts')
  await tab.press(/^Other/)
  expect(await tab.evaluate(focused)).toBe('Other')

  await test.step('names and tags are saved together', async () => {
    await tab.type('Site or service', 'Elsewhere')
    await tab.type('Tags', 'work, , home, Work')
    await tab.press(/^Save/)
    await tab.see('Saved Elsewhere.')
    expect(await tab.value('Tags')).toBe('work, home')
    await tab.press('Undo')
    await tab.see('Undone.')
    expect(await tab.value('Site or service')).toBe('Other')
    expect(await tab.value('Tags')).toBe('')
  })

  await test.step('without names it has one that says so', async () => {
    await tab.type('Site or service', '')
    await tab.type('Your account there', '')
    await tab.press(/^Save/)
    await tab.see('Saved Unnamed account.')
    await tab.press('Undo')
    await tab.see('Undone.')
  })

  await test.step('only what a code may be filled on is taken for a site', async () => {
    await tab.type('Another site', 'http://other.test')
    await tab.press('Add the site')
    await tab.see('This is not a site that codes can be filled on')
    await tab.type('Another site', 'https://other.test/login')
    await tab.press('Add the site')
    await tab.see('Its codes are filled on other.test without a question now.')
    await tab.press('Forget other.test')
    await tab.see('other.test is asked about again before a fill.')
    await tab.press('Undo')
    await tab.see('Forget')
  })

  await test.step('the way back leads to the list, and from there to the section before', async () => {
    await tab.evaluate(back)
    await tab.see('1 of 3 accounts')
    await tab.evaluate(back)
    await tab.see('Save a backup')
    expect(await tab.evaluate(heading)).toBe('Backup')
    expect(await tab.evaluate(focused)).toBe('Backup')
    expect(await tab.evaluate("document.querySelector('[aria-current=page]').textContent")).toBe('Backup')
  })
})

test('two accounts with one key cannot be called alike, and one that is deleted can be brought back', async ({
  browserUnderTest: browser,
}) => {
  const tab = await accountsOf(browser, three)
  await tab.type('Search', 'work')
  await tab.press(/^Acme/)
  await tab.type('Your account there', 'ada')
  await tab.press(/^Save/)
  await tab.see('This account is in Latchkey already.')
  await tab.press('Delete this account')
  await tab.see('For 30 days it can be brought back')
  expect(await tab.evaluate(focused)).toBe('Keep it')
  await tab.press('Delete it')
  await tab.see('Deleted Acme.')
  await tab.see('Bring Acme back')
  await tab.press('Undo')
  await tab.see('Undone.')
  await tab.lose('Bring Acme back')
  await tab.see('1 of 3 accounts')
})

test('accounts are put in an order of one’s own by keyboard, and what is pinned stays above', async ({
  browserUnderTest: browser,
}) => {
  const tab = await accountsOf(browser, three)
  await tab.evaluate(ownOrder)
  await tab.see('stand in your own order now')
  expect(await tab.evaluate(rows)).toBe('Acme Other Acme')
  await tab.evaluate(`document.querySelector('[aria-label="Move Other (grace) up"]').focus()`)
  await tab.key('Enter')
  await tab.see('Moved Other (grace) up.')
  expect(await tab.evaluate(rows)).toBe('Other Acme Acme')
  // What was pressed is put elsewhere by that, and has the focus all the same.
  expect(await tab.evaluate(focused)).toBe('Move Other (grace) up')
  await tab.press('Move Acme (work) to the top')
  await tab.see('Moved Acme (work) to the top.')
  await tab.press(/^Other/)
  await tab.press('Pin it above the others')
  await tab.see('Other is pinned.')
  await tab.press('Back to all accounts')
  await tab.see('Pinned')
  expect(await tab.evaluate(rows)).toBe('Other Acme Acme')
})

test('the popup leads to the editor of an account, and of a long list only the beginning is drawn', async ({
  browserUnderTest: browser,
  site,
}) => {
  const popup = await vaultWithAcme(browser, `${site.webUrl}/odd/none`)
  // Open already, and elsewhere: it is this one that is led on.
  const tab = await openSettings(browser, 'backup')
  await popup.close()
  const many = backup({
    bin: [],
    accounts: Array.from({ length: 300 }, (_, at) =>
      backupAccount({ id: `m${at}`, issuer: `Site ${at}`, name: '', secret: keys.Other }),
    ),
  })
  await lookInto(tab, await backupFile(browser, many))
  await tab.press('Add 300 accounts')
  await tab.see('Added 300 accounts.')
  await tab.press('Accounts')
  await tab.see('301 accounts')
  expect(await tab.evaluate("document.querySelectorAll('.accounts > li').length")).toBe(100)
  await tab.press('Show 100 more')
  await tab.see('101 more are not')
  await tab.press('About')
  await tab.see('It makes no network request, ever')
  await tab.see(/preact \d+\.\d+\.\d+, MIT/)
  await (await browser.open(`${site.webUrl}/odd/none`)).front()
  const again = await browser.popup()
  await again.press('Details of Acme')
  await again.see('Edit names, tags and sites')
  await again.evaluate(pressEdit)
  await again.gone()
  await tab.see('How its codes are made')
  expect(await tab.value('Site or service')).toBe('Acme')
})

/** The popup is gone at once, sooner than a press by the driver may have come to its end. */
const pressEdit = `void setTimeout(() =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Edit names, tags and sites').click())`
