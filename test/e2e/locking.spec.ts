import { rm } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { lock, newVault, unlock, vaultWithAcme } from './habits.ts'
import { launch } from './launch.ts'

test('locking hides every code at once, on every surface', async ({ browserUnderTest, site }) => {
  const inTab = await browserUnderTest.open(`${browserUnderTest.extensionOrigin}/popup/index.html`)
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  await inTab.see('Acme')
  await lock(popup)
  await inTab.see('Unlock Latchkey')
  expect(`${await popup.text()} ${await inTab.text()}`).not.toMatch(/Acme|\d{6}/)
})

test('past its deadline the vault is locked by the clock, without waiting for an alarm', async ({
  browserUnderTest,
  site,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, `${site.webUrl}/odd/none`)
  const changeDeadline = `(async () => {
    const { storage, alarms } = globalThis.browser ?? globalThis.chrome
    const { session } = await storage.session.get('session')
    await storage.session.set({ session: { ...session, deadlineMs: Date.now() - 1 } })
    await alarms.clearAll()
  })()`
  await popup.evaluate(changeDeadline)
  await popup.close()
  const after = await browserUnderTest.popup()
  await after.see('Unlock Latchkey')
  expect(
    await after.evaluate(
      '(globalThis.browser ?? globalThis.chrome).storage.session.get().then(JSON.stringify)',
    ),
  ).toBe('{}')
})

test('the alarm at the deadline ends the session, though nothing of the extension is open', async ({
  browserUnderTest,
  site,
}) => {
  await browserUnderTest.open(`${site.webUrl}/odd/none`)
  const popup = await newVault(browserUnderTest)
  const alarm =
    '(globalThis.browser ?? globalThis.chrome).alarms.getAll().then(alarms => alarms.map(({ name }) => name))'
  expect(await popup.evaluate(alarm)).toEqual(['auto-lock'])
  await popup.evaluate(
    "(globalThis.browser ?? globalThis.chrome).alarms.create('auto-lock', { when: Date.now() + 100 })",
  )
  await popup.see('Unlock Latchkey')
})

test('stopping the background does not lock; ending the browser does, and keeps what was saved', async ({
  under,
  site,
}) => {
  const first = await launch(under)
  const popup = await vaultWithAcme(first, `${site.webUrl}/odd/none`)
  await popup.close()
  await first.stopBackground()
  const again = await first.popup()
  await again.see('Acme')
  await first.close()

  const second = await launch(under, { profile: first.profile })
  await second.open(`${site.webUrl}/odd/none`)
  const reopened = await second.popup()
  await reopened.see('Unlock Latchkey')
  await unlock(reopened)
  await reopened.see('Acme')
  await second.close()
  await rm(first.profile, { recursive: true, force: true, maxRetries: 3 })
})
