import { type CodePages, serveCodePages } from './code-pages.ts'
import type { Spoken, Surface } from './driver.ts'
import { expect, test } from './fixtures.ts'
import { lock, newVault, paste, vaultBoundTo, vaultWithAcme } from './habits.ts'
import { openSettings } from './settings.ts'

let pages: CodePages
test.beforeAll(async () => {
  pages = await serveCodePages()
})
test.afterAll(() => pages.close())

const nothing = '<h1>Nothing here</h1>'
const codeForm = '<form><label>6-digit code <input name="otp" autocomplete="one-time-code"></label></form>'

/** The names of all that has this role, in reading order. */
const named = (tree: readonly Spoken[], role: string): string[] =>
  tree.filter(one => one.role === role).map(({ name }) => name)

/**
 * Notes from now on what a screen reader says unasked: what comes into a status that stood there before, or an alert, which is said as
 * soon as it appears.
 */
const listening = `(() => {
  const heard = (window.heard = [])
  const live = '[role=status], [role=alert]'
  const known = new Set(document.querySelectorAll(live))
  const regionOf = node => (node.nodeType === 1 ? node : node.parentElement)?.closest(live)
  new MutationObserver(records => {
    for (const { target, addedNodes } of records) {
      const region = regionOf(target)
      if (known.has(region)) heard.push(region.textContent)
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue
        const alerts = node.matches('[role=alert]') ? [node] : node.querySelectorAll('[role=alert]')
        for (const alert of alerts) heard.push(alert.textContent)
      }
    }
    for (const region of document.querySelectorAll(live)) known.add(region)
  }).observe(document, { subtree: true, childList: true, characterData: true })
  return true
})()`

/** Those that stand empty too: what a reader does not know before it is not heard of. */
const places = (surface: Surface): Promise<number> =>
  surface.evaluate<number>("document.querySelectorAll('[role=status]').length")

const heard = (surface: Surface): Promise<string[]> => surface.evaluate<string[]>('window.heard')

test('a screen reader hears each account with its code as one name, and that a code was copied', async ({
  browserUnderTest,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, pages.page(nothing))
  await paste(popup, 'MZXW6YTBOI', { site: 'Other', name: 'grace' })
  const tree = await popup.spoken()
  expect(named(tree, 'document')).toEqual(['Latchkey'])
  expect(named(tree, 'main')).toHaveLength(1)
  expect(named(tree, 'searchbox')).toEqual(['Search accounts'])
  expect(named(tree, 'list')).toEqual(['All accounts'])
  expect(named(tree, 'listitem')).toHaveLength(2)
  const buttons = named(tree, 'button')
  expect(buttons).toEqual(expect.arrayContaining(['Add an account', 'Settings', 'Lock', 'Details of Acme']))
  for (const row of [/^Acme ada \d{6}/, /^Other grace \d{6}/])
    expect(buttons.filter(name => row.test(name))).toHaveLength(1)
  expect(named(tree, 'status')).toHaveLength(await places(popup))
  await popup.evaluate(listening)
  await popup.press(/^Acme ada/)
  await popup.see('Copied the code of Acme')
  expect((await heard(popup)).join()).toContain('Copied the code of Acme')
})

test('a screen reader hears what the page asks for as a part of its own, and its button without the key', async ({
  browserUnderTest,
}) => {
  const address = pages.page(codeForm)
  const tab = await vaultBoundTo(browserUnderTest, address)
  const popup = await browserUnderTest.popup()
  await popup.see('Fill this code')
  const tree = await popup.spoken()
  expect(named(tree, 'region')).toEqual(['This page asks for a code'])
  expect(named(tree, 'button')).toContain('Fill this code')
  await tab.evaluate("document.querySelector('form').remove()")
  await popup.evaluate(listening)
  await popup.press('Fill this code')
  await popup.see('There is no field for a code on this page any more')
  expect((await heard(popup)).join()).toContain('There is no field for a code on this page any more')
  expect(named(await popup.spoken(), 'alert')).toHaveLength(1)
  await popup.close()
  await tab.goto(address)
  const again = await browserUnderTest.popup()
  await again.press('Fill this code')
  // The popup's going is what is heard of a fill that went well, and the field has the focus.
  await again.gone()
  expect(await tab.evaluate('document.activeElement.name')).toBe('otp')
})

test('a screen reader hears at the door what is asked for, and at once why it does not open', async ({
  browserUnderTest,
}) => {
  await browserUnderTest.open(pages.page(nothing))
  const popup = await newVault(browserUnderTest)
  await lock(popup)
  const tree = await popup.spoken()
  expect(named(tree, 'heading')).toEqual(['Unlock Latchkey'])
  expect(named(tree, 'textbox')).toEqual(['Passphrase'])
  expect(named(tree, 'button')).toEqual(['show', 'Unlock'])
  await popup.evaluate(listening)
  await popup.type('Passphrase', 'not the passphrase')
  await popup.press('Unlock')
  await popup.see('This is not the passphrase')
  expect((await heard(popup)).join()).toContain('This is not the passphrase')
  expect(named(await popup.spoken(), 'alert')).toHaveLength(1)
})

test('a screen reader finds its way in the settings by their headings, and hears what was done', async ({
  browserUnderTest,
}) => {
  const popup = await vaultWithAcme(browserUnderTest, pages.page(nothing))
  await popup.close()
  const settings = await openSettings(browserUnderTest, 'backup')
  const tree = await settings.spoken()
  expect(named(tree, 'main')).toHaveLength(1)
  expect(named(tree, 'banner')).toHaveLength(1)
  expect(named(tree, 'navigation')).toHaveLength(1)
  const [first, ...headings] = named(tree, 'heading')
  expect(first).toBe('Backup')
  // Each matter is a part of its own, named by its heading.
  expect(named(tree, 'region')).toEqual(headings)
  expect(named(tree, 'status')).toHaveLength(await places(settings))
  await settings.evaluate(listening)
  await settings.press('Save a backup')
  await settings.type('Backup passphrase', 'short')
  await settings.press('Next')
  await settings.see('at least ten characters')
  expect((await heard(settings)).join()).toContain('A passphrase needs at least ten characters')
  await settings.press('Cancel')
  await settings.press('Security')
  await settings.press('Rename Passphrase')
  await settings.type('Name', 'The usual one')
  await settings.press('Save the name')
  await settings.see('It is called The usual one now.')
  expect((await heard(settings)).join()).toContain('It is called The usual one now.')
})
