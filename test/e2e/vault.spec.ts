import { rm } from 'node:fs/promises'
import type { PageSurface } from './chromium/surface.ts'
import type { Popup, Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { newVault, passphrase, paste, storedText, unlock, vaultWithAcme } from './habits.ts'
import { launch } from './launch.ts'
import { confirm, lock, settingsOfNewVault, tryPassphrase, typeNewPassphrase } from './settings.ts'
import { changeGeneration, dropGenerations, putFormat1, putJunkAt } from './stored.ts'

const settings = (browser: { extensionOrigin: string; open(url: string): Promise<Tab> }) =>
  browser.open(`${browser.extensionOrigin}/options/index.html`)

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
  await popup.press('Lock')
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
  await popup.press('Lock')
  await unlock(popup)
  await popup.see('This is an older save than the last one made here')
  expect(await popup.text()).not.toContain('grace')
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.press('It is the right one')
  await popup.lose('This is an older save')
  await popup.press('Lock')
  await unlock(popup)
  await popup.see(/grace\s+\d{3}/)
  expect(await popup.text()).not.toContain('This is an older save')
})

test('an old copy under a heap of damage is noticed all the same', async ({ browserUnderTest, site }) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.evaluate(dropGenerations('generation > 1'))
  await popup.evaluate(putJunkAt(9))
  await popup.press('Lock')
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
  await popup.press('Lock')
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
  await popup.press('Lock')
  await popup.type('Passphrase', passphrase)
  await popup.press('Unlock')
  await popup.see('The stored settings of your passphrase are not ones that Latchkey writes')
})

test('a deleted account waits in the settings, and an earlier save can be gone back to', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  await popup.press('Details of Acme')
  await popup.press('Delete this account')
  await popup.press('Delete it')
  await popup.see('Deleted Acme')
  await popup.close()
  const tab = await settings(browserUnderTest)
  await tab.see('Gone in 30 days')
  await tab.press('Bring Acme back')
  await tab.see('Nothing here. What you delete can be brought back')
  await tab.press('Show the earlier saves')
  await tab.see('1 account, without Other')
  await tab.press('Go back to save 2')
  await tab.see('2 accounts, with Other')
  await tab.press('Go back to save 5')
  await tab.see(/the present one\s+2 accounts\s/)
})

test('another window follows a change and a lock at once, and Lock stands in the settings too', async ({
  browserUnderTest,
  site,
}) => {
  const tab = await settings(browserUnderTest)
  await tab.see('Your codes stay on this computer')
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await tab.see('Nothing here. What you delete')
  await popup.press('Details of Acme')
  await popup.press('Delete this account')
  await popup.press('Delete it')
  await tab.see('Bring Acme back')
  await tab.press('Lock')
  await popup.see('Unlock Latchkey')
  await tab.see('Unlock Latchkey')
  expect(`${await popup.text()} ${await tab.text()}`).not.toContain('Acme')
})

test('what is said of a passphrase moves nothing that a person is about to press', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await browserUnderTest.popup()
  await popup.see('At least 10 characters')
  const place = () =>
    popup.evaluate<number>("document.querySelector('button.primary').getBoundingClientRect().top")
  const before = await place()
  await popup.type('Passphrase', 'password')
  await popup.see('Too short by 2 characters')
  expect(await place()).toBe(before)
  await popup.type('Passphrase', 'password123')
  await popup.see('less than a second. Add words.')
  expect(await place()).toBe(before)
  await popup.type('Passphrase', passphrase)
  await popup.see('years')
  expect(await place()).toBe(before)
})

test('wrong tries are slowed, for every window, and the right passphrase opens after the pause', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  await popup.press('Lock')
  for (const wrong of ['one', 'two', 'three', 'four']) {
    await popup.see('Unlock\n')
    await popup.type('Passphrase', wrong)
    await popup.press(/^Unlock/)
    await popup.lose('Opening')
  }
  await popup.see(/Try again in \d s/)
  await popup.close()
  const again = await browserUnderTest.popup()
  await again.type('Passphrase', passphrase)
  await again.press(/^Unlock/)
  await again.see('Locks in')
})

test('where WebAssembly has nothing to give the same passphrase opens the vault, only more slowly', async ({
  under,
  site,
}) => {
  const first = await launch(under)
  await (await vaultWithAcme(first, `${site.webUrl}/odd/none`)).close()
  await first.close()
  const second = await launch(under, { profile: first.profile, webAssembly: false })
  const tab = await second.open(`${site.webUrl}/odd/none`)
  await expect(tab.evaluate('void new WebAssembly.Memory({ initial: 1024 })')).rejects.toThrow()
  const popup = await second.popup()
  await unlock(popup)
  await popup.see(/ada\s+\d{3}/)
  await second.close()
  await rm(first.profile, { recursive: true, force: true, maxRetries: 3 })
})

/** Everything that one page of ours still holds, as V8 would show it to a debugger. */
async function heapOf({ page }: PageSurface): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  // What is garbage is gone after a collection; what a snapshot shows is what somebody could still get at.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

test('after a lock no page and no storage has a code, a secret, a name or a key any more', async ({
  browserUnderTest,
  site,
  under,
}) => {
  const tab = await settings(browserUnderTest)
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await paste(popup, 'MZXW6YTBOI', { site: 'Zanzibar Widgets', name: 'grace.hopper' })
  await popup.press('Details of Zanzibar Widgets')
  await popup.press('Paste codes')
  await popup.type('Codes from the site, one a line', 'ckss-2skx-ebow, spbc-424h-usyq')
  await popup.press('Keep them')
  await popup.press('Details of Zanzibar Widgets')
  await popup.press('Show them')
  await popup.type('Your passphrase', passphrase)
  await popup.press('Show the codes')
  await popup.see('ckss-2skx-ebow')
  const session = '(globalThis.browser ?? globalThis.chrome).storage.session.get()'
  const rootKey = await popup.evaluate<string>(`${session}.then(({ session }) => session.rootKey)`)
  const needles = ['MZXW6YTBOI', 'Zanzibar', 'grace.hopper', 'ckss-2skx', 'spbc-424h', passphrase, rootKey]
  // Were these not to be found while it is open, not finding them afterwards would show nothing.
  if (under === 'chromium') expect(await heapOf(popup as PageSurface & Popup)).toContain('Zanzibar')
  await tab.press('Lock')
  await popup.see('Unlock Latchkey')
  await tab.see('Unlock Latchkey')
  expect(await popup.evaluate(`${session}.then(JSON.stringify)`)).toBe('{}')
  const storage = await popup.evaluate<string>(storedText)
  const seen = [storage, await popup.text(), await tab.text()]
  const heaps = under === 'chromium' ? [popup, tab].map(page => heapOf(page as PageSurface & Popup)) : []
  for (const place of [...seen, ...(await Promise.all(heaps))])
    expect(needles.filter(needle => place.includes(needle))).toEqual([])
})
