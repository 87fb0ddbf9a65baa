import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { parseOtpauth } from '../../src/enroll/otpauth.ts'
import { readQr } from '../../src/enroll/qr.ts'
import { codes, keys, popupOver, settings, vaultWithCodes } from './backup-story.ts'
import type { Tab } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, passphrase } from './habits.ts'
import { focused } from './settings.ts'

test('the printed sheet has every account as a QR code, key and recovery codes, after the passphrase', async ({
  browserUnderTest: browser,
  site,
}) => {
  await vaultWithCodes(browser, `${site.webUrl}/odd/none`)
  const tab = await settings(browser, 'print')
  await tab.press('Make a sheet')
  await tab.see('Paper has no lock')
  expect(await tab.text()).not.toMatch(/JBSW|ckss/)
  expect(await tab.evaluate("document.querySelectorAll('svg.qr').length")).toBe(0)
  await tab.press('Keys alone')
  await tab.type('Your passphrase for Latchkey', passphrase)
  await tab.press('Show the sheet')
  await tab.see('JBSW Y3DP EHPK 3PXP')
  expect(await tab.text()).not.toContain('ckss')
  await tab.key('Escape')
  await tab.lose('JBSW')
  expect(await tab.evaluate(focused)).toBe('Make a sheet')

  await tab.press('Make a sheet')
  await tab.press('Show the sheet')
  for (const code of codes) await tab.see(code)
  await tab.see('Hide it')
  expect(await scanned(tab, join(browser.profile, 'sheet.png'), 1)).toEqual([
    { issuer: 'Other', name: 'grace', secret: keys.Other, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 },
  ])
  const popup = await popupOver(browser, `${site.webUrl}/odd/none`)
  await lock(popup)
  await tab.see('Unlock Latchkey')
  expect(await tab.text()).not.toMatch(/JBSW|ckss/)
})

/** What a phone held before the screen would read of one account of the sheet. */
async function scanned(tab: Tab, picture: string, at: number) {
  await tab.front()
  await tab.evaluate(`document.querySelectorAll('svg.qr')[${at}].scrollIntoView({ block: 'end' })`)
  await tab.screenshot(picture)
  const { data, width, height } = PNG.sync.read(await readFile(picture))
  const texts = await readQr({ data: new Uint8ClampedArray(data), width, height }, 'quick')
  return texts.map(parseOtpauth).filter(({ issuer }) => issuer !== 'Acme')
}
