import { expect, test } from './fixtures.ts'
import { paste, vaultWithAcme } from './habits.ts'
import { openSettings } from './settings.ts'

/** Chooses each of the times to the lock in turn, and is done when the last one is saved. */
const changeLockTime = `(async () => {
  const select = document.querySelector('select')
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
  const settings = await openSettings(browserUnderTest)
  await settings.evaluate(changeLockTime)
  await settings.press('Show the earlier saves')
  await settings.see('Go back to save 1')
  await settings.see('Go back to save 2')
  expect(await settings.evaluate("document.querySelectorAll('ol.list > li').length")).toBe(4)
})
