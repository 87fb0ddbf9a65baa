import { rm } from 'node:fs/promises'
import type { PageSurface } from './chromium/surface.ts'
import { type Popup, patienceMs, type Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, newVault, passphrase, paste, storedText, unlock, vaultWithAcme } from './habits.ts'
import { launch } from './launch.ts'

const settings = (browser: { extensionOrigin: string; open(url: string): Promise<Tab> }) =>
  browser.open(`${browser.extensionOrigin}/options/index.html`)

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
  await tab.press('Backup')
  await tab.press('Show the earlier saves')
  await tab.see('1 account, without Other')
  await tab.press('Go back to save 2')
  await tab.see('2 accounts, with Other')
  await tab.press('Go back to save 5')
  await tab.see(/the present one\s+2 accounts, the same as now/)
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
  await lock(tab)
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
  await lock(popup)
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
  // One that was under way keeps what it had marked before: the second begins anew.
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
  await lock(tab)
  await popup.see('Unlock Latchkey')
  await tab.see('Unlock Latchkey')
  expect(await popup.evaluate(`${session}.then(JSON.stringify)`)).toBe('{}')
  const storage = await popup.evaluate<string>(storedText)
  const seen = [storage, await popup.text(), await tab.text()]
  // The driver's own script in the page keeps the name that it compared last, until it compares another.
  for (const page of [popup, tab]) await page.press('show')
  const needlesIn = (text: string) => needles.filter(needle => text.includes(needle))
  for (const place of seen) expect(needlesIn(place)).toEqual([])
  if (under !== 'chromium') return
  // The browser keeps the last layout of a page, with what it showed, until it draws the next one, in its own time.
  for (const page of [popup, tab])
    await expect
      .poll(async () => needlesIn(await heapOf(page as PageSurface & Popup)), { timeout: patienceMs })
      .toEqual([])
})
