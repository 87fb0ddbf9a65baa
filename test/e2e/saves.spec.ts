import { expect, test } from './fixtures.ts'
import { paste, vaultWithAcme } from './habits.ts'
import { focused, openSettings } from './settings.ts'

/** Chooses each of the times to the lock in turn, and is done when the last one is saved. */
const changeLockTime = `(async () => {
  const select = document.querySelector('select:has([value="480"])')
  for (const { value } of [...select.options].concat([...select.options])) {
    let saved = false
    new BroadcastChannel('latchkey').onmessage = () => { saved = true }
    // What comes while one is being saved does not count.
    while (!saved) {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await new Promise(requestAnimationFrame)
    }
  }
})()`

test('settings push no earlier state of the accounts out of the saves', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.close()
  const settings = await openSettings(browserUnderTest, 'security')
  await settings.see('Lock when Latchkey was not used for')
  await settings.evaluate(changeLockTime)
  await settings.press('Backup')
  await settings.press('Show the earlier saves')
  await settings.see('Go back to save 1')
  await settings.see('Go back to save 2')
  expect(await settings.evaluate("document.querySelectorAll('ol.list > li').length")).toBe(4)
})

/** Presses a button of this name, and gives back whether those of the list would take a press when the list has shifted. */
const takesPressAfter = (name: string) => `new Promise(async done => {
  const buttons = () => [...document.querySelectorAll('ol.list button')]
  const button = () => buttons().find(({ textContent }) => textContent === '${name}')
  while (button().ariaDisabled === 'true') await new Promise(requestAnimationFrame)
  button().click()
  const observer = new MutationObserver(() => {
    if (!document.body.innerText.includes('Went back to save')) return
    observer.disconnect()
    done(buttons().map(({ ariaDisabled }) => ariaDisabled !== 'true'))
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
})`

test('going back to a save is said, counts no second press, and can be undone', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.close()
  const settings = await openSettings(browserUnderTest, 'backup')
  await settings.press('Show the earlier saves')
  await settings.see('1 account, without Other (grace)')
  // Pressed by a person, so that half a second has passed.
  await settings.press('Go back to save 1')
  await settings.see('0 accounts, the same as now')
  expect(await settings.evaluate(focused)).toContain('Went back to save 1.')
  await settings.press('Undo going back')
  await settings.see('Undone. Everything is as it was before.')
  await settings.see('2 accounts, the same as now')
  await settings.see(/Go back to save 3\s/)
  await settings.press('Go back to save 2')
  await settings.see('Went back to save 2.')
  await settings.press('Undo going back')
  await settings.see('Undone.')
  expect(await settings.evaluate(takesPressAfter('Go back to save 2'))).not.toContain(true)
})

/** What lies under the place where a button of this name is, once it was pressed there. */
const underAfter = (name: string) => `(async () => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '${name}')
  button.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = button.getBoundingClientRect()
  button.click()
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return document.elementFromPoint(left + width / 2, top + height / 2).textContent
})()`

test('deleting for good asks elsewhere, says what earlier saves keep, and what it did', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.press('Details of Acme')
  await popup.press('Delete this account')
  await popup.press('Delete it')
  await popup.see('Deleted Acme')
  await popup.close()
  const settings = await openSettings(browserUnderTest, 'accounts')
  await settings.see('Delete for good')
  expect(await settings.evaluate(underAfter('Delete for good'))).not.toBe('Delete it for good')
  await settings.see('Earlier saves that have it keep it')
  expect(await settings.evaluate(focused)).toBe('Keep Acme here')
  await settings.key('Escape')
  await settings.lose('Earlier saves that have it')
  expect(await settings.evaluate(focused)).toBe('Delete for good')
  await settings.press('Delete for good')
  await settings.press('Delete it for good')
  await settings.see('Acme is deleted for good.')
  expect(await settings.evaluate(focused)).toBe('Acme is deleted for good.')
})
