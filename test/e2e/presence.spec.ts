import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { serveAttacks } from '../attacks/serve.ts'
import { expect, test } from './fixtures.ts'
import { newVault, pageLookedAt, storedText, vaultBoundTo } from './habits.ts'

/** The popup takes the focus: the browser tells every page so, whatever extension it is of. */
const browsersOwn = ['event: blur', 'event: focus']

test('a page full of traps notices nothing of a look, but that its window lost the focus', async ({
  browserUnderTest,
}) => {
  const attacks = await serveAttacks()
  const tab = await browserUnderTest.open(`${attacks.origin}/presence/look.html`)
  await (await newVault(browserUnderTest)).close()
  await tab.goto(`${attacks.origin}/presence/look.html`)
  await tab.evaluate('attack.begin()')
  const popup = await browserUnderTest.popup()
  await popup.see('QR code found')
  await popup.see('probe.user')
  await popup.close()
  const noticed = await tab.evaluate<string[]>('attack.noticed()')
  expect(noticed.filter(what => !browsersOwn.includes(what))).toEqual([])

  await test.step('while it does notice what a script of its own does', async () => {
    await tab.evaluate('attack.begin()')
    await tab.evaluate(`new Promise(done => setTimeout(() => {
      document.querySelector('form').elements.length
      document.querySelector('input').value
      document.querySelector('watched-element').className = 'x'
      document.body.latchkeyMark = 1
      setTimeout(done, 50)
    }))`)
    expect(await tab.evaluate('attack.noticed()')).toEqual(
      expect.arrayContaining([
        'Document.querySelector',
        'HTMLFormElement.elements',
        'the field’s value',
        'an attribute',
        'a change',
        'set latchkeyMark',
      ]),
    )
  })
  await attacks.stop()
})

const dist = resolve(import.meta.dirname, '../../dist')

/** As long as a real one, and nobody's. */
const invented = {
  chromium: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  firefox: 'moz-extension://0f6f2f0a-7c1b-4e52-9d43-52f3a3a5c001',
}

test('to a page every address of the extension is as one of an extension that is not there', async ({
  browserUnderTest,
}) => {
  const attacks = await serveAttacks()
  const tab = await browserUnderTest.open(`${attacks.origin}/presence/addresses.html`)
  const folder = resolve(dist, browserUnderTest.name === 'chromium' ? 'chrome' : 'firefox')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => resolve(entry.parentPath, entry.name).slice(folder.length))
  expect(files).toContain('/popup/index.html')
  const guess = async (origin: string, file: string) => {
    const { worker, ...others } = await tab.evaluate<Record<string, unknown>>(
      `attack.guess('${origin}${file}')`,
    )
    // Firefox does tell by a worker whether an address is an extension's, which it draws at random for each installation.
    return browserUnderTest.name === 'firefox' ? others : { worker, ...others }
  }
  for (const file of files)
    expect(await guess(browserUnderTest.extensionOrigin, file), file).toEqual(
      await guess(invented[browserUnderTest.name], file),
    )
  await attacks.stop()
})

test('nothing that a page forges has an effect', async ({ browserUnderTest }) => {
  const attacks = await serveAttacks()
  const tab = await vaultBoundTo(browserUnderTest, `${attacks.origin}/synthetic/page.html`)
  const look = async () => {
    const popup = await browserUnderTest.popup()
    await popup.evaluate(pageLookedAt)
    // Neither locked, nor opened before: a popup that is open already would be closed by this.
    await popup.see('Fill this code')
    const stored = await popup.evaluate<string>(storedText)
    await popup.close()
    return stored
  }
  const before = await look()
  attacks.take()
  expect(await tab.evaluate('attack.forge()')).toBeGreaterThan(500)
  expect(await look()).toBe(before)
  await tab.evaluate('attack.tellValues()')
  const values = attacks.take().filter(({ what }) => what === 'values' || what === 'change')
  expect(values.map(({ value }) => value)).toEqual([''])
  await attacks.stop()
})
