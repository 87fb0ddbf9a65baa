import { expect, test } from './fixtures.ts'
import { lock, passphrase, paste, unlock, vaultWithAcme } from './habits.ts'
import { confirm, settingsOfNewVault, tryPassphrase, typeNewPassphrase } from './settings.ts'
import { changeGeneration, dropGenerations, putFormat1, putJunkAt } from './stored.ts'

const formats = `(async () => {
  const request = indexedDB.open('latchkey')
  const db = await new Promise(done => { request.onsuccess = () => done(request.result) })
  const all = db.transaction('generations').objectStore('generations').getAll()
  const stored = await new Promise(done => { all.onsuccess = () => done(all.result) })
  db.close()
  return stored.map(({ generation, format }) => [generation, format])
})()`

test('a vault of the first format opens with its passphrase, is written anew, and keeps its recovery codes', async ({
  browserUnderTest,
  site,
}) => {
  const { statements, passphrase: old } = putFormat1()
  const bare = await browserUnderTest.open(`${browserUnderTest.extensionOrigin}/icons/32.png`)
  await bare.evaluate(statements)
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await browserUnderTest.popup()
  await popup.type('Passphrase', 'not the passphrase')
  await popup.press('Unlock')
  await popup.see('This is not the passphrase')
  await popup.type('Passphrase', old)
  await popup.press('Unlock')
  await popup.see(/3 recovery codes\s+\d{3}/)
  await popup.see(/grace\s+\d{4}/)
  expect(await popup.evaluate(formats)).toEqual([
    [4, 1],
    [5, 2],
  ])
  await popup.see('2 accounts are in no backup yet')
  await popup.press('Later')
  await popup.lose('in no backup yet')
  await popup.press('Details of Acme')
  await popup.see('3 of 4 left')
  await popup.press('Show them')
  await popup.type('Your passphrase', old)
  await popup.press('Show the codes')
  await popup.see('ckss-2skx-ebow')
  await popup.press('Back to the accounts')
  await lock(popup)
  await popup.type('Passphrase', old)
  await popup.press('Unlock')
  await popup.see('Locks in')
})

test('an old copy put back is noticed, until the person says that it is right', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(dropGenerations('generation > 2'))
  await lock(popup)
  await unlock(popup)
  await popup.see('This is an older save than the last one made here')
  expect(await popup.text()).not.toContain('grace')
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.press('It is the right one')
  await popup.lose('This is an older save')
  await lock(popup)
  await unlock(popup)
  await popup.see(/grace\s+\d{3}/)
  expect(await popup.text()).not.toContain('This is an older save')
})

test('an old copy under a heap of damage is noticed all the same', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(dropGenerations('generation > 1'))
  await popup.evaluate(putJunkAt(9))
  await lock(popup)
  await unlock(popup)
  await popup.see('The newest save does not open')
  await popup.see('This is an older save than the last one made here')
})

test('with the newest save damaged the passphrase opens that was chosen last', async ({
  browserUnderTest,
}) => {
  const settings = await settingsOfNewVault(browserUnderTest)
  await settings.press('Change Passphrase')
  await typeNewPassphrase(settings, 'quite another passphrase')
  await settings.press('Change the passphrase')
  await confirm(settings)
  await settings.see('The passphrase is changed.')
  await settings.evaluate(changeGeneration(2, 'stored.sealed[100] ^= 1'))
  await lock(settings)
  await tryPassphrase(settings, 'quite another passphrase')
  await settings.see('The newest save does not open')
})

test('a database that the browser emptied is put back from the second place, with all that was saved', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await lock(popup)
  await popup.evaluate(dropGenerations('true'))
  await popup.close()
  const after = await browserUnderTest.popup()
  await unlock(after)
  await after.see(/ada\s+\d{3}/)
  await after.see(/grace\s+\d{3}/)
  expect(await after.text()).not.toContain('older save')
  await paste(after, 'GEZDGNBVGY3TQOJQ', { site: 'Third', name: 'mary' })
})

test('storage that was emptied is said to have been a vault', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await popup.evaluate(dropGenerations('true'))
  await popup.evaluate(
    "navigator.storage.getDirectory().then(folder => folder.removeEntry('newest-save')).then(() => true)",
  )
  await popup.close()
  const after = await browserUnderTest.popup()
  await after.see('There was a vault in this browser')
})

test('a slot of another strength is refused before it is tried', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  for (const generation of [1, 2])
    await popup.evaluate(changeGeneration(generation, 'stored.slots[0].kdf.passes = 1'))
  await lock(popup)
  await popup.type('Passphrase', passphrase)
  await popup.press('Unlock')
  await popup.see('The stored settings of your passphrase are not ones that Latchkey writes')
})
